import * as vscode from 'vscode';
import { codes, source } from './findingDiagnostics.ts';
import type { HostFinding } from './finding.ts';
import { findHosts, lookUpAddress, wantedService } from './findHosts.ts';

/** Further from a host its path is not looked for. */
const pathLength = 250;

/** What the lightbulb offers at a finding. Actions hold places and names of services, never a value. */
export const findingActions: vscode.CodeActionProvider = {
  provideCodeActions: (document, _range, { diagnostics }) =>
    diagnostics.filter((diagnostic) => diagnostic.source === source).flatMap((diagnostic) => actionsFor(document, diagnostic)),
};

function actionsFor(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): readonly vscode.CodeAction[] {
  const code = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
  if (code === codes.credential) return [moveAction(document, diagnostic)];
  if (code !== codes.host) return [];
  const host = hostAt(document, diagnostic.range);
  return host ? hostActions(document, diagnostic, host) : [];
}

function moveAction(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('Move to a LivePerson account…'), vscode.CodeActionKind.QuickFix);
  action.command = {
    title: action.title,
    command: 'liveperson.moveCredential',
    arguments: [{ uri: document.uri, offset: document.offsetAt(diagnostic.range.start) }],
  };
  action.diagnostics = [diagnostic];
  return action;
}

function hostActions(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  host: HostFinding,
): readonly vscode.CodeAction[] {
  const service = wantedService(host);
  const replace = new vscode.CodeAction(
    vscode.l10n.t('Replace with the name of the service, {0}', service),
    vscode.CodeActionKind.QuickFix,
  );
  replace.edit = new vscode.WorkspaceEdit();
  replace.edit.replace(document.uri, diagnostic.range, placeholder(document, diagnostic.range, service));
  const copy = new vscode.CodeAction(
    vscode.l10n.t('Copy the Domain API address that looks up {0}', service),
    vscode.CodeActionKind.QuickFix,
  );
  const address = lookUpAddress(service, host.accountId ?? '{accountId}');
  copy.command = { title: copy.title, command: 'liveperson.copyLookUpAddress', arguments: [{ address }] };
  for (const action of [replace, copy]) action.diagnostics = [diagnostic];
  return [replace, copy];
}

/**
 * Within an address the name stands in braces, as templates of addresses have it; `${…}` where the language fills it in by
 * itself.
 */
function placeholder(document: vscode.TextDocument, { start, end }: vscode.Range, service: string): string {
  const before = document.lineAt(start.line).text.slice(0, start.character);
  const after = document.lineAt(end.line).text.charAt(end.character);
  if (!before.endsWith('//') && !/[/:?]/.test(after)) return service;
  const isTemplate = before.split('`').length % 2 === 0;
  return isTemplate ? `\${${service}}` : `{${service}}`;
}

/** The host at a place, which may have been edited since it was found. */
function hostAt(document: vscode.TextDocument, range: vscode.Range): HostFinding | undefined {
  const offset = document.offsetAt(range.start);
  const from = Math.max(0, offset - 1);
  const text = document.getText(new vscode.Range(document.positionAt(from), document.positionAt(offset + pathLength)));
  return findHosts(text).find((host) => from + host.offset === offset);
}
