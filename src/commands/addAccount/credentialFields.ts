import * as vscode from 'vscode';
import type { CredentialKind } from '../../liveperson/credential.ts';
import { credentialKindName } from '../../explorer/items/accountItem.ts';
import type { Choice } from './multiStep.ts';

/** One thing to type for a credential. */
export interface CredentialField {
  /** The name in `Credential`. */
  readonly name: string;
  readonly label: string;
  /** Shown as dots while it is typed. */
  readonly masked: boolean;
}

/** The fields of each kind of credential, under the names the product gives them. */
export function credentialFields(kind: CredentialKind): readonly CredentialField[] {
  switch (kind) {
    case 'oauth2':
      return [
        { name: 'clientId', label: vscode.l10n.t('Client id'), masked: false },
        { name: 'clientSecret', label: vscode.l10n.t('Client secret'), masked: true },
      ];
    case 'login':
      return [
        { name: 'username', label: vscode.l10n.t('User name'), masked: false },
        { name: 'password', label: vscode.l10n.t('Password'), masked: true },
      ];
    case 'bearer':
      return [{ name: 'token', label: vscode.l10n.t('Bearer token'), masked: true }];
    case 'oauth1':
      return [
        { name: 'consumerKey', label: vscode.l10n.t('App key'), masked: false },
        { name: 'consumerSecret', label: vscode.l10n.t('Secret'), masked: true },
        { name: 'token', label: vscode.l10n.t('Access token'), masked: true },
        { name: 'tokenSecret', label: vscode.l10n.t('Access token secret'), masked: true },
      ];
  }
}

/** The kinds to choose from, the recommended one first. Dates of the retirement: OAuth 1.0 API keys page. */
export function credentialKindChoices(): readonly Choice<CredentialKind | 'browser'>[] {
  return [
    choice('oauth2', vscode.l10n.t('recommended'), vscode.l10n.t('An installed application. Not documented for visit state.')),
    {
      label: vscode.l10n.t('Sign in with the browser'),
      description: 'OAuth 2.0',
      detail: vscode.l10n.t('A user grants access to an installed application, which has to allow the address of this editor.'),
      value: 'browser',
    },
    choice('login', '', vscode.l10n.t('An agent or administrator, without single sign-on. For every API.')),
    choice('bearer', '', vscode.l10n.t('A token you have at hand. It is not renewed when it expires.')),
    choice(
      'oauth1',
      vscode.l10n.t('legacy'),
      vscode.l10n.t('Retired: read-only since 30 Sep 2025, without support since 31 May 2026.'),
    ),
  ];
}

function choice(kind: CredentialKind, description: string, detail: string): Choice<CredentialKind> {
  return { label: credentialKindName(kind), description, detail, value: kind };
}
