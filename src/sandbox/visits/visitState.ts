import type { JsonObject } from '../../liveperson/json.ts';
import { visitAggregates, visitEvent, type Report } from '../attributes/visitAttributes.ts';
import { second } from '../clock.ts';
import type { Industry } from '../population/industry.ts';
import type { Visitor } from '../population/visitors.ts';
import { shownEngagement, targeting } from './shownEngagement.ts';
import type { Step } from './journey.ts';

/** One visit as it goes on. Times in epoch ms. */
export interface VisitScript {
  readonly visitor: Visitor;
  readonly industry: Industry;
  readonly sessionId: string;
  /** The 40 hex digits behind the session id. */
  readonly hash: string;
  readonly startTime: number;
  readonly firstPageId: number;
  readonly externalReferrer: string;
  readonly steps: readonly Step[];
  /** What clients reported in addition. */
  readonly extraReports: readonly Report[];
}

interface PageView {
  readonly id: string;
  readonly startTime: number;
  readonly step: Extract<Step, { readonly page: unknown }>;
}

/** How long a page takes to load. */
const loading = 2 * second;

/** The state of a visit at a time. Source: Visit Information API, field tree of the documented example. */
export function visitStateAt(script: VisitScript, now: number): JsonObject {
  const { visitor, startTime, industry } = script;
  const id = `${script.sessionId}.${script.hash}`;
  const past = script.steps.filter(({ at }) => startTime + at * second <= now);
  const pages = pageViews(script, past);
  const reports = [...scriptedReports(script, past, pages), ...script.extraReports.filter(({ at }) => at <= now)].sort(
    (a, b) => a.at - b.at,
  );
  return {
    id,
    appSessions: [
      {
        engagements: engagementsOf(script, past, pages),
        ...visitAggregates(reports),
        ...targeting(industry),
        mobileDeviceInfo: { mobile: visitor.device.family !== 'DESKTOP', detected: true },
        geo: visitor.geo,
        ipv4: visitor.ipAddress,
        startTime,
        id,
        searchEngine:
          visitor.channel === 1
            ? { searchEngine: 'Example Search', keywords: industry.lineOfBusiness.name.toLowerCase() }
            : { searchEngine: '', keywords: '' },
        deviceOS: visitor.device.os,
        userAgent: visitor.device.userAgent,
        deviceFamily: visitor.device.family,
        siteControlGroup: 'NA',
        externalReferrer: script.externalReferrer,
        pages: pages.map((page, index) => pageAt(script, pages, page, index, now)),
        events: reports.map(visitEvent),
      },
    ],
  };
}

function pageViews({ startTime, firstPageId }: VisitScript, past: readonly Step[]): PageView[] {
  const steps = past.filter((step) => 'page' in step);
  return steps.map((step, index) => ({ id: String(firstPageId + index * 7), startTime: startTime + step.at * second, step }));
}

/** The page that is open in a visit at a time. */
export function openPageId(script: VisitScript, time: number): string {
  return pageIdAt(
    pageViews(
      script,
      script.steps.filter(({ at }) => script.startTime + at * second <= time),
    ),
    time,
  );
}

/** The page that was open at a time; before the first one, the first one. */
function pageIdAt(pages: readonly PageView[], time: number): string {
  return (pages.findLast((page) => page.startTime <= time) ?? pages[0])?.id ?? '0';
}

function scriptedReports({ startTime }: VisitScript, past: readonly Step[], pages: readonly PageView[]): Report[] {
  return past.flatMap((step) => {
    const at = startTime + step.at * second;
    return 'sde' in step ? [{ sde: step.sde, at, pageId: pageIdAt(pages, at) }] : [];
  });
}

function engagementsOf(script: VisitScript, past: readonly Step[], pages: readonly PageView[]): JsonObject[] {
  return past.flatMap((step) => {
    if (!('shows' in step)) return [];
    const clicks = past
      .filter((other) => 'accepts' in other && other.accepts === step.contextId)
      .map((click) => script.startTime + click.at * second);
    const accepted = clicks.map((activityTime) => ({ activityTime, pageId: pageIdAt(pages, activityTime) }));
    const pageId = pageIdAt(pages, script.startTime + step.at * second);
    return [
      {
        engagement: shownEngagement(script.industry, step.shows, step.state, pageId),
        id: step.contextId,
        ...(accepted.length === 0 ? {} : { impressionAccepted: accepted }),
      },
    ];
  });
}

function pageAt(
  script: VisitScript,
  pages: readonly PageView[],
  { id, startTime, step }: PageView,
  index: number,
  now: number,
): JsonObject {
  const { page } = step;
  const url = `${script.industry.site}${page.path}`;
  const before = pages[index - 1];
  const referrer = before === undefined ? script.externalReferrer || null : `${script.industry.site}${before.step.page.path}`;
  return {
    referrer,
    pageBasic: { url, startTime, referrer, title: page.title, sections: page.sections },
    pageTitle: page.title,
    revActiveOSLs: { [String(script.industry.campaign.location.id)]: { revision: 8 } },
    startTime,
    timeOnPage: (pages[index + 1]?.startTime ?? now) - startTime,
    id,
    pageLoaded: now - startTime >= loading,
    // Without its scheme, as in the documented example.
    url: url.replace('https://', ''),
  };
}
