import { arch, platform, release } from 'node:os';
import * as vscode from 'vscode';
import type { ChangedSetting } from '../../support/supportFiles.ts';
import { textField } from '../commandArgument.ts';

/** Settings that decide how calls are made; those of the extension come on top. */
const ofCalls = [
  'http.proxy',
  'http.proxySupport',
  'http.proxyStrictSSL',
  'http.noProxy',
  'http.proxyAuthorization',
  'http.systemCertificates',
];

/** Versions of all that runs here. */
export function versions(extensionId: string): Readonly<Record<string, string>> {
  const { appName, appHost, language, remoteName, uiKind } = vscode.env;
  return {
    extension: textField(manifestOf(extensionId), 'version') ?? '0',
    editor: `${appName} ${vscode.version}`,
    host: `${appHost}${remoteName === undefined ? '' : `, ${remoteName}`}, ${uiKind === vscode.UIKind.Web ? 'web' : 'desktop'}`,
    language,
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
  };
}

/** What differs from its default, whoever set it. */
export function changedSettings(): readonly ChangedSetting[] {
  const all = vscode.workspace.getConfiguration();
  const own = Object.keys(vscode.workspace.getConfiguration('liveperson')).filter((name) => typeof name === 'string');
  const names = [...own.flatMap((name) => leaves(all, `liveperson.${name}`)), ...ofCalls];
  return names.flatMap((name) => {
    const value = all.get<unknown>(name);
    const defaultValue = all.inspect(name)?.defaultValue;
    return value === undefined || JSON.stringify(value) === JSON.stringify(defaultValue) ? [] : [{ name, value }];
  });
}

/** `liveperson.sandbox` is an object of settings. */
function leaves(all: vscode.WorkspaceConfiguration, name: string): readonly string[] {
  const value = all.get<unknown>(name);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return typeof value === 'function' ? [] : [name];
  return Object.keys(value).flatMap((part) => leaves(all, `${name}.${part}`));
}

function manifestOf(extensionId: string): unknown {
  return vscode.extensions.getExtension(extensionId)?.packageJSON;
}
