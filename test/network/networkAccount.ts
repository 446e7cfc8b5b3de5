import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { LivePersonError } from '../../src/liveperson/errors.ts';
import { extensionApi, run } from '../editor/editorExtension.ts';
import type { Servers } from './identities.ts';
import { accountId } from './secureCloud.ts';

export const bearer = 'bearer-of-the-network-tests';

/** The identities that the run was started with. */
export function servers(): Servers {
  return JSON.parse(readFileSync(process.env['NETWORK_TEST_SERVERS'] ?? '', 'utf8')) as Servers;
}

/** Changes settings of the editor below `http`, as a person does. */
export async function setHttp(settings: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await vscode.workspace.getConfiguration('http').update(name, value, vscode.ConfigurationTarget.Global);
  }
}

export async function resetHttp(): Promise<void> {
  const names = ['proxy', 'proxyAuthorization', 'proxyStrictSSL', 'proxySupport', 'noProxy', 'systemCertificates'];
  await setHttp(Object.fromEntries(names.map((name) => [name, undefined])));
}

/** Adds an account with this Domain API, reads a visit state with it, and removes it again. */
export async function readVisitState(domainApiUrl: string): Promise<void> {
  const { getClient } = await extensionApi();
  await run('addAccount', { accountId, domainApiUrl, credentials: [{ kind: 'bearer', token: bearer }] });
  try {
    await (
      await getClient(accountId)
    ).getVisitState({ visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' });
  } finally {
    await run('removeAccount', { accountId });
  }
}

/** What reading a visit state fails with, and the first cause of the explanation. */
export async function refusal(domainApiUrl: string): Promise<{ readonly error: LivePersonError; readonly cause: string }> {
  try {
    await readVisitState(domainApiUrl);
  } catch (error) {
    assert.ok(isFailure(error), String(error));
    return { error, cause: error.explain().causes[0]?.text ?? '' };
  }
  throw new Error('it succeeded');
}

/** The extension's error class is another one than the one of this bundle. */
function isFailure(error: unknown): error is LivePersonError {
  return error instanceof Error && 'explain' in error;
}
