import * as l10n from '@vscode/l10n';
import { checkIds, checkLimit, checkNames, checkPhrase, checkRange, checkValues, error, warning } from '../search/checks.ts';
import { checkTimes } from '../search/rangeRules.ts';
import type { Problem } from '../search/search.ts';
import type { EngagementQuery } from './engagementQuery.ts';
import { parseSort, sortFields } from './sort.ts';

export { checkSource } from '../search/checks.ts';

/** Documented values of `keyword_search_area.types`; the old `mcs` belongs to a filter that is deprecated. */
export const keywordAreas = [
  'chatLine',
  'surveyAnswer',
  'surveyQuestion',
  'visitorInfo',
  'ea.purchase',
  'ea.viewedProduct',
  'ea.cartStatus',
  'ea.serviceActivity',
  'ea.visitorError',
  'ea.lead',
  'ea.customerInfo',
  'ea.marketingCampaignInfo',
  'ea.personalInfo',
] as const;

/** Every field of a query. */
export const engagementFieldNames = [
  'from',
  'to',
  'keyword',
  'areas',
  'skillIds',
  'agentIds',
  'agentGroupIds',
  'duration',
  'interactive',
  'visitor',
  'engagementId',
  'channel',
  'alertedMcs',
  'chatMcs',
  'coBrowse',
  'coBrowseDuration',
  'lineContentTypes',
  'predictionLabels',
  'sort',
  'limit',
] as const satisfies readonly (keyof EngagementQuery)[];

/** -1 unknown, 1 web, 2 voice. */
export const channels = [-1, 1, 2] as const;

/** Negative, neutral, positive. */
export const alertedMcsValues = ['-1', '0', '1'] as const;

export const lineContentTypes = ['RICH_CONTENT'] as const;

/** Names that other clients send by mistake, and those of the request body. */
const slips = new Map([
  ['skill', 'skillIds'],
  ['skillId', 'skillIds'],
  ['agent', 'agentIds'],
  ['agentId', 'agentIds'],
  ['start', 'from and to'],
  ['keyword_search_area', 'areas'],
  ['alertedMcsValues', 'alertedMcs'],
  ['mcs', 'alertedMcs'],
  ['hasInteractiveCoBrowse', 'coBrowse'],
  ['visitorId', 'visitor'],
  ['predictionLabel', 'predictionLabels'],
]);

/**
 * Everything wrong with a query that the documents allow to say before it is sent, with the field it belongs to. Takes queries
 * from files as well, whose fields may be of any type. Source: Engagement History API, methods page, body and URL parameters.
 */
export function checkQuery(query: EngagementQuery, now: number): readonly Problem[] {
  return [
    ...checkTimes(query.from, query.to, now),
    ...checkKeyword(query),
    ...checkIds('skillIds', query.skillIds),
    ...checkIds('agentIds', query.agentIds),
    ...checkIds('agentGroupIds', query.agentGroupIds),
    ...checkRange('duration', query.duration, { ends: 'both', least: 0, unit: l10n.t('seconds') }),
    ...checkVisitor(query.visitor),
    ...checkEngagementId(query.engagementId),
    ...checkFlags(query),
    ...checkValues('channel', query.channel === undefined ? [] : [query.channel], channels),
    ...checkValues('alertedMcs', query.alertedMcs, alertedMcsValues),
    ...checkRange('chatMcs', query.chatMcs, { ends: 'one', least: 0, most: 100, unit: l10n.t('points') }),
    ...checkCoBrowse(query),
    ...checkValues('lineContentTypes', query.lineContentTypes, lineContentTypes),
    ...(query.predictionLabels ?? []).flatMap((label) => checkPhrase('predictionLabels', label)),
    ...checkSort(query.sort),
    ...checkLimit(query.limit),
    ...checkNames(query, engagementFieldNames, slips),
  ];
}

function checkKeyword({ keyword, areas }: EngagementQuery): readonly Problem[] {
  const asked = keyword?.trim() ?? '';
  if (asked === '') {
    return (areas ?? []).length > 0 ? [warning('areas', l10n.t('Have no effect without a keyword.'))] : [];
  }
  const inAttributes = (areas ?? []).some((area) => area.startsWith('ea.'));
  return [
    ...checkPhrase('keyword', asked),
    ...checkValues('areas', areas, keywordAreas),
    ...((areas ?? []).length === 0
      ? [warning('areas', l10n.t('None chosen: the keyword is looked for in chat lines only.'))]
      : []),
    // Data APIs page: such numbers are not indexed.
    ...(inAttributes && /\d{4,}/.test(asked)
      ? [warning('keyword', l10n.t('Numbers of more than three digits are not found in engagement attributes.'))]
      : []),
  ];
}

/** Chat info shows another, numeric visitor id, which is not the one meant here. */
function checkVisitor(visitor: string | undefined): readonly Problem[] {
  const id = visitor?.trim() ?? '';
  if (id === '' || /^[\w-]{22}$/.test(id)) {
    return [];
  }
  return [
    warning(
      'visitor',
      /^\d{10,}$/.test(id)
        ? l10n.t("This is the chat side's visitor id; the monitoring visitor id (sharkVisitorId) is meant.")
        : l10n.t('Monitoring visitor ids have 22 letters, digits, - or _.'),
    ),
  ];
}

function checkEngagementId(engagementId: string | undefined): readonly Problem[] {
  const id = engagementId?.trim() ?? '';
  if (id === '' || /^[A-Za-z0-9]+$/.test(id)) {
    return [];
  }
  return [
    warning(
      'engagementId',
      /^H\d+-/.test(id)
        ? l10n.t('This is a chat id; the engagement id is account id + rtSessionId of its chat info.')
        : l10n.t('Engagement ids are the account id followed by digits.'),
    ),
  ];
}

function checkFlags(query: { readonly interactive?: unknown; readonly coBrowse?: unknown }): readonly Problem[] {
  return [
    ...(query.interactive === undefined || query.interactive === true
      ? []
      : [error('interactive', l10n.t('Only true is supported; leave it out otherwise.'))]),
    ...(query.coBrowse === undefined || typeof query.coBrowse === 'boolean'
      ? []
      : [error('coBrowse', l10n.t('Needs true or false.'))]),
  ];
}

function checkCoBrowse({ coBrowse, coBrowseDuration }: EngagementQuery): readonly Problem[] {
  const problems = checkRange('coBrowseDuration', coBrowseDuration, { ends: 'both', least: 0, unit: l10n.t('seconds') });
  if (problems.length > 0 || coBrowseDuration === undefined) {
    return problems;
  }
  return [
    ...(coBrowse === false ? [warning('coBrowseDuration', l10n.t('Contradicts coBrowse: false.'))] : []),
    // The answers give milliseconds; a day of co-browsing is a unit mixed up.
    ...(coBrowseDuration.from > 86_400
      ? [warning('coBrowseDuration', l10n.t('Seconds are meant here; only answers give milliseconds.'))]
      : []),
  ];
}

function checkSort(sort: string | undefined): readonly Problem[] {
  const { unknown } = parseSort(sort);
  return unknown.length === 0
    ? []
    : [
        error(
          'sort',
          l10n.t(
            '{0}: not understood. Write field:asc or field:desc with a field of {1}.',
            unknown.join(', '),
            sortFields.join(', '),
          ),
        ),
      ];
}
