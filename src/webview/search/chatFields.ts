import * as l10n from '@vscode/l10n';
import type { FieldGroup } from './formFields.ts';
import { agentGroupIds, alertedMcs, connectionScore, duration, limit, several } from './sharedFields.ts';

/** Filters of the Engagement History API. */
export const chatFields: readonly FieldGroup[] = [
  {
    title: l10n.t('Who'),
    fields: [
      { kind: 'text', field: 'visitor', name: 'visitor', label: l10n.t('Visitor id'), hint: l10n.t('22 characters') },
      { kind: 'text', field: 'skillIds', name: 'skillIds', label: l10n.t('Skill ids'), hint: several },
      { kind: 'text', field: 'agentIds', name: 'agentIds', label: l10n.t('Agent ids'), hint: several },
      agentGroupIds,
    ],
  },
  {
    title: l10n.t('Chat'),
    fields: [
      {
        kind: 'text',
        field: 'engagementId',
        name: 'engagementId',
        label: l10n.t('Engagement id'),
        hint: l10n.t('account id + rtSessionId'),
      },
      duration,
      {
        kind: 'choice',
        field: 'channel',
        name: 'channel',
        label: l10n.t('Channel'),
        options: [['', l10n.t('Any')], ['1', l10n.t('Web')], ['2', l10n.t('Voice')], ['-1', l10n.t('Unknown')]],
      },
      { kind: 'switch', field: 'interactive', name: 'interactive', label: l10n.t('The visitor wrote something') },
      { kind: 'switch', field: 'lineContentTypes', name: 'richContent', label: l10n.t('Has structured content') },
    ],
  },
  {
    title: l10n.t('Outcome'),
    fields: [
      connectionScore('chatMcs'),
      alertedMcs,
      {
        kind: 'choice',
        field: 'coBrowse',
        name: 'coBrowse',
        label: 'Co-browse',
        options: [['', l10n.t('Any')], ['true', l10n.t('With')], ['false', l10n.t('Without')]],
      },
      {
        kind: 'range',
        field: 'coBrowseDuration',
        from: 'coBrowseDurationFrom',
        to: 'coBrowseDurationTo',
        label: l10n.t('Co-browse duration'),
        unit: 's',
      },
      { kind: 'text', field: 'predictionLabels', name: 'predictionLabels', label: l10n.t('Predicted intents'), hint: several },
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
          ['duration:desc', l10n.t('Longest first')],
          ['duration:asc', l10n.t('Shortest first')],
          ['end:desc', l10n.t('Latest end first')],
          ['visitor:asc', l10n.t('By visitor')],
          ['agentId:asc', l10n.t('By agent')],
          ['skillId:asc', l10n.t('By skill')],
        ],
      },
      limit,
    ],
  },
];
