import * as vscode from 'vscode';
import { requestAddress, requestScheme } from './requestUri.ts';
import type { OfferedAction, RequestDocument } from './requestDocument.ts';

/** The command behind a next step. With a leading underscore it is internal: the palette does not list it. */
export const nextStepCommand = '_liveperson.requestNextStep';

/**
 * What the documents about calls offer to do, above the lines that speak of it. Commands get the id of the call, or what the
 * document says they need.
 */
export function registerRequestLenses(documentOf: (uri: vscode.Uri) => RequestDocument | undefined): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(
    { scheme: requestScheme },
    {
      provideCodeLenses: ({ uri }) => {
        const requestId = requestAddress(uri)?.id;
        return documentOf(uri)?.offers.map(({ line, action }) => {
          const command = { title: titleOf(action), command: commandOf(action), arguments: [argumentOf(action, requestId)] };
          return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command);
        });
      },
    },
  );
}

function titleOf(action: OfferedAction): string {
  switch (action.kind) {
    case 'explain':
      return vscode.l10n.t('Explain');
    case 'retry':
      return vscode.l10n.t('Try Again');
    case 'copyAsCurl':
      return vscode.l10n.t('Copy as cURL');
    case 'exportHar':
      return vscode.l10n.t('Export as HAR');
    case 'explainAuthorization':
      return vscode.l10n.t('Explain Authorization');
    case 'showRequests':
      return vscode.l10n.t('Show Requests');
    case 'next':
      return action.label;
    case 'command':
      return action.title;
  }
}

function commandOf(action: OfferedAction): string {
  switch (action.kind) {
    case 'explain':
      return 'liveperson.explainRequest';
    case 'retry':
      return 'liveperson.retryRequest';
    case 'copyAsCurl':
      return 'liveperson.copyAsCurl';
    case 'exportHar':
      return 'liveperson.exportRequestHar';
    case 'explainAuthorization':
      return 'liveperson.explainAuthorization';
    case 'showRequests':
      return 'liveperson.showRequests';
    case 'next':
      return nextStepCommand;
    case 'command':
      return action.command;
  }
}

function argumentOf(action: OfferedAction, requestId: string | undefined): object {
  if (action.kind === 'command') return action.argument;
  return { requestId, ...(action.kind === 'next' && { action: action.action }) };
}
