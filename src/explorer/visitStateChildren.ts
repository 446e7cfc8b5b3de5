import type { AppSession, VisitState } from '../liveperson/visitState/visitState.ts';
import { fact, factGroup, namedFact, text, time, type Place } from './facts.ts';
import type { ExplorerNode, JsonNode, ShownEngagementNode } from './nodes.ts';

/** What a visit state says about the visit: when, where from, the pages, the attributes reported, the engagements shown. */
export function visitStateChildren(place: Place, state: VisitState): readonly ExplorerNode[] {
  const [first, ...more] = state.sessions;
  if (first === undefined)
    return [{ kind: 'notice', id: `${place.id}/none`, accountId: place.accountId, notice: 'nothingReported' }];
  if (more.length === 0) return sessionChildren(place, first);
  return state.sessions.map((session, index) => {
    const { accountId, id } = place;
    return namedFact(
      place,
      index,
      session.id ?? String(index + 1),
      undefined,
      sessionChildren({ accountId, id: `${id}/${index}` }, session),
    );
  });
}

function sessionChildren(place: Place, session: AppSession): readonly ExplorerNode[] {
  const { accountId, id } = place;
  const { deviceFamily, deviceOS, geo, externalReferrer } = session;
  const pages = session.pages.map((page, index) =>
    namedFact({ accountId, id: `${id}/pages` }, index, page.title ?? page.url ?? '?', text(page.url)),
  );
  return [
    ...fact(place, 'started', time(session.startTime)),
    ...factGroup(place, 'engagementsShown', engagementsShown(place, session)),
    ...factGroup(place, 'attributes', attributes(place, session)),
    ...factGroup(place, 'pages', pages),
    ...fact(place, 'device', joined([deviceFamily, deviceOS])),
    ...fact(place, 'place', joined([geo?.city, geo?.state, geo?.country])),
    ...fact(place, 'referrer', text(externalReferrer)),
  ];
}

function engagementsShown({ accountId, id }: Place, { engagements }: AppSession): readonly ShownEngagementNode[] {
  return engagements.map((shown, index) => ({ kind: 'shownEngagement', id: `${id}/shown/${index}`, accountId, shown }));
}

function attributes({ accountId, id }: Place, { events }: AppSession): readonly JsonNode[] {
  return events.map((event, index) => ({
    kind: 'json',
    id: `${id}/attributes/${index}`,
    accountId,
    name: event.key,
    value: event.data,
    ...(event.time !== undefined && { time: event.time }),
  }));
}

function joined(parts: readonly (string | undefined)[]): ReturnType<typeof text> {
  return text(parts.filter((part) => part !== undefined && part !== '').join(', '));
}
