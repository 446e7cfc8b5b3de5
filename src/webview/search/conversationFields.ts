import * as l10n from '@vscode/l10n';
import { searchableAttributes } from './conversationQuery.ts';
import type { FieldGroup } from './formFields.ts';
import { agentGroupIds, alertedMcs, connectionScore, duration, limit, several } from './sharedFields.ts';

/** As the service writes them. */
const contentTypes = [
  'TEXT_PLAIN', 'TEXT_HTML', 'LINK', 'HOSTED_FILE', 'IMG', 'SECURE_FORM_INVITATION', 'SECURE_FORM_SUBMIT', 'RICH_CONTENT',
];

/** Filters of the Messaging Interactions API. Those on surveys and annotations have no field: search files ask for them. */
export const conversationFields: readonly FieldGroup[] = [
  {
    title: l10n.t('Who'),
    fields: [
      { kind: 'text', field: 'skillIds', name: 'skillIds', label: l10n.t('Skill ids, any'), hint: several },
      { kind: 'text', field: 'latestSkillIds', name: 'latestSkillIds', label: l10n.t('Skill ids, latest'), hint: several },
      { kind: 'text', field: 'agentIds', name: 'agentIds', label: l10n.t('Agent ids, any'), hint: several },
      { kind: 'text', field: 'latestAgentIds', name: 'latestAgentIds', label: l10n.t('Agent ids, latest'), hint: several },
      agentGroupIds,
    ],
  },
  {
    title: l10n.t('Conversation'),
    fields: [
      {
        kind: 'choice',
        field: 'status',
        name: 'status',
        label: l10n.t('Status'),
        options: [
          ['', l10n.t('Any')],
          ['OPEN', l10n.t({ message: 'Open', comment: ['Status of a conversation'] })],
          ['CLOSE', l10n.t('Closed')],
        ],
      },
      {
        kind: 'choice',
        field: 'queueState',
        name: 'queueState',
        label: l10n.t('Queue state'),
        options: [
          ['', l10n.t('Any')],
          ['IN_QUEUE', l10n.t('In queue')],
          ['ACTIVE', l10n.t('Active')],
        ],
      },
      duration,
      {
        kind: 'range',
        field: 'responseTime',
        from: 'responseTimeFrom',
        to: 'responseTimeTo',
        label: l10n.t('Response time'),
        unit: 'ms',
      },
      { kind: 'switch', field: 'conversationsWithStepUpOnly', name: 'stepUpOnly', label: l10n.t('With step-up only') },
    ],
  },
  {
    title: l10n.t('From where, with what'),
    fields: [
      {
        kind: 'choice',
        field: 'sources',
        name: 'source',
        label: l10n.t('Source'),
        options: [
          ['', l10n.t('Any')],
          ['SHARK', 'Web (SHARK)'],
          ...['APP', 'AGENT', 'SMS', 'FACEBOOK', 'Apple Business Chat', 'WhatsApp Business'].map((name) => [name, name] as const),
        ],
      },
      {
        kind: 'choice',
        field: 'devices',
        name: 'device',
        label: l10n.t('Device'),
        options: [
          ['', l10n.t('Any')],
          ['DESKTOP', l10n.t('Desktop')],
          ['TABLET', l10n.t('Tablet')],
          ['MOBILE', l10n.t('Mobile')],
          ['NA', 'NA'],
        ],
      },
      {
        kind: 'choice',
        field: 'messageContentTypes',
        name: 'messageContentType',
        label: l10n.t('Has a message of type'),
        options: [['', l10n.t('Any')], ...contentTypes.map((type) => [type, type] as const)],
      },
      {
        kind: 'choice',
        field: 'attributes',
        name: 'attribute',
        label: l10n.t('Engagement attribute'),
        options: [['', l10n.t('Any')], ...searchableAttributes.map((key) => [key, key] as const)],
      },
      { kind: 'text', field: 'attributeText', name: 'attributeText', label: l10n.t('Text in the attribute') },
    ],
  },
  {
    title: l10n.t('Outcome'),
    fields: [
      connectionScore('mcs'),
      alertedMcs,
      { kind: 'range', field: 'csat', from: 'csatFrom', to: 'csatTo', label: 'CSAT', unit: '1–5' },
      { kind: 'range', field: 'nps', from: 'npsFrom', to: 'npsTo', label: 'NPS', unit: '0–10' },
      { kind: 'text', field: 'summary', name: 'summary', label: l10n.t('In the agent’s summary') },
      { kind: 'switch', field: 'selectedIntentOnly', name: 'selectedIntentOnly', label: l10n.t('Selected intent only') },
    ],
  },
  {
    title: l10n.t('Result'),
    fields: [
      {
        kind: 'choice',
        field: 'sort',
        name: 'sort',
        label: l10n.t('Order'),
        options: [
          ['start:desc', l10n.t('Newest first')],
          ['start:asc', l10n.t('Oldest first')],
          ['end:desc', l10n.t('Latest end first')],
          ['end:asc', l10n.t('Earliest end first')],
        ],
      },
      limit,
    ],
  },
];
