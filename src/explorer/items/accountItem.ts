import * as vscode from 'vscode';
import type { CredentialKind } from '../../liveperson/credential.ts';
import { plainLine } from '../../shownText/plainText.ts';
import type { AccountNode } from '../nodes.ts';
import { hoverText } from './hover.ts';

export function accountItem({ account }: AccountNode): vscode.TreeItem {
  const { id, name, domainApiUrl, credentialKinds, sandbox } = account;
  const signedIn = credentialKinds.length > 0;
  // The sandbox answers from this machine, so it may load at once; a real account loads when somebody opens it.
  const state = sandbox ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(plainLine(name), state);
  item.description = signedIn ? (name === id ? '' : id) : vscode.l10n.t('signed out');
  item.iconPath = new vscode.ThemeIcon(sandbox ? 'beaker' : signedIn ? 'account' : 'debug-disconnect');
  item.contextValue = ['account', sandbox ? 'sandbox' : 'real', signedIn ? 'signedIn' : 'signedOut'].join(';');
  item.tooltip = hoverText(vscode.l10n.t('LivePerson account {0}', plainLine(name)), [
    [vscode.l10n.t('Account id (site id)'), id],
    [vscode.l10n.t('Signs in with'), credentialKinds.map(credentialKindName).join(', ')],
    [vscode.l10n.t('Domain API'), domainApiUrl],
  ]);
  return item;
}

/** What a kind of credential is called in front of a person. */
export function credentialKindName(kind: CredentialKind): string {
  switch (kind) {
    case 'oauth2':
      return vscode.l10n.t('OAuth 2.0 client credentials');
    case 'login':
      return vscode.l10n.t('User name and password');
    case 'bearer':
      return vscode.l10n.t('Bearer token');
    case 'oauth1':
      return vscode.l10n.t('OAuth 1.0 API key');
  }
}
