import * as vscode from 'vscode';
import type { CredentialRole, Finding, HostFinding } from './finding.ts';
import { wantedService } from './findHosts.ts';

export const source = 'LivePerson';

/** Codes of the findings, as the Problems view shows them. */
export const codes = { host: 'fixed-host', credential: 'credential' } as const;

/** A finding as the editor shows it. It names what was found, never the value. */
export function diagnosticOf(
  finding: Finding,
  positionAt: (offset: number) => { readonly line: number; readonly character: number },
  guide: vscode.Uri,
): vscode.Diagnostic {
  const [start, end] = [positionAt(finding.offset), positionAt(finding.offset + finding.length)];
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const { Warning, Information } = vscode.DiagnosticSeverity;
  const isHarmless = finding.kind === 'host' && finding.pathService === undefined;
  const message = finding.kind === 'host' ? hostText(finding) : credentialText(finding.role);
  const diagnostic = new vscode.Diagnostic(range, message, isHarmless ? Information : Warning);
  diagnostic.source = source;
  diagnostic.code = { value: codes[finding.kind], target: guide };
  return diagnostic;
}

function hostText({ host, service, pathService, accountId }: HostFinding): string {
  const rule = vscode.l10n.t(
    'Hosts differ from account to account and may change: look up the service {0} with the Domain API at run time.',
    wantedService({ service, ...(pathService !== undefined && { pathService }) }),
  );
  if (pathService !== undefined)
    return `${vscode.l10n.t('{0} is a host of the service {1}, but the path belongs to the service {2}.', host, service, pathService)} ${rule}`;
  return accountId === undefined
    ? `${vscode.l10n.t('{0} is a fixed host of the service {1}.', host, service)} ${rule}`
    : `${vscode.l10n.t('{0} is a fixed host of the service {1}, used for account {2}.', host, service, accountId)} ${rule}`;
}

function credentialText(role: CredentialRole): string {
  return vscode.l10n.t('This looks like {0} of LivePerson. Whoever can read this file can use it.', roleName(role));
}

function roleName(role: CredentialRole): string {
  switch (role) {
    case 'appKey':
      return vscode.l10n.t('the app key of an OAuth 1.0 API key');
    case 'secret':
      return vscode.l10n.t('the secret of an OAuth 1.0 API key');
    case 'accessToken':
      return vscode.l10n.t('the access token of an OAuth 1.0 API key');
    case 'accessTokenSecret':
      return vscode.l10n.t('the access token secret of an OAuth 1.0 API key');
    case 'clientSecret':
      return vscode.l10n.t('the client secret of an OAuth 2.0 application');
    case 'bearer':
      return vscode.l10n.t('the bearer of a login');
    case 'token':
      return vscode.l10n.t('an OAuth 2.0 access token');
  }
}
