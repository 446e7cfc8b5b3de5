import * as vscode from 'vscode';
import type { DeepLink, LinkParameter } from './deepLink.ts';
import type { LinkProblem } from './linkQuery.ts';

/** What a link would do, as a question. Ids have harmless forms; the name of an account is the person's own. */
export function questionOf({ action }: DeepLink, accountName: string): string {
  switch (action) {
    case 'visit':
      return vscode.l10n.t('Open a visit state of account {0}?', accountName);
    case 'chat':
      return vscode.l10n.t('Open a live chat of account {0}?', accountName);
    case 'engagement':
      return vscode.l10n.t('Open a transcript of account {0}?', accountName);
    case 'conversation':
      return vscode.l10n.t('Open a conversation of account {0}?', accountName);
    case 'search':
      return vscode.l10n.t('Search transcripts of account {0}?', accountName);
  }
}

/** The small print below the question: every parameter with its role, and what following the link means. */
export function detailOf(link: DeepLink): string {
  const { action, ...parameters } = link;
  const ids = Object.entries(parameters).map(([name, value]) => `${parameterName(name)}: ${shown(name, value)}`);
  return [
    ...ids,
    '',
    vscode.l10n.t('A link from outside of this editor asks for this. The request is made with the credentials of the account.'),
    ...(action === 'chat' ? [vscode.l10n.t('Every look at the state of a chat keeps it alive.')] : []),
  ].join('\n');
}

/** Why a link was not followed. Of the link itself only names are quoted that are harmless. */
export function refusalOf(problem: LinkProblem): string {
  switch (problem.problem) {
    case 'unknownAction':
      return vscode.l10n.t('The link was not followed: it asks for something that links cannot ask for.');
    case 'unreadable':
      return vscode.l10n.t('The link was not followed: it holds more than a link may hold.');
    case 'unknownParameter':
      return problem.name === undefined
        ? vscode.l10n.t('The link was not followed: it has a part that does not belong there.')
        : vscode.l10n.t('The link was not followed: “{0}” does not belong there.', problem.name);
    case 'repeated':
      return vscode.l10n.t('The link was not followed: it gives “{0}” twice.', problem.name);
    case 'missing':
      return vscode.l10n.t('The link was not followed: “{0}” is missing.', problem.name);
    case 'badValue':
      return vscode.l10n.t('The link was not followed: its “{0}” does not have the form that the documents show.', problem.name);
  }
}

function parameterName(name: string): string {
  const names: Readonly<Record<LinkParameter, string>> = {
    account: vscode.l10n.t('account'),
    visitor: vscode.l10n.t('visitor'),
    session: vscode.l10n.t('session'),
    chat: vscode.l10n.t('chat'),
    engagement: vscode.l10n.t('engagement'),
    day: vscode.l10n.t('day'),
    conversation: vscode.l10n.t('conversation'),
    from: vscode.l10n.t('from'),
    to: vscode.l10n.t('to'),
  };
  return Object.entries(names).find(([known]) => known === name)?.[1] ?? name;
}

function shown(name: string, value: string): string {
  return name === 'from' || name === 'to' ? new Date(Number(value)).toLocaleString(vscode.env.language) : value;
}
