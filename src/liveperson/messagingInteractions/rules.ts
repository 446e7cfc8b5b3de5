import * as l10n from '@vscode/l10n';
import { attributeDefinitions } from '../attributes/definitions.ts';
import { checkIds, checkLimit, checkNames, checkPhrase, checkRange, checkValues, error, warning } from '../search/checks.ts';
import { checkTimes } from '../search/rangeRules.ts';
import type { Problem } from '../search/search.ts';
import { addMonths } from '../search/calendar.ts';
import { conversationContents, type ConversationQuery } from './conversationQuery.ts';
import { parseConversationSort } from './sort.ts';

/** Every field of a query. */
export const conversationFieldNames = [
  'from',
  'to',
  'end',
  'fullDialogEnd',
  'status',
  'skillIds',
  'latestSkillIds',
  'agentIds',
  'userPermissions',
  'latestAgentIds',
  'agentGroupIds',
  'keyword',
  'summary',
  'duration',
  'mcs',
  'alertedMcs',
  'csat',
  'nps',
  'sources',
  'devices',
  'messageContentTypes',
  'queueState',
  'attributes',
  'responseTime',
  'latestUpdateTime',
  'survey',
  'selectedIntentOnly',
  'conversationsWithStepUpOnly',
  'agentSurvey',
  'annotationStates',
  'cappingConfiguration',
  'content',
  'sort',
  'limit',
  'version',
  'rollover',
] as const satisfies readonly (keyof ConversationQuery)[];

/** Names of the request body, and common slips. */
const slips = new Map([
  ['start', 'from and to'],
  ['fullDialogEndTime', 'fullDialogEnd'],
  ['source', 'sources'],
  ['device', 'devices'],
  ['alertedMcsValues', 'alertedMcs'],
  ['sdeSearch', 'attributes'],
  ['latestConversationQueueState', 'queueState'],
  ['contentToRetrieve', 'content'],
  ['agentSurveySearch', 'agentSurvey'],
]);

/** Documented values of the fields that have a list of them. */
export const conversationValues = {
  status: ['OPEN', 'CLOSE'],
  userPermissions: ['ASSIGNED_AGENT', 'AGENT', 'AGENT_MANGER', 'READER'],
  alertedMcs: ['-1', '0', '1'],
  sources: ['APP', 'SHARK', 'AGENT', 'SMS', 'FACEBOOK', 'Apple Business Chat', 'WhatsApp Business'],
  devices: ['DESKTOP', 'TABLET', 'MOBILE', 'NA'],
  messageContentTypes: [
    'TEXT_PLAIN',
    'TEXT_HTML',
    'LINK',
    'HOSTED_FILE',
    'IMG',
    'SECURE_FORM_INVITATION',
    'SECURE_FORM_SUBMIT',
    'RICH_CONTENT',
  ],
  queueState: ['IN_QUEUE', 'ACTIVE'],
  annotationStates: ['OPEN', 'SUBMITTED', 'VETTED'],
  content: conversationContents,
} as const satisfies Partial<Record<keyof ConversationQuery, readonly string[]>>;

const longestSpanMonths = 3;

/** Everything wrong with a query, with the field it belongs to. Source: Messaging Interactions API, conversations. */
export function checkConversationQuery(query: ConversationQuery, now: number): readonly Problem[] {
  return [
    ...checkTimes(query.from, query.to, now),
    ...checkEnds('end', query.end),
    ...checkEnds('fullDialogEnd', query.fullDialogEnd),
    ...checkStatus(query.status),
    ...checkIds('skillIds', query.skillIds),
    ...checkIds('latestSkillIds', query.latestSkillIds),
    ...checkIds('agentGroupIds', query.agentGroupIds),
    ...checkValues('userPermissions', query.userPermissions, conversationValues.userPermissions),
    ...checkPhrase('keyword', query.keyword),
    ...checkPhrase('summary', query.summary),
    ...checkNumbers(query),
    ...checkValues('alertedMcs', query.alertedMcs, conversationValues.alertedMcs),
    ...checkValues('sources', query.sources, conversationValues.sources),
    ...checkValues('devices', query.devices, conversationValues.devices),
    ...checkValues('messageContentTypes', query.messageContentTypes, conversationValues.messageContentTypes),
    ...checkValues('queueState', query.queueState === undefined ? [] : [query.queueState], conversationValues.queueState),
    ...checkAttributes(query.attributes),
    ...checkValues('annotationStates', query.annotationStates, conversationValues.annotationStates),
    ...checkValues('content', query.content, conversationValues.content),
    ...parseConversationSort(query.sort).unknown.map((part) =>
      error('sort', l10n.t('{0}: not understood. Write start or end, with asc or desc.', part)),
    ),
    ...checkLimit(query.limit),
    ...checkNames(query, conversationFieldNames, slips),
  ];
}

function checkNumbers(query: ConversationQuery): readonly Problem[] {
  return [
    ...checkRange('duration', query.duration, { ends: 'one', least: 0, unit: l10n.t('seconds') }),
    ...checkRange('mcs', query.mcs, { ends: 'one', least: 0, most: 100, unit: l10n.t('points') }),
    ...checkRange('csat', query.csat, { ends: 'one', least: 1, most: 5, unit: l10n.t('points') }),
    ...checkRange('nps', query.nps, { ends: 'one', least: 0, most: 10, unit: l10n.t('points') }),
    ...checkRange('responseTime', query.responseTime, { ends: 'one', least: 0, unit: l10n.t('milliseconds') }),
  ];
}

/**
 * Further time ranges are not cut into windows, so they must be legal themselves. `to: -1` is an open end in one documented
 * example.
 */
function checkEnds(field: string, range: { readonly from?: unknown; readonly to?: unknown } | undefined): readonly Problem[] {
  const open = range?.to === -1;
  const problems = checkRange(field, open ? { from: range.from, to: range.from } : range, {
    ends: 'both',
    least: 0,
    unit: l10n.t('epoch milliseconds'),
  });
  if (problems.length > 0 || range === undefined || open || typeof range.from !== 'number' || typeof range.to !== 'number') {
    return problems;
  }
  return range.to > addMonths(range.from, longestSpanMonths) ? [error(field, l10n.t('Spans more than three months.'))] : [];
}

function checkStatus(status: readonly string[] | undefined): readonly Problem[] {
  const problems = checkValues('status', status, conversationValues.status);
  return (status ?? []).includes('CLOSED') ? [error('status', l10n.t('Write CLOSE, not CLOSED.'))] : problems;
}

/** Attributes are searchable two hours after the conversation, and longer numbers never. */
function checkAttributes(attributes: object | undefined): readonly Problem[] {
  const known = [...attributeDefinitions.map(({ names }) => names.messagingSearchKey), 'userUpdate'];
  return Object.entries(attributes ?? {}).flatMap(([key, sought]: readonly [string, unknown]) => [
    ...checkValues('attributes', [key], known),
    ...(typeof sought === 'string' && /\d{4,}/.test(sought)
      ? [warning('attributes', l10n.t('{0}: numbers of more than three digits are not found in engagement attributes.', key))]
      : []),
  ]);
}
