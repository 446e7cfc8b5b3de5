import * as l10n from '@vscode/l10n';
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
  ['chatLine', l10n.t('Chat lines')],
  ['surveyQuestion', l10n.t('Survey questions')],
  ['surveyAnswer', l10n.t('Survey answers')],
  ['visitorInfo', l10n.t('Visitor info')],
  ['ea.purchase', l10n.t('Transaction')],
  ['ea.viewedProduct', l10n.t('Viewed product')],
  ['ea.cartStatus', l10n.t('Cart')],
  ['ea.serviceActivity', l10n.t('Service activity')],
  ['ea.visitorError', l10n.t('Visitor error')],
  ['ea.lead', l10n.t('Lead')],
  ['ea.customerInfo', l10n.t('Customer info')],
  ['ea.marketingCampaignInfo', l10n.t('Marketing source')],
  ['ea.personalInfo', l10n.t('Personal info')],
];

/** Every filter beyond time and keyword, in groups. */
export const filterGroups: Readonly<Record<Product, readonly FieldGroup[]>> = {
  chats: chatFields,
  conversations: conversationFields,
};

/** The query's field that a field of the form is about. */
export function queryField({ product }: QueryDraft, name: string): string | undefined {
  const fields = filterGroups[product].flatMap((group) => group.fields);
  return fields.find((field) => (field.kind === 'range' ? field.from === name || field.to === name : field.name === name))?.field;
}

/** How many filters beyond time and keyword are set. */
export function filterCount(draft: QueryDraft): number {
  const fields = filterGroups[draft.product].flatMap((group) => group.fields).filter(({ field }) => field !== 'sort');
  return Object.keys(draft.more[draft.product]).length + fields.filter((field) => {
    if (field.kind === 'switch') return draft[field.name];
    return field.kind === 'range' ? draft[field.from] !== '' || draft[field.to] !== '' : draft[field.name] !== '';
  }).length;
}
