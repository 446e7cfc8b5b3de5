import type { EngagementQuery, KeywordArea, Problem } from '../../panels/protocol/search.ts';
import { fromLocalInput, presetOf, presets, toLocalInput, type PresetId } from './timeRange.ts';

/** What stands in the form: texts as typed. Empty means: not part of the query. */
export interface QueryDraft {
  readonly preset: PresetId;
  readonly from: string;
  readonly to: string;
  readonly keyword: string;
  readonly areas: readonly KeywordArea[];
  readonly skillIds: string;
  readonly agentIds: string;
  readonly agentGroupIds: string;
  readonly visitor: string;
  readonly engagementId: string;
  readonly durationFrom: string;
  readonly durationTo: string;
  readonly chatMcsFrom: string;
  readonly chatMcsTo: string;
  readonly alertedMcs: string;
  readonly coBrowse: string;
  readonly coBrowseDurationFrom: string;
  readonly coBrowseDurationTo: string;
  readonly channel: string;
  readonly interactive: boolean;
  readonly richContent: boolean;
  readonly predictionLabels: string;
  readonly sort: string;
  readonly limit: string;
}

/** Fills a form from a query. */
export function draftOf(query: EngagementQuery, now: number): QueryDraft {
  const number = (value: number | undefined): string => (value === undefined ? '' : String(value));
  const list = (values: readonly string[] | undefined): string => (values ?? []).join(', ');
  return {
    preset: presetOf(query.from, query.to, now),
    from: toLocalInput(query.from),
    to: toLocalInput(query.to),
    keyword: query.keyword ?? '',
    areas: query.areas ?? [],
    skillIds: list(query.skillIds),
    agentIds: list(query.agentIds),
    agentGroupIds: list(query.agentGroupIds),
    visitor: query.visitor ?? '',
    engagementId: query.engagementId ?? '',
    durationFrom: number(query.duration?.from),
    durationTo: number(query.duration?.to),
    chatMcsFrom: number(query.chatMcs?.from),
    chatMcsTo: number(query.chatMcs?.to),
    alertedMcs: list(query.alertedMcs),
    coBrowse: query.coBrowse === undefined ? '' : String(query.coBrowse),
    coBrowseDurationFrom: number(query.coBrowseDuration?.from),
    coBrowseDurationTo: number(query.coBrowseDuration?.to),
    channel: number(query.channel),
    interactive: query.interactive === true,
    richContent: query.lineContentTypes?.includes('RICH_CONTENT') === true,
    predictionLabels: list(query.predictionLabels),
    sort: query.sort ?? 'start:desc',
    limit: number(query.limit),
  };
}

/** The query that a form amounts to, with what is wrong in it as far as the form itself can tell. Ranges of a preset end at `now`. */
export function queryOf(draft: QueryDraft, now: number): { readonly query: EngagementQuery; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const number = (field: string, text: string): number | undefined => {
    if (text.trim() === '') return undefined;
    const value = Number(text);
    if (!Number.isFinite(value)) problems.push({ field, severity: 'error', message: 'Needs a number.' });
    return Number.isFinite(value) ? value : undefined;
  };
  const range = (field: string, fromText: string, toText: string): { from: number; to: number } | undefined => {
    const from = number(field, fromText);
    const to = number(field, toText);
    if (from === undefined && to === undefined) return undefined;
    if (from !== undefined && to !== undefined) return { from, to };
    problems.push({ field, severity: 'error', message: 'Needs both ends.' });
    return undefined;
  };
  const { from, to } = timesOf(draft, now, problems);
  const duration = range('duration', draft.durationFrom, draft.durationTo);
  const coBrowseDuration = range('coBrowseDuration', draft.coBrowseDurationFrom, draft.coBrowseDurationTo);
  const mcsFrom = number('chatMcs', draft.chatMcsFrom);
  const mcsTo = number('chatMcs', draft.chatMcsTo);
  const channel = number('channel', draft.channel);
  const limit = number('limit', draft.limit);
  const query: EngagementQuery = {
    from,
    to,
    ...texts(draft),
    ...(draft.areas.length > 0 && draft.keyword.trim() !== '' && { areas: draft.areas }),
    ...(duration && { duration }),
    ...((mcsFrom !== undefined || mcsTo !== undefined) && { chatMcs: { ...(mcsFrom !== undefined && { from: mcsFrom }), ...(mcsTo !== undefined && { to: mcsTo }) } }),
    ...(draft.coBrowse !== '' && { coBrowse: draft.coBrowse === 'true' }),
    ...(coBrowseDuration && { coBrowseDuration }),
    ...(channel !== undefined && { channel }),
    ...(draft.interactive && { interactive: true as const }),
    ...(draft.richContent && { lineContentTypes: ['RICH_CONTENT'] }),
    ...(limit !== undefined && { limit }),
  };
  return { query, problems };
}

/** How many filters beyond time and keyword are set. */
export function filterCount(draft: QueryDraft): number {
  const { preset: _preset, from: _from, to: _to, keyword: _keyword, areas: _areas, sort: _sort, ...filters } = draft;
  return Object.values(filters).filter((value) => value !== '' && value !== false).length;
}

function timesOf({ preset, from, to }: QueryDraft, now: number, problems: Problem[]): { readonly from: number; readonly to: number } {
  const span = presets.find(({ id }) => id === preset)?.ms;
  if (span !== undefined) return { from: now - span, to: now };
  const start = fromLocalInput(from);
  const end = fromLocalInput(to);
  if (start === undefined) problems.push({ field: 'from', severity: 'error', message: 'Needs date and time.' });
  if (end === undefined) problems.push({ field: 'to', severity: 'error', message: 'Needs date and time.' });
  return { from: start ?? 0, to: end ?? 0 };
}

function texts({ keyword, visitor, engagementId, sort, ...draft }: QueryDraft): Partial<EngagementQuery> {
  return {
    ...text('keyword', keyword),
    ...text('visitor', visitor),
    ...text('engagementId', engagementId),
    ...text('sort', sort),
    ...list('skillIds', draft.skillIds),
    ...list('agentIds', draft.agentIds),
    ...list('agentGroupIds', draft.agentGroupIds),
    ...list('alertedMcs', draft.alertedMcs),
    ...list('predictionLabels', draft.predictionLabels),
  };
}

function text<K extends string>(name: K, value: string): Partial<Record<K, string>>;
function text(name: string, value: string): Record<string, string> {
  const trimmed = value.trim();
  return trimmed === '' ? {} : { [name]: trimmed };
}

function list<K extends string>(name: K, value: string): Partial<Record<K, readonly string[]>>;
function list(name: string, value: string): Record<string, readonly string[]> {
  const values = value.split(',').map((part) => part.trim()).filter((part) => part !== '');
  return values.length === 0 ? {} : { [name]: values };
}
