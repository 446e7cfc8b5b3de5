import * as l10n from '@vscode/l10n';
import { engagementTypeInWords } from '../../liveperson/visitState/words.ts';
import type { ShownEngagement } from '../../liveperson/visitState/visitState.ts';

export type EngagementStateKind = 'online' | 'offline' | 'busy' | 'unknown';

const stateKinds: ReadonlyMap<number, EngagementStateKind> = new Map([
  [1, 'online'],
  [2, 'offline'],
  [4, 'busy'],
]);

/** For the colour beside the words. Source: Web Tag events page, engagement state. */
export function engagementStateKind(state: number | undefined): EngagementStateKind {
  return stateKinds.get(state ?? -1) ?? 'unknown';
}

/** `Overlay`, `Type 9 (not documented)`; `Engagement` when no type was sent. */
export function engagementTitle({ type }: Pick<ShownEngagement, 'type'>): string {
  const words = engagementTypeInWords(type) ?? l10n.t('engagement');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const targetingNames: ReadonlyMap<string, string> = new Map([
  ['revActiveVPs', l10n.t('Visitor profiles, active')],
  ['revAllVPs', l10n.t('Visitor profiles, all')],
  ['revActiveVBs', l10n.t('Visitor behaviours, active')],
  ['revAllVBs', l10n.t('Visitor behaviours, all')],
  ['revAllOSLs', l10n.t('On-site locations, all')],
]);

/** Source: Visit Information API, method page. */
export function targetingName(key: string): string {
  return targetingNames.get(key) ?? key;
}
