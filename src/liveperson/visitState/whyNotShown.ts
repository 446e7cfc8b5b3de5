import * as l10n from '@vscode/l10n';
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
      ? [{ text: l10n.t('No campaign engagement was offered in this visit.'), evidence: l10n.t('{0} is empty', 'engagements') }]
      : []),
    ...(pages.length === 0
      ? [
          {
            text: l10n.t('No page view has been reported yet: targeting has nothing to work on.'),
            evidence: l10n.t('{0} is empty', 'pages'),
          },
        ]
      : []),
    ...inactive(session, inactiveProfiles, 'revActiveVPs', 'revAllVPs'),
    ...inactive(session, inactiveBehaviours, 'revActiveVBs', 'revAllVBs'),
    ...elsewhere(session),
    ...controlGroup(session),
    ...(events.length === 0
      ? [
          {
            text: l10n.t('No engagement attribute was reported: conditions on attributes cannot be met.'),
            evidence: l10n.t('{0} is empty', 'events'),
          },
        ]
      : []),
    ...engagements
      .filter(({ state }) => state === 2 || state === 4)
      .map(({ contextId, state }) => ({
        text:
          state === 2
            ? l10n.t('Engagement {0} was offered while agents were offline.', contextId ?? '')
            : l10n.t('Engagement {0} was offered while agents were busy.', contextId ?? ''),
        evidence: l10n.t('{0} is {1}', 'engagement.state', state ?? ''),
      })),
  ];
}

/** A sentence about the inactive ones: how many of how many, or undefined for all of them; then which. */
type InactiveText = (missing: number | undefined, all: number, ids: string) => string;

const inactiveProfiles: InactiveText = (missing, all, ids) =>
  missing === undefined
    ? l10n.t('No known visitor profile is active for this visitor: {0}.', ids)
    : l10n.t('{0} of {1} known visitor profiles are not active for this visitor: {2}.', missing, all, ids);

const inactiveBehaviours: InactiveText = (missing, all, ids) =>
  missing === undefined
    ? l10n.t('No known visitor behaviour is active for this visitor: {0}.', ids)
    : l10n.t('{0} of {1} known visitor behaviours are not active for this visitor: {2}.', missing, all, ids);

function inactive({ targeting }: AppSession, text: InactiveText, activeKey: string, allKey: string): readonly Finding[] {
  const all = targeting[allKey] ?? [];
  const active = new Set(targeting[activeKey] ?? []);
  const missing = all.filter((id) => !active.has(id));
  if (missing.length === 0) {
    return [];
  }
  const some = missing.length < all.length ? missing.length : undefined;
  return [
    { text: text(some, all.length, missing.join(', ')), evidence: l10n.t('in {0} and not in {1}', allKey, activeKey) },
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
          text: l10n.t('No visited page belongs to on-site location {0}.', missing.join(', ')),
          evidence: l10n.t('in {0} and in {1} of no page', 'revAllOSLs', 'revActiveOSLs'),
        },
      ];
}

function controlGroup({ siteControlGroup }: AppSession): readonly Finding[] {
  return siteControlGroup === undefined
    ? []
    : [
        {
          text: l10n.t('The state names a site control group, {0}; what it does is not documented.', siteControlGroup),
          evidence: l10n.t('{0} is set', 'siteControlGroup'),
        },
      ];
}
