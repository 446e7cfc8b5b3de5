import { searchableAttributes } from './conversationQuery.ts';
import type { FieldGroup } from './formFields.ts';

const several = 'several with commas';

/** As the service writes them. */
const contentTypes = [
  'TEXT_PLAIN', 'TEXT_HTML', 'LINK', 'HOSTED_FILE', 'IMG', 'SECURE_FORM_INVITATION', 'SECURE_FORM_SUBMIT', 'RICH_CONTENT',
];

/** Filters of the Messaging Interactions API. Those on surveys and annotations are for search files only. */
export const conversationFields: readonly FieldGroup[] = [
  {
    title: 'Who',
    fields: [
      { kind: 'text', field: 'skillIds', name: 'skillIds', label: 'Skill ids, any', hint: several },
      { kind: 'text', field: 'latestSkillIds', name: 'latestSkillIds', label: 'Skill ids, latest', hint: several },
      { kind: 'text', field: 'agentIds', name: 'agentIds', label: 'Agent ids, any', hint: several },
      { kind: 'text', field: 'latestAgentIds', name: 'latestAgentIds', label: 'Agent ids, latest', hint: several },
      { kind: 'text', field: 'agentGroupIds', name: 'agentGroupIds', label: 'Agent group ids', hint: several },
    ],
  },
  {
    title: 'Conversation',
    fields: [
      {
        kind: 'choice',
        field: 'status',
        name: 'status',
        label: 'Status',
        options: [['', 'Any'], ['OPEN', 'Open'], ['CLOSE', 'Closed']],
      },
      {
        kind: 'choice',
        field: 'queueState',
        name: 'queueState',
        label: 'Queue state',
        options: [['', 'Any'], ['IN_QUEUE', 'In queue'], ['ACTIVE', 'Active']],
      },
      { kind: 'range', field: 'duration', from: 'durationFrom', to: 'durationTo', label: 'Duration', unit: 's' },
      { kind: 'range', field: 'responseTime', from: 'responseTimeFrom', to: 'responseTimeTo', label: 'Response time', unit: 'ms' },
      { kind: 'switch', field: 'conversationsWithStepUpOnly', name: 'stepUpOnly', label: 'With step-up only' },
    ],
  },
  {
    title: 'From where, with what',
    fields: [
      {
        kind: 'choice',
        field: 'sources',
        name: 'source',
        label: 'Source',
        options: [
          ['', 'Any'],
          ['SHARK', 'Web (SHARK)'],
          ...['APP', 'AGENT', 'SMS', 'FACEBOOK', 'Apple Business Chat', 'WhatsApp Business'].map((name) => [name, name] as const),
        ],
      },
      {
        kind: 'choice',
        field: 'devices',
        name: 'device',
        label: 'Device',
        options: [['', 'Any'], ['DESKTOP', 'Desktop'], ['TABLET', 'Tablet'], ['MOBILE', 'Mobile'], ['NA', 'NA']],
      },
      {
        kind: 'choice',
        field: 'messageContentTypes',
        name: 'messageContentType',
        label: 'Has a message of type',
        options: [['', 'Any'], ...contentTypes.map((type) => [type, type] as const)],
      },
      {
        kind: 'choice',
        field: 'attributes',
        name: 'attribute',
        label: 'Engagement attribute',
        options: [['', 'Any'], ...searchableAttributes.map((key) => [key, key] as const)],
      },
      { kind: 'text', field: 'attributeText', name: 'attributeText', label: 'Text in the attribute' },
    ],
  },
  {
    title: 'Outcome',
    fields: [
      { kind: 'range', field: 'mcs', from: 'mcsFrom', to: 'mcsTo', label: 'Connection score (MCS)', unit: '0–100' },
      {
        kind: 'choice',
        field: 'alertedMcs',
        name: 'alertedMcs',
        label: 'Alerted MCS',
        options: [['', 'Any'], ['-1', 'Negative'], ['0', 'Neutral'], ['1', 'Positive']],
      },
      { kind: 'range', field: 'csat', from: 'csatFrom', to: 'csatTo', label: 'CSAT', unit: '1–5' },
      { kind: 'range', field: 'nps', from: 'npsFrom', to: 'npsTo', label: 'NPS', unit: '0–10' },
      { kind: 'text', field: 'summary', name: 'summary', label: 'In the agent’s summary' },
      { kind: 'switch', field: 'selectedIntentOnly', name: 'selectedIntentOnly', label: 'Selected intent only' },
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
          ['end:desc', 'Latest end first'],
          ['end:asc', 'Earliest end first'],
        ],
      },
      { kind: 'text', field: 'limit', name: 'limit', label: 'At most', hint: 'records' },
    ],
  },
];
