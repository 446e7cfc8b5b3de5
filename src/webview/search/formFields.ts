import type { KeywordArea, Product } from '../../panels/protocol/search.ts';
import { chatFields } from './chatFields.ts';
import { conversationFields } from './conversationFields.ts';
import type { QueryDraft } from './queryDraft.ts';

type TextName = { [K in keyof QueryDraft]: QueryDraft[K] extends string ? K : never }[keyof QueryDraft];
type FlagName = { [K in keyof QueryDraft]: QueryDraft[K] extends boolean ? K : never }[keyof QueryDraft];

/** How a filter of the API is asked for. `field` is the query's field, to which the client's problems refer. */
export type FormField =
  | { readonly kind: 'text'; readonly field: string; readonly name: TextName; readonly label: string; readonly hint?: string }
  | {
    readonly kind: 'range';
    readonly field: string;
    readonly from: TextName;
    readonly to: TextName;
    readonly label: string;
    readonly unit: string;
  }
  | {
    readonly kind: 'choice';
    readonly field: string;
    readonly name: TextName;
    readonly label: string;
    readonly options: readonly (readonly [value: string, label: string])[];
  }
  | { readonly kind: 'switch'; readonly field: string; readonly name: FlagName; readonly label: string };

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** Engagement History API, `keyword_search_area.types`, in words. */
export const areaLabels: readonly (readonly [area: KeywordArea, label: string])[] = [
  ['chatLine', 'Chat lines'],
  ['surveyQuestion', 'Survey questions'],
  ['surveyAnswer', 'Survey answers'],
  ['visitorInfo', 'Visitor info'],
  ['ea.purchase', 'Transaction'],
  ['ea.viewedProduct', 'Viewed product'],
  ['ea.cartStatus', 'Cart'],
  ['ea.serviceActivity', 'Service activity'],
  ['ea.visitorError', 'Visitor error'],
  ['ea.lead', 'Lead'],
  ['ea.customerInfo', 'Customer info'],
  ['ea.marketingCampaignInfo', 'Marketing source'],
  ['ea.personalInfo', 'Personal info'],
];

/** Every filter beyond time and keyword, in groups. */
export const filterGroups: Readonly<Record<Product, readonly FieldGroup[]>> = {
  chats: chatFields,
  conversations: conversationFields,
};

/** How many filters beyond time and keyword are set. */
export function filterCount(draft: QueryDraft): number {
  const fields = filterGroups[draft.product].flatMap((group) => group.fields).filter(({ field }) => field !== 'sort');
  return fields.filter((field) => {
    if (field.kind === 'switch') return draft[field.name];
    return field.kind === 'range' ? draft[field.from] !== '' || draft[field.to] !== '' : draft[field.name] !== '';
  }).length;
}
