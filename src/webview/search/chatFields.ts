import type { FieldGroup } from './formFields.ts';

const several = 'several with commas';

/** Filters of the Engagement History API. */
export const chatFields: readonly FieldGroup[] = [
  {
    title: 'Who',
    fields: [
      { kind: 'text', field: 'visitor', name: 'visitor', label: 'Visitor id', hint: '22 characters' },
      { kind: 'text', field: 'skillIds', name: 'skillIds', label: 'Skill ids', hint: several },
      { kind: 'text', field: 'agentIds', name: 'agentIds', label: 'Agent ids', hint: several },
      { kind: 'text', field: 'agentGroupIds', name: 'agentGroupIds', label: 'Agent group ids', hint: several },
    ],
  },
  {
    title: 'Chat',
    fields: [
      { kind: 'text', field: 'engagementId', name: 'engagementId', label: 'Engagement id', hint: 'account id + rtSessionId' },
      { kind: 'range', field: 'duration', from: 'durationFrom', to: 'durationTo', label: 'Duration', unit: 's' },
      {
        kind: 'choice',
        field: 'channel',
        name: 'channel',
        label: 'Channel',
        options: [['', 'Any'], ['1', 'Web'], ['2', 'Voice'], ['-1', 'Unknown']],
      },
      { kind: 'switch', field: 'interactive', name: 'interactive', label: 'The visitor wrote something' },
      { kind: 'switch', field: 'lineContentTypes', name: 'richContent', label: 'Has structured content' },
    ],
  },
  {
    title: 'Outcome',
    fields: [
      { kind: 'range', field: 'chatMcs', from: 'mcsFrom', to: 'mcsTo', label: 'Connection score (MCS)', unit: '0–100' },
      {
        kind: 'choice',
        field: 'alertedMcs',
        name: 'alertedMcs',
        label: 'Alerted MCS',
        options: [['', 'Any'], ['-1', 'Negative'], ['0', 'Neutral'], ['1', 'Positive']],
      },
      {
        kind: 'choice',
        field: 'coBrowse',
        name: 'coBrowse',
        label: 'Co-browse',
        options: [['', 'Any'], ['true', 'With'], ['false', 'Without']],
      },
      {
        kind: 'range',
        field: 'coBrowseDuration',
        from: 'coBrowseDurationFrom',
        to: 'coBrowseDurationTo',
        label: 'Co-browse duration',
        unit: 's',
      },
      { kind: 'text', field: 'predictionLabels', name: 'predictionLabels', label: 'Predicted intents', hint: several },
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
