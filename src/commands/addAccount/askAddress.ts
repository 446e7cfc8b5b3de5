import * as vscode from 'vscode';
import { readDomainApiUrl } from '../../liveperson/http/host.ts';
import { addressOfSetting } from '../domainApiAddress.ts';
import type { AccountDraft } from './accountDraft.ts';
import { askText, back, type Step } from './multiStep.ts';

/** Where accounts of every region ask for their domains. Source: Domain API page. */
const defaultAddress = 'https://api.liveperson.net';

/** What is wrong with the address of a Domain API as typed. Empty is none of its own, which is right for nearly every account. */
export function addressProblem(text: string): string | undefined {
  if (text === '' || readDomainApiUrl(text) !== undefined) return undefined;
  return vscode.l10n.t('The address of the Domain API has to be https and a host, nothing else; http is for this machine alone.');
}

/** Asks for the account's own address of the Domain API, and tells what counts without one. */
export const askAddress: Step<AccountDraft> = async (draft, position) => {
  const ofSetting = addressOfSetting();
  const domainApiUrl = await askText(
    {
      title: vscode.l10n.t('Domain API of account {0}', draft.accountId ?? ''),
      prompt:
        ofSetting === ''
          ? vscode.l10n.t('Address that tells where the services of the account are. Empty: {0}.', defaultAddress)
          : vscode.l10n.t('Address of this account alone. Empty: {0}, from the setting liveperson.domainApiUrl.', ofSetting),
      placeholder: ofSetting === '' ? defaultAddress : ofSetting,
      value: draft.domainApiUrl ?? '',
      password: false,
      validate: addressProblem,
    },
    position,
  );
  return domainApiUrl === back ? back : { ...draft, domainApiUrl };
};
