import * as vscode from 'vscode';
import type { TimeRange } from '../timeRange.ts';

export function timeRangeName(range: TimeRange): string {
  switch (range) {
    case 'hour':
      return vscode.l10n.t('last hour');
    case 'day':
      return vscode.l10n.t('last 24 hours');
    case 'week':
      return vscode.l10n.t('last 7 days');
    case 'month':
      return vscode.l10n.t('last 30 days');
    case 'quarter':
      return vscode.l10n.t('last 90 days');
    case 'everything':
      return vscode.l10n.t('last 13 months');
  }
}
