import * as vscode from 'vscode';
import { listLine, shortLine } from '../shownText/plainText.ts';
import type { ActivityState } from './activity.ts';

/** A longer name would push other items out. */
const longestName = 30;

export interface Appearance {
  readonly text: string;
  readonly tooltip: string;
  /** What a screen reader says: no icons, everything in words. */
  readonly label: string;
}

/** How the item looks for an account of this name. */
export function appearance(accountName: string, { calls, watched }: Pick<ActivityState, 'calls' | 'watched'>): Appearance {
  const name = listLine(shortLine(accountName, longestName));
  const words = [vscode.l10n.t('LivePerson account {0}', name), callsInWords(calls), watchedInWords(watched.length)];
  const label = words.filter((word) => word !== '').join(', ');
  return {
    text: [calls > 0 ? '$(sync~spin)' : '$(comment-discussion)', name, ...(watched.length > 0 ? ['$(eye)'] : [])].join(' '),
    tooltip: `${label}\n${vscode.l10n.t('Click for what can be done.')}`,
    label,
  };
}

function callsInWords(calls: number): string {
  if (calls === 0) return '';
  return calls === 1 ? vscode.l10n.t('1 call under way') : vscode.l10n.t('{0} calls under way', calls);
}

function watchedInWords(panels: number): string {
  if (panels === 0) return '';
  return panels === 1 ? vscode.l10n.t('1 panel watching') : vscode.l10n.t('{0} panels watching', panels);
}
