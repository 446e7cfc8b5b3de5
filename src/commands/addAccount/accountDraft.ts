import * as vscode from 'vscode';
import type { Account } from '../../accounts/account.ts';
import { isAccountId } from '../../accounts/accountId.ts';
import { readCredential } from '../../accounts/readCredential.ts';
import { credentialKindName } from '../../explorer/items/accountItem.ts';
import type { Credential, CredentialKind } from '../../liveperson/credential.ts';
import { askAddress } from './askAddress.ts';
import { credentialFields, credentialKindChoices, type CredentialField } from './credentialFields.ts';
import { askChoice, askText, back, type Choice, type Step } from './multiStep.ts';

/** What has been answered so far. */
export interface AccountDraft {
  readonly accountId?: string;
  /** `kept`: the account goes on with the credentials it has. `browser`: an application that a user grants access. */
  readonly kind?: CredentialKind | 'kept' | 'browser';
  /** Address of the Domain API for this account; empty for none of its own. Absent when it was not asked for. */
  readonly domainApiUrl?: string;
  /** Typed values by field name, and `refreshToken` once the browser has brought it. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The questions for a new account: id, kind of sign-in, the fields of that kind. */
export function newAccountSteps({ kind }: AccountDraft): readonly Step<AccountDraft>[] {
  return [askAccountId, askKind([]), ...fieldSteps(kind)];
}

/** The questions for a new account whose kind of sign-in is clear. */
export function knownKindSteps({ kind }: AccountDraft): readonly Step<AccountDraft>[] {
  return [askAccountId, ...fieldSteps(kind)];
}

/** The questions for changing an account: the address of its Domain API, then its sign-in, which may stay where there is one. */
export function editSteps(account: Account): (draft: AccountDraft) => readonly Step<AccountDraft>[] {
  return ({ kind }) => [askAddress, askKind(account.credentialKinds), ...fieldSteps(kind)];
}

/** The questions for signing in to a known account: the kind, where it is not clear, and the fields of that kind. */
export function signInSteps(known: AccountDraft['kind']): (draft: AccountDraft) => readonly Step<AccountDraft>[] {
  return ({ kind }) => [...(known === undefined ? [askKind([])] : []), ...fieldSteps(kind)];
}

/** The credential that was typed, once it is complete: that of the browser with what the browser brought. */
export function credentialOf({ kind, fields }: AccountDraft): Credential | undefined {
  if (kind === 'browser') return fields['refreshToken'] === undefined ? undefined : readCredential({ ...fields, kind: 'oauth2' });
  return readCredential({ ...fields, kind });
}

function fieldSteps(kind: AccountDraft['kind']): readonly Step<AccountDraft>[] {
  return kind === undefined || kind === 'kept' ? [] : credentialFields(kind === 'browser' ? 'oauth2' : kind).map(askField);
}

const askAccountId: Step<AccountDraft> = async (draft, position) => {
  const accountId = await askText(
    {
      title: vscode.l10n.t('Add LivePerson Account'),
      prompt: vscode.l10n.t('Account id (site id): the number in the address of Conversational Cloud.'),
      placeholder: '12345678',
      value: draft.accountId ?? '',
      password: false,
      validate: (text) => (isAccountId(text) ? undefined : vscode.l10n.t('An account id is a number, such as 12345678.')),
    },
    position,
  );
  return accountId === back ? back : { ...draft, accountId };
};

function askKind(present: readonly CredentialKind[]): Step<AccountDraft> {
  const kept: Choice<'kept'> = {
    label: vscode.l10n.t('Keep the present sign-in'),
    description: present.map(credentialKindName).join(', '),
    value: 'kept',
  };
  return async (draft, position) => {
    const kind = await askChoice<CredentialKind | 'kept' | 'browser'>(
      vscode.l10n.t('How do you sign in to account {0}?', draft.accountId ?? ''),
      [...(present.length > 0 ? [kept] : []), ...credentialKindChoices()],
      position,
    );
    return kind === back ? back : { ...draft, kind };
  };
}

function askField({ name, label, masked }: CredentialField): Step<AccountDraft> {
  return async (draft, position) => {
    const value = await askText(
      {
        title: vscode.l10n.t('Sign in to account {0}', draft.accountId ?? ''),
        prompt: masked ? vscode.l10n.t('{0}. It goes into the secret store of the editor and nowhere else.', label) : label,
        value: draft.fields[name] ?? '',
        password: masked,
        validate: (text) => (text === '' ? vscode.l10n.t('{0} is needed.', label) : undefined),
      },
      position,
    );
    return value === back ? back : { ...draft, fields: { ...draft.fields, [name]: value } };
  };
}
