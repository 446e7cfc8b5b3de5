import type { Answer } from '../../liveperson/answer.ts';
import type { AppSession, ReportedAttribute, ShownEngagement, VisitedPage, VisitState } from '../../liveperson/visitState/visitState.ts';
import type { AggregateView, AttributeKindView, AttributeRow, EngagementRow, PageRow, TargetingView, VisitFacts, VisitView } from '../protocol/visitState.ts';
import type { VisitNews } from './visitChanges.ts';
import { flatValues } from './values.ts';

/** "In memory, at most six hours". Source: Visit Information API, overview. */
export const visitLifetimeMs = 6 * 60 * 60 * 1000;

const mostValues = 40;
const mostAggregateItems = 50;
const mostDeviations = 20;

/** A visit, read once per answer into what lists are made of. */
export interface VisitLists {
  readonly session: AppSession | undefined;
  readonly pages: readonly VisitedPage[];
  /** In time order; reports without time stay where they were sent. */
  readonly attributes: readonly ReportedAttribute[];
  readonly engagements: readonly ShownEngagement[];
  readonly pageById: ReadonlyMap<string, VisitedPage>;
  readonly attributesByPage: ReadonlyMap<string, number>;
}

/** The documents show one session in every visit; should there be more, their lists are joined and the facts are the latest one's. */
export function visitLists({ sessions }: VisitState): VisitLists {
  const pages = sessions.flatMap((session) => session.pages);
  const attributes = sessions.flatMap((session) => session.events);
  const attributesByPage = new Map<string, number>();
  for (const { pageId } of attributes) if (pageId !== undefined) attributesByPage.set(pageId, (attributesByPage.get(pageId) ?? 0) + 1);
  return {
    session: sessions.at(-1),
    pages,
    attributes: attributes.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0) || 0),
    engagements: sessions.flatMap((session) => session.engagements),
    pageById: new Map(pages.flatMap((page) => (page.id === undefined ? [] : [[page.id, page] as const]))),
    attributesByPage,
  };
}

export function visitView(answer: Answer<VisitState>, lists: VisitLists, receivedAt: number, news: VisitNews): VisitView {
  const { session, pages, attributes, engagements } = lists;
  const startTime = answer.value.sessions.find(({ startTime: time }) => time !== undefined)?.startTime;
  const current = pages.at(-1);
  return {
    receivedAt,
    durationMs: answer.exchange.durationMs,
    ...(startTime !== undefined && { startTime, expiresAt: startTime + visitLifetimeMs }),
    facts: session === undefined ? {} : visitFacts(session),
    counts: {
      pages: pages.length,
      attributes: attributes.length,
      engagements: engagements.length,
      accepted: engagements.filter(({ accepted }) => accepted.length > 0).length,
      sessions: answer.value.sessions.length,
    },
    ...(current && { currentPage: pageRow(current, lists, news) }),
    attributeKinds: attributeKinds(attributes),
    engagements: engagements.map((engagement) => engagementRow(engagement, lists, news)),
    targeting: session === undefined ? [] : targeting(session.targeting),
    deviations: answer.deviations.slice(0, mostDeviations),
    deviationCount: answer.deviations.length,
    bytes: Buffer.byteLength(answer.raw),
  };
}

export function attributeRow(attribute: ReportedAttribute, { pageById }: VisitLists, news: VisitNews): AttributeRow {
  const { key, time, pageId, data } = attribute;
  const page = pageId === undefined ? undefined : pageById.get(pageId);
  return {
    key,
    ...(time !== undefined && { time }),
    ...(page?.title !== undefined && { pageTitle: page.title }),
    ...(page?.url !== undefined && { pageUrl: page.url }),
    ...flatValues(data, mostValues),
    isNew: news.attributes.has(attribute),
  };
}

export function pageRow(page: VisitedPage, { attributesByPage }: VisitLists, news: VisitNews): PageRow {
  const { id, title, url, startTime, timeOnPage, loaded, referrer, sections } = page;
  return {
    ...(startTime !== undefined && { time: startTime }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(timeOnPage !== undefined && { timeOnPageMs: timeOnPage }),
    ...(loaded !== undefined && { loaded }),
    ...(referrer !== undefined && { referrer }),
    sections,
    attributes: id === undefined ? 0 : (attributesByPage.get(id) ?? 0),
    isNew: news.pages.has(page),
  };
}

function engagementRow(shown: ShownEngagement, { pageById }: VisitLists, news: VisitNews): EngagementRow {
  const { raw: _raw, accepted, skillId, skillName, pageId, ...codes } = shown;
  const page = pageId === undefined ? undefined : pageById.get(pageId);
  return {
    ...codes,
    ...((skillName ?? skillId) !== undefined && { skill: skillName ?? skillId }),
    ...(page?.title !== undefined && { pageTitle: page.title }),
    ...(page?.url !== undefined && { pageUrl: page.url }),
    accepted: accepted.map(({ time, pageId: clickedOn }) => {
      const where = clickedOn === undefined ? undefined : (pageById.get(clickedOn)?.title ?? pageById.get(clickedOn)?.url);
      return { ...(time !== undefined && { time }), ...(where !== undefined && { page: where }) };
    }),
    isNew: news.engagements.has(shown),
  };
}

export function aggregateViews(session: AppSession | undefined): readonly AggregateView[] {
  return (session?.aggregates ?? []).map(({ key, items }) => ({
    key,
    items: items.slice(0, mostAggregateItems).map((item) => flatValues(item, mostValues)),
    moreItems: Math.max(0, items.length - mostAggregateItems),
  }));
}

function visitFacts({ geo, ipv4, deviceFamily, deviceOS, userAgent, externalReferrer, searchEngine, siteControlGroup }: AppSession): VisitFacts {
  return {
    ...given('city', geo?.city),
    ...given('state', geo?.state),
    ...given('country', geo?.country),
    ...given('isp', geo?.isp),
    ...given('org', geo?.org),
    ...given('ipv4', ipv4),
    ...given('deviceFamily', deviceFamily),
    ...given('deviceOS', deviceOS),
    ...given('userAgent', userAgent),
    ...given('referrer', externalReferrer),
    ...given('searchEngine', searchEngine?.searchEngine),
    ...given('searchKeywords', searchEngine?.keywords),
    ...given('controlGroup', siteControlGroup),
  };
}

/** The service sends empty text for what it does not know. */
function given<K extends keyof VisitFacts>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const fact: Partial<Record<K, string>> = {};
  if (value !== undefined && value !== '') fact[key] = value;
  return fact;
}

function attributeKinds(attributes: readonly ReportedAttribute[]): readonly AttributeKindView[] {
  const kinds = new Map<string, AttributeKindView>();
  for (const { key, time } of attributes) {
    const before = kinds.get(key);
    const lastTime = time ?? before?.lastTime;
    kinds.set(key, { key, reports: (before?.reports ?? 0) + 1, ...(lastTime !== undefined && { lastTime }) });
  }
  return [...kinds.values()];
}

/** `revActiveVPs` and `revAllVPs` and so on: maps of entity ids. For locations only the map of all is documented at session level. */
function targeting(sent: AppSession['targeting']): readonly TargetingView[] {
  const sets = [['profiles', 'revActiveVPs', 'revAllVPs'], ['behaviors', 'revActiveVBs', 'revAllVBs'], ['locations', '', 'revAllOSLs']] as const;
  return sets.flatMap(([kind, activeKey, allKey]) => {
    const active = sent[activeKey] ?? [];
    const all = sent[allKey] ?? [];
    const known = kind === 'locations' ? { active: all, inactive: [] } : { active, inactive: all.filter((id) => !active.includes(id)) };
    return active.length + all.length === 0 ? [] : [{ kind, ...known }];
  });
}
