import * as vscode from 'vscode';
import type { ClientOptions } from '../liveperson/livePersonClient.ts';

/** Settings a client is made with: when one of them changes, clients are made anew. */
export const clientSettingNames = ['liveperson.domainApiUrl', 'liveperson.appKey', 'http.proxySupport'] as const;

export function clientSettings(): Pick<ClientOptions, 'domainApiUrl' | 'appKey' | 'connections'> {
  const settings = vscode.workspace.getConfiguration('liveperson');
  const domainApiUrl = settings.get<string>('domainApiUrl') ?? '';
  const appKey = settings.get<string>('appKey') ?? '';
  // With `on` the editor leads only requests without an agent of their own through the proxy.
  const connections = vscode.workspace.getConfiguration('http').get('proxySupport') === 'on' ? 'platform' : 'own';
  return { ...(domainApiUrl !== '' && { domainApiUrl }), ...(appKey !== '' && { appKey }), connections };
}

export const maskSettingName = 'liveperson.maskPersonalData';

export function maskSetting(): unknown {
  return vscode.workspace.getConfiguration('liveperson').get<unknown>('maskPersonalData');
}

export const autoStartSettingName = 'liveperson.sandbox.autoStart';

export function wantsSandbox(): boolean {
  return vscode.workspace.getConfiguration('liveperson').get('sandbox.autoStart') === true;
}
