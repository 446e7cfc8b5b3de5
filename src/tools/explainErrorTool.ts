import * as vscode from 'vscode';
import type { LoggedExchange } from '../inspector/exchangeLog.ts';
import { explanationDocument } from '../inspector/explanationDocument.ts';
import { maskedExchange } from '../inspector/maskedExchange.ts';
import { hasFailed } from '../inspector/requestFilter.ts';
import { maskedError, reportedError } from './reportedError.ts';
import { toolOf, type ToolCall } from './tool.ts';
import { toolForms } from './toolForms.ts';

const mostOthers = 10;

/** Why a call failed: one of this window, or one that was reported from elsewhere. Asks no service. */
export const explainErrorTool = toolOf(
  toolForms.liveperson_explain_error,
  ({ accountId, fromLine, requestId, service, status, body }) => {
    const rest = { account: 'none' as const, fromLine: fromLine ?? 1, ...(accountId !== undefined && { accountId }) };
    if (service !== undefined && status !== undefined) {
      if (requestId !== undefined) return { problems: ['Needs either requestId, or service and status.'] };
      const subject = vscode.l10n.t('why {0} answered {1}', service, status);
      const error = { service, status, body: body ?? '', accountId: accountId ?? '(not named)' };
      return {
        request: {
          ...rest,
          subject,
          run: async ({ services }) => explanationDocument(reportedError(error, await services.masker()), undefined).text,
        },
      };
    }
    if (service !== undefined || status !== undefined || body !== undefined)
      return { problems: ['Needs both service and status.'] };
    const subject =
      requestId === undefined
        ? vscode.l10n.t('why the latest failed request failed')
        : vscode.l10n.t('why request {0} failed', requestId);
    return { request: { ...rest, subject, run: (call) => explainLogged(call, accountId, requestId) } };
  },
);

async function explainLogged(
  { services }: ToolCall,
  accountId: string | undefined,
  requestId: string | undefined,
): Promise<string> {
  const failed = services.calls
    .list()
    .filter((entry) => hasFailed(entry) && (accountId === undefined || entry.exchange.accountId === accountId));
  const chosen = requestId === undefined ? failed[0] : failed.find(({ exchange }) => exchange.id === requestId);
  if (chosen?.error === undefined) return [noneOf(requestId), ...othersOf(failed, undefined)].join('\n');
  const masker = await services.masker();
  const explanation = explanationDocument(maskedError(chosen.error, masker), maskedExchange(chosen.exchange, masker)).text;
  return [`Request ${chosen.exchange.id}`, explanation.trimEnd(), '', ...othersOf(failed, chosen)].join('\n');
}

function noneOf(requestId: string | undefined): string {
  return requestId === undefined
    ? 'No request of this window has failed.'
    : 'There is no failed request with this id in this window.';
}

function othersOf(failed: readonly LoggedExchange[], chosen: LoggedExchange | undefined): readonly string[] {
  const others = failed.filter((entry) => entry !== chosen);
  if (others.length === 0) return [];
  const lines = others.slice(0, mostOthers).map(({ exchange: { id, operation, accountId, response, error, startedAt } }) =>
    `requestId ${id}: ${operation}, account ${accountId}, ${response?.status ?? 'no answer'}, ${error?.kind ?? ''}, ${new Date(startedAt).toISOString()}`);
  const left = others.length - lines.length;
  return ['Other failed requests, newest first:', ...lines, ...(left > 0 ? [`and ${left} older ones`] : [])];
}
