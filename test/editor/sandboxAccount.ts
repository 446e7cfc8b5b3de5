import assert from 'node:assert/strict';
import { documentsAreBack } from './documentsOfAccount.ts';
import { extensionApi, run } from './editorExtension.ts';

/** The documented examples that the sandbox answers under their documented ids. */
export const documented = {
  accountId: '12345678',
  visitorId: 'cyNGViYjc4MmU2MzEzZThm',
  sessionId: 'qCsUrTldTh0UEWLjLCGqkQ',
  engagementId: '123456784294967524',
  chatId: 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836',
} as const;

/** Starts the sandbox in the editor's own extension. */
export async function startSandbox(): Promise<{ readonly accountId: string; readonly domainApiUrl: string }> {
  await extensionApi();
  const started = await run('startSandbox');
  assert.ok(typeof started === 'object' && started !== null && 'accountId' in started && 'domainApiUrl' in started);
  await documentsAreBack();
  return { accountId: String(started.accountId), domainApiUrl: String(started.domainApiUrl) };
}

export async function stopSandbox(): Promise<void> {
  await run('stopSandbox');
}
