import * as l10n from '@vscode/l10n';
import type { EngagementInfo } from './engagementRecord.ts';

/** Source: Engagement History API, methods page, start reasons. The tree loads this before the language is set. */
const startReasons = new Map<string, () => string>([
  ['0', () => l10n.t('visitor request')],
  ['1', () => l10n.t('agent transfer')],
  ['2', () => l10n.t('failed transfer')],
  ['3', () => l10n.t('ACD attempt')],
  ['4', () => l10n.t('ACD without assignment')],
  ['5', () => l10n.t('agent assigned it')],
  ['6', () => l10n.t('skill reassignment')],
  ['7', () => l10n.t('requested by rep')],
  ['8', () => l10n.t('account-to-account reassignment')],
]);

/** Source: as above, end reasons. */
const endReasons = new Map<string, () => string>([
  ['101', () => l10n.t('rep stopped, moved to another rep')],
  ['106', () => l10n.t('reassigned to a skill')],
  ['201', () => l10n.t('rep stopped')],
  ['202', () => l10n.t('rep disconnected')],
  ['205', () => l10n.t('visitor disconnected')],
  ['208', () => l10n.t('visitor no longer in the chat')],
  ['210', () => l10n.t('visitor closed')],
]);

/** Why the chat began: the documented meaning, else the service's own description, else the code. */
export function startReasonInWords(info: Pick<EngagementInfo, 'startReason' | 'startReasonText'>): string | undefined {
  return inWords(startReasons, info.startReason, info.startReasonText);
}

/** Why the chat ended. */
export function endReasonInWords(info: Pick<EngagementInfo, 'endReason' | 'endReasonText'>): string | undefined {
  return inWords(endReasons, info.endReason, info.endReasonText);
}

function inWords(
  meanings: ReadonlyMap<string, () => string>,
  code: string | undefined,
  description: string | undefined,
): string | undefined {
  return (
    (code === undefined ? undefined : meanings.get(code)?.()) ??
    description ??
    (code === undefined ? undefined : l10n.t('code {0}', code))
  );
}
