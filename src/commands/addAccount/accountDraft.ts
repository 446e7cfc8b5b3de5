import * as vscode from 'vscode';
import { isAccountId } from '../../accounts/accountId.ts';
import { readCredential } from '../../accounts/readCredential.ts';
import type { Credential, CredentialKind } from '../../liveperson/credential.ts';
import { credentialFields, credentialKindChoices, type CredentialField } from './credentialFields.ts';
import { askChoice, askText, back, type Step } from './multiStep.ts';

/** What has been answered so far. */
export interface AccountDraft {
  readonly accountId?: string;
  readonly kind?: CredentialKind;
  /** Typed values by field name. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The questions for a new account, or those that are left when some are answered: id, kind of sign-in, the fields of that kind.
 */
export function accountSteps(known: {
  readonly accountId?: string;
  readonly kind?: CredentialKind;
}): (draft: AccountDraft) => readonly Step<AccountDraft>[] {
  return ({ kind }) => [
    ...(known.accountId === undefined ? [askAccountId] : []),
    ...(known.kind === undefined ? [askKind] : []),
    ...(kind === undefined ? [] : credentialFields(kind).map(askField)),
  ];
}

export function credentialOf({ kind, fields }: AccountDraft): Credential | undefined {
  return readCredential({ ...fields, kind });
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

const askKind: Step<AccountDraft> = async (draft, position) => {
  const kind = await askChoice(
    vscode.l10n.t('How do you sign in to account {0}?', draft.accountId ?? ''),
    credentialKindChoices(),
    position,
  );
  return kind === back ? back : { ...draft, kind };
};

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
