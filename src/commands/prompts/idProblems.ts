import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { isChatId, isMonitoringId, isMonitoringSessionId, isUuid, sessionIdOf } from '../../lookup/idForms.ts';

type CheckedRole = 'visitorId' | 'sessionId' | 'chatId' | 'engagementId' | 'conversationId';

/**
 * What is wrong with an id as typed. Impossible ones are errors; those that merely look unlike every documented example are
 * warnings, because no document promises their form.
 */
export function idProblem(role: CheckedRole, id: string): vscode.InputBoxValidationMessage | undefined {
  const error = impossible(role, id);
  if (error !== undefined) return { message: error, severity: vscode.InputBoxValidationSeverity.Error };
  const warning = unlikely(role, id);
  return warning === undefined ? undefined : { message: warning, severity: vscode.InputBoxValidationSeverity.Warning };
}

/** Refuses an id that cannot be one, in words. For commands called with arguments, where nobody sees a warning. */
export function assertPossible(role: CheckedRole, id: string): void {
  const problem = impossible(role, id);
  if (problem === undefined) return;
  const nextSteps = [{ label: vscode.l10n.t('Look Up'), action: 'lookup' as const }];
  throw new ExplainedError(vscode.l10n.t('Nothing was asked: {0}', problem), {
    text: vscode.l10n.t('Paste the text that holds the id into the look-up: it tells which id is which.'),
    nextSteps,
  });
}

function impossible(role: CheckedRole, id: string): string | undefined {
  if (id === '') return vscode.l10n.t('An id is needed here.');
  if (id.length > 256 || !/^[\w.-]+$/.test(id))
    return vscode.l10n.t('An id holds letters, digits, “-”, “_” and “.” only, and 256 characters at most.');
  if (role === 'visitorId' && /^\d{16}$/.test(id)) {
    return vscode.l10n.t(
      'This is the numeric visitor id of the chat side. Visit state needs the monitoring visitor id (sharkVisitorId).',
    );
  }
  if (role === 'sessionId' && /^\d{10}$/.test(id)) {
    return vscode.l10n.t(
      'This is an rtSessionId of the chat side. Visit state needs the monitoring session id (sharkSessionId).',
    );
  }
  return undefined;
}

function unlikely(role: CheckedRole, id: string): string | undefined {
  switch (role) {
    case 'visitorId':
      return isMonitoringId(id)
        ? undefined
        : vscode.l10n.t('Visitor ids have 22 characters in every documented example; this has {0}.', id.length);
    case 'sessionId':
      return isMonitoringId(sessionIdOf(id)) || isMonitoringSessionId(id)
        ? undefined
        : vscode.l10n.t('Session ids have 22 characters in every documented example; this has {0}.', sessionIdOf(id).length);
    case 'chatId':
      return isChatId(id) ? undefined : vscode.l10n.t('Chat ids look like H…-…K… in every documented example.');
    case 'engagementId':
      return /^\d{1,10}$/.test(id)
        ? vscode.l10n.t(
            'An engagement id starts with the account id: this looks like an rtSessionId or a campaign engagement id.',
          )
        : undefined;
    case 'conversationId':
      return isUuid(id) ? undefined : vscode.l10n.t('Conversation ids are UUIDs in every documented example.');
  }
}
