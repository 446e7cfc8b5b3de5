import type { ConversationQuery, EngagementQuery, KeywordArea, Problem, Product, Search } from '../../panels/protocol/search.ts';
import { chatQuery } from './chatQuery.ts';
import { conversationQuery } from './conversationQuery.ts';
import { DraftReading } from './draftReading.ts';
import { fromLocalInput, presetOf, presets, toLocalInput, type PresetId } from './timeRange.ts';

/** What stands in the form: texts as typed. Empty means: not part of the query. What both products know, both use. */
export interface QueryDraft {
  readonly product: Product;
  readonly preset: PresetId;
  readonly from: string;
  readonly to: string;
  readonly keyword: string;
  readonly areas: readonly KeywordArea[];
  readonly skillIds: string;
  readonly agentIds: string;
  readonly agentGroupIds: string;
  readonly durationFrom: string;
  readonly durationTo: string;
  readonly mcsFrom: string;
  readonly mcsTo: string;
  readonly alertedMcs: string;
  readonly sort: string;
  readonly limit: string;
  readonly visitor: string;
  readonly engagementId: string;
  readonly coBrowse: string;
  readonly coBrowseDurationFrom: string;
  readonly coBrowseDurationTo: string;
  readonly channel: string;
  readonly interactive: boolean;
  readonly richContent: boolean;
  readonly predictionLabels: string;
  readonly status: string;
  readonly latestSkillIds: string;
  readonly latestAgentIds: string;
  readonly summary: string;
  readonly csatFrom: string;
  readonly csatTo: string;
  readonly npsFrom: string;
  readonly npsTo: string;
  readonly responseTimeFrom: string;
  readonly responseTimeTo: string;
  readonly source: string;
  readonly device: string;
  readonly messageContentType: string;
  readonly queueState: string;
  readonly attribute: string;
  readonly attributeText: string;
  readonly selectedIntentOnly: boolean;
  readonly stepUpOnly: boolean;
  /** Fields of the query that no field of the form can show, from a search file for example: they stay as they are. */
  readonly more: Readonly<Record<Product, Readonly<Record<string, unknown>>>>;
}

const empty = {
  keyword: '',
  areas: [],
  skillIds: '',
  agentIds: '',
  agentGroupIds: '',
  durationFrom: '',
  durationTo: '',
  mcsFrom: '',
  mcsTo: '',
  alertedMcs: '',
  sort: 'start:desc',
  limit: '',
  visitor: '',
  engagementId: '',
  coBrowse: '',
  coBrowseDurationFrom: '',
  coBrowseDurationTo: '',
  channel: '',
  interactive: false,
  richContent: false,
  predictionLabels: '',
  status: '',
  latestSkillIds: '',
  latestAgentIds: '',
  summary: '',
  csatFrom: '',
  csatTo: '',
  npsFrom: '',
  npsTo: '',
  responseTimeFrom: '',
  responseTimeTo: '',
  source: '',
  device: '',
  messageContentType: '',
  queueState: '',
  attribute: '',
  attributeText: '',
  selectedIntentOnly: false,
  stepUpOnly: false,
  more: { chats: {}, conversations: {} },
} as const satisfies Partial<QueryDraft>;

/** Fills a form from a search. */
export function draftOf(search: Search, now: number): QueryDraft {
  const { product, query } = search;
  const draft: QueryDraft = {
    ...empty,
    product,
    preset: presetOf(query.from, query.to, now),
    from: toLocalInput(query.from),
    to: toLocalInput(query.to),
    ...sharedOf(query),
    ...(product === 'chats' ? chatDraft(query) : conversationDraft(query)),
  };
  return { ...draft, more: { ...empty.more, [product]: unshown(search, searchOf(draft, now).search) } };
}

/** What of a query would be lost if the form alone were asked. Its times are the form's own. */
function unshown({ query }: Search, shown: Search): Readonly<Record<string, unknown>> {
  const kept = new Map<string, unknown>(Object.entries(shown.query));
  const rest = Object.entries(query).filter(([name, value]) =>
    !['from', 'to'].includes(name) && JSON.stringify(kept.get(name)) !== JSON.stringify(value));
  return Object.fromEntries(rest);
}

function sharedOf(query: EngagementQuery | ConversationQuery): Partial<QueryDraft> {
  return {
    keyword: query.keyword ?? '',
    skillIds: list(query.skillIds),
    agentIds: list(query.agentIds),
    agentGroupIds: list(query.agentGroupIds),
    durationFrom: number(query.duration?.from),
    durationTo: number(query.duration?.to),
    alertedMcs: single(query.alertedMcs),
    sort: query.sort ?? 'start:desc',
    limit: number(query.limit),
  };
}

function chatDraft(query: EngagementQuery): Partial<QueryDraft> {
  return {
    areas: query.areas ?? [],
    visitor: query.visitor ?? '',
    engagementId: query.engagementId ?? '',
    mcsFrom: number(query.chatMcs?.from),
    mcsTo: number(query.chatMcs?.to),
    coBrowse: query.coBrowse === undefined ? '' : String(query.coBrowse),
    coBrowseDurationFrom: number(query.coBrowseDuration?.from),
    coBrowseDurationTo: number(query.coBrowseDuration?.to),
    channel: number(query.channel),
    interactive: query.interactive === true,
    richContent: query.lineContentTypes?.includes('RICH_CONTENT') === true,
    predictionLabels: list(query.predictionLabels),
  };
}

function conversationDraft(query: ConversationQuery): Partial<QueryDraft> {
  const attributes = Object.entries(query.attributes ?? {});
  const [attribute = ['', ''] as const] = attributes.length === 1 ? attributes : [];
  return {
    status: single(query.status),
    latestSkillIds: list(query.latestSkillIds),
    latestAgentIds: list(query.latestAgentIds),
    summary: query.summary ?? '',
    mcsFrom: number(query.mcs?.from),
    mcsTo: number(query.mcs?.to),
    csatFrom: number(query.csat?.from),
    csatTo: number(query.csat?.to),
    npsFrom: number(query.nps?.from),
    npsTo: number(query.nps?.to),
    responseTimeFrom: number(query.responseTime?.from),
    responseTimeTo: number(query.responseTime?.to),
    source: single(query.sources),
    device: single(query.devices),
    messageContentType: single(query.messageContentTypes),
    queueState: query.queueState ?? '',
    attribute: attribute[0],
    attributeText: attribute[1],
    selectedIntentOnly: query.selectedIntentOnly === true,
    stepUpOnly: query.conversationsWithStepUpOnly === true,
  };
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function list(values: readonly string[] | undefined): string {
  return (values ?? []).join(', ');
}

/** For a field that shows one value: several stay beside the form. */
function single(values: readonly string[] | undefined): string {
  return values?.length === 1 ? list(values) : '';
}

/** The search that a form amounts to, with what is wrong in it as far as the form itself can tell. Presets end at `now`. */
export function searchOf(draft: QueryDraft, now: number): { readonly search: Search; readonly problems: readonly Problem[] } {
  const reading = new DraftReading();
  const range = timesOf(draft, now, reading);
  const search: Search =
    draft.product === 'chats'
      ? { product: 'chats', query: { ...chatQuery(draft, range, reading), ...draft.more.chats } }
      : { product: 'conversations', query: { ...conversationQuery(draft, range, reading), ...draft.more.conversations } };
  return { search, problems: reading.problems };
}

function timesOf(
  { preset, from, to }: QueryDraft,
  now: number,
  reading: DraftReading,
): { readonly from: number; readonly to: number } {
  const span = presets.find(({ id }) => id === preset)?.ms;
  if (span !== undefined) return { from: now - span, to: now };
  return { from: reading.moment('from', fromLocalInput(from)), to: reading.moment('to', fromLocalInput(to)) };
}
