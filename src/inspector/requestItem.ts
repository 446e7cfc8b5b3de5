import * as vscode from 'vscode';
import { isRepeatable } from '../liveperson/repeat.ts';
import { plainLine } from '../shownText/plainText.ts';
import { hasFailed } from './requestFilter.ts';
import type { LoggedExchange } from './exchangeLog.ts';
import { apiName, clockText, durationText, outcomeText } from './requestWords.ts';

/** One call as a line of the view. Addresses and messages stand in plain texts only: a tree shows those as they are. */
export function requestItem(entry: LoggedExchange, accountName: string): vscode.TreeItem {
  const { exchange } = entry;
  const failed = hasFailed(entry);
  const label = `${clockText(exchange.startedAt)}  ${apiName(exchange)}: ${exchange.operation}`;
  const item = new vscode.TreeItem(label);
  item.id = exchange.id;
  item.description = describe(entry, accountName);
  item.tooltip = tooltip(entry);
  item.iconPath = iconOf(entry);
  item.contextValue = ['request', failed ? 'failed' : 'ok', isRepeatable(exchange) ? 'repeatable' : 'once'].join(';');
  item.command = {
    command: 'liveperson.openRequest',
    title: vscode.l10n.t('Open Request'),
    arguments: [{ requestId: exchange.id }],
  };
  const state = stateOf(entry);
  item.accessibilityInformation = { label: `${label}, ${state}, ${item.description}` };
  return item;
}

function iconOf(entry: LoggedExchange): vscode.ThemeIcon {
  if (hasFailed(entry)) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (entry.exchange.error) return new vscode.ThemeIcon('circle-slash');
  return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
}

function stateOf(entry: LoggedExchange): string {
  if (hasFailed(entry)) return vscode.l10n.t('failed');
  return entry.exchange.error ? vscode.l10n.t('cancelled') : vscode.l10n.t('succeeded');
}

function describe({ exchange }: LoggedExchange, accountName: string): string {
  const { attempts, durationMs } = exchange;
  const tries = attempts.length > 1 ? [vscode.l10n.t('{0} attempts', attempts.length)] : [];
  return [outcomeText(exchange), durationText(durationMs), ...tries, accountName].join(' · ');
}

function tooltip({ exchange }: LoggedExchange): string {
  const { request, error } = exchange;
  const address = `${request.method} ${request.url}`;
  return error === undefined ? address : `${address}\n\n${plainLine(error.message)}`;
}
