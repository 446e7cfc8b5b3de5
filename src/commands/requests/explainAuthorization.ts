import * as vscode from 'vscode';
import { exchangeReport, pastedReport, type AuthorizationQuestion } from '../../inspector/authorization/authorizationReport.ts';
import { readPasted, type Pasted, type PastedRequest } from '../../inspector/authorization/pastedAuthorization.ts';
import { skewOf } from '../../inspector/clockSkew.ts';
import { idsOf, textField } from '../commandArgument.ts';
import type { CommandServices } from '../commandServices.ts';
import { askRequest } from './askRequest.ts';

/**
 * Explains a pasted `Authorization` header, `{ authorization, method?, url?, accountId? }`, or how the call of `{ requestId }`
 * was authorised. What is pasted is sent nowhere and stored nowhere; the document is in memory only, and keys and tokens are
 * hidden in it. Returns its URI.
 */
export async function explainAuthorization(services: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const title = 'authorization';
  if (textField(argument, 'requestId') !== undefined) {
    const entry = await askRequest(services, argument, { title: vscode.l10n.t('Explain which request?') });
    const question = await questionOf(services, entry.exchange.accountId);
    return await services.inspector.openReport(exchangeReport(entry, question), title);
  }
  const text = textField(argument, 'authorization') ?? (await askHeader(services));
  const pasted = await withRequest(services, readPasted(text), argument);
  const question = await questionOf(services, idsOf(argument).accountId ?? accountOf(services, pasted));
  return await services.inspector.openReport(pastedReport(pasted, question), title);
}

async function askHeader({ privacy }: CommandServices): Promise<string> {
  const text = await privacy.window.showInputBox({
    title: vscode.l10n.t('Explain an Authorization header'),
    prompt: vscode.l10n.t('The header, or a whole cURL command. It is sent nowhere and stored nowhere.'),
    password: true,
    ignoreFocusOut: true,
  });
  if (text === undefined || text.trim() === '') throw new vscode.CancellationError();
  return text;
}

/** A signature is over method and address: where neither text nor argument names them, the person is asked. */
async function withRequest(services: CommandServices, pasted: Pasted, argument: unknown): Promise<Pasted> {
  const url = textField(argument, 'url');
  if (url !== undefined) return { ...pasted, request: { method: textField(argument, 'method') ?? 'GET', url } };
  if (pasted.request || pasted.authorization.scheme !== 'oauth1' || textField(argument, 'authorization') !== undefined)
    return pasted;
  const last = services.inspector.log.list()[0]?.exchange.request;
  const typed = await services.privacy.window.showInputBox({
    title: vscode.l10n.t('Which request was signed?'),
    prompt: vscode.l10n.t('Method and address, as in GET https://…; leave empty to see the parts of the header only.'),
    value: last ? `${last.method} ${last.url}` : 'GET https://',
    ignoreFocusOut: true,
  });
  if (typed === undefined) throw new vscode.CancellationError();
  const request = requestIn(typed);
  return request ? { ...pasted, request } : pasted;
}

function requestIn(typed: string): PastedRequest | undefined {
  const [, method = 'GET', url = ''] = /^\s*(?:([A-Za-z]+)\s+)?(\S+)\s*$/.exec(typed) ?? [];
  return URL.canParse(url) ? { method, url } : undefined;
}

/** The account that the address names, else the only one there is. */
function accountOf({ accounts }: CommandServices, { request }: Pasted): string | undefined {
  const named = /\/account\/([^/?#]+)/.exec(request?.url ?? '')?.[1];
  const [only, ...others] = accounts.list();
  return named ?? (others.length === 0 ? only?.id : undefined);
}

async function questionOf(
  { accounts, vault, inspector }: CommandServices,
  accountId: string | undefined,
): Promise<AuthorizationQuestion> {
  const account = accounts.get(accountId ?? '');
  const stored = account?.credentialKinds.includes('oauth1') === true ? await vault.read(account.id, ['oauth1']) : [];
  const answered = inspector.log
    .list()
    .find(({ exchange }) => exchange.accountId === accountId && skewOf(exchange) !== undefined);
  return {
    accountId,
    keys: stored.find((credential) => credential.kind === 'oauth1'),
    now: Date.now(),
    skewMs: answered && skewOf(answered.exchange),
  };
}
