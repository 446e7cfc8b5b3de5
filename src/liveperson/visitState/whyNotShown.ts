import { isObject } from '../fieldKinds.ts';
import type { AppSession } from './visitState.ts';

/** One thing in the visit state that speaks for or explains a missing engagement. */
export interface Finding {
  readonly text: string;
  /** What was looked at, by the names of the answer. */
  readonly evidence: string;
}

/**
 * Why the visit shows no, or not the expected, engagement, as far as its state tells: the entities that targeting knows and those
 * that are active for this visitor. The meaning of the maps is inferred from their names; agents' availability is not part of the
 * state.
 */
export function whyNotShown(session: AppSession): readonly Finding[] {
  const { engagements, pages, events } = session;
  return [
    ...(engagements.length === 0
      ? [{ text: 'No campaign engagement was offered in this visit.', evidence: 'engagements is empty' }]
      : []),
    ...(pages.length === 0
      ? [{ text: 'No page view has been reported yet: targeting has nothing to work on.', evidence: 'pages is empty' }]
      : []),
    ...inactive(session, 'visitor profile', 'revActiveVPs', 'revAllVPs'),
    ...inactive(session, 'visitor behaviour', 'revActiveVBs', 'revAllVBs'),
    ...elsewhere(session),
    ...controlGroup(session),
    ...(events.length === 0
      ? [{ text: 'No engagement attribute was reported: conditions on attributes cannot be met.', evidence: 'events is empty' }]
      : []),
    ...engagements
      .filter(({ state }) => state === 2 || state === 4)
      .map(({ contextId, state }) => ({
        text: `Engagement ${contextId ?? ''} was offered while agents were ${state === 2 ? 'offline' : 'busy'}.`,
        evidence: `engagement.state is ${state ?? ''}`,
      })),
  ];
}

function inactive({ targeting }: AppSession, name: string, activeKey: string, allKey: string): readonly Finding[] {
  const all = targeting[allKey] ?? [];
  const active = new Set(targeting[activeKey] ?? []);
  const missing = all.filter((id) => !active.has(id));
  if (missing.length === 0) {
    return [];
  }
  const extent =
    missing.length === all.length ? `No known ${name} is` : `${missing.length} of ${all.length} known ${name}s are not`;
  return [
    { text: `${extent} active for this visitor: ${missing.join(', ')}.`, evidence: `in ${allKey} and not in ${activeKey}` },
  ];
}

/** On-site locations are active per page. */
function elsewhere({ targeting, pages }: AppSession): readonly Finding[] {
  const all = targeting['revAllOSLs'] ?? [];
  const reached = new Set(pages.flatMap(({ raw }) => (isObject(raw['revActiveOSLs']) ? Object.keys(raw['revActiveOSLs']) : [])));
  const missing = all.filter((id) => !reached.has(id));
  return missing.length === 0 || pages.length === 0
    ? []
    : [
        {
          text: `No visited page belongs to on-site location ${missing.join(', ')}.`,
          evidence: 'in revAllOSLs and in no page\u2019s revActiveOSLs',
        },
      ];
}

function controlGroup({ siteControlGroup }: AppSession): readonly Finding[] {
  return siteControlGroup === undefined
    ? []
    : [
        {
          text: `The state names a site control group, ${siteControlGroup}; what it does is not documented.`,
          evidence: 'siteControlGroup is set',
        },
      ];
}
