import type { KeywordArea } from '../../panels/protocol/search.ts';
import type { QueryDraft } from './queryDraft.ts';

type TextName = { [K in keyof QueryDraft]: QueryDraft[K] extends string ? K : never }[keyof QueryDraft];

/** How a filter of the API is asked for. `field` is the query's field, to which the client's problems refer. */
export type FormField =
  | { readonly kind: 'text'; readonly field: string; readonly name: TextName; readonly label: string; readonly hint?: string }
  | { readonly kind: 'range'; readonly field: string; readonly from: TextName; readonly to: TextName; readonly label: string; readonly unit: string }
  | { readonly kind: 'choice'; readonly field: string; readonly name: TextName; readonly label: string; readonly options: readonly (readonly [value: string, label: string])[] }
  | { readonly kind: 'switch'; readonly field: string; readonly name: 'interactive' | 'richContent'; readonly label: string };

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
export const filterGroups: readonly { readonly title: string; readonly fields: readonly FormField[] }[] = [
  {
    title: 'Who',
    fields: [
      { kind: 'text', field: 'visitor', name: 'visitor', label: 'Visitor id', hint: '22 characters' },
      { kind: 'text', field: 'skillIds', name: 'skillIds', label: 'Skill ids', hint: 'several with commas' },
      { kind: 'text', field: 'agentIds', name: 'agentIds', label: 'Agent ids', hint: 'several with commas' },
      { kind: 'text', field: 'agentGroupIds', name: 'agentGroupIds', label: 'Agent group ids', hint: 'several with commas' },
    ],
  },
  {
    title: 'Chat',
    fields: [
      { kind: 'text', field: 'engagementId', name: 'engagementId', label: 'Engagement id', hint: 'account id + rtSessionId' },
      { kind: 'range', field: 'duration', from: 'durationFrom', to: 'durationTo', label: 'Duration', unit: 's' },
      { kind: 'choice', field: 'channel', name: 'channel', label: 'Channel', options: [['', 'Any'], ['1', 'Web'], ['2', 'Voice'], ['-1', 'Unknown']] },
      { kind: 'switch', field: 'interactive', name: 'interactive', label: 'The visitor wrote something' },
      { kind: 'switch', field: 'lineContentTypes', name: 'richContent', label: 'Has structured content' },
    ],
  },
  {
    title: 'Outcome',
    fields: [
      { kind: 'range', field: 'chatMcs', from: 'chatMcsFrom', to: 'chatMcsTo', label: 'Connection score (MCS)', unit: '0–100' },
      { kind: 'choice', field: 'alertedMcs', name: 'alertedMcs', label: 'Alerted MCS', options: [['', 'Any'], ['-1', 'Negative'], ['0', 'Neutral'], ['1', 'Positive']] },
      { kind: 'choice', field: 'coBrowse', name: 'coBrowse', label: 'Co-browse', options: [['', 'Any'], ['true', 'With'], ['false', 'Without']] },
      { kind: 'range', field: 'coBrowseDuration', from: 'coBrowseDurationFrom', to: 'coBrowseDurationTo', label: 'Co-browse duration', unit: 's' },
      { kind: 'text', field: 'predictionLabels', name: 'predictionLabels', label: 'Predicted intents', hint: 'several with commas' },
    ],
  },
  {
    title: 'Result',
    fields: [
      {
        kind: 'choice',
        field: 'sort',
        name: 'sort',
        label: 'Order',
        options: [
          ['start:desc', 'Newest first'],
          ['start:asc', 'Oldest first'],
          ['duration:desc', 'Longest first'],
          ['duration:asc', 'Shortest first'],
          ['end:desc', 'Latest end first'],
          ['visitor:asc', 'By visitor'],
          ['agentId:asc', 'By agent'],
          ['skillId:asc', 'By skill'],
        ],
      },
      { kind: 'text', field: 'limit', name: 'limit', label: 'At most', hint: 'records' },
    ],
  },
];
