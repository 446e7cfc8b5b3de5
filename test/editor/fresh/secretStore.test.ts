import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { recordResult, settled } from '../../faults/results.ts';
import { otherFaults } from '../../faults/table.ts';
import { catchNotifications } from '../notifications.ts';
import { activateFresh, type FreshExtension } from './freshActivation.ts';

const { secretStore } = otherFaults;
/** Not the panels: the editor would activate its own instance for them. They are in the UI tests. */
const surfaces = ['transcript', 'export', 'tree'] as const;
const accountId = '20000001';
const password = 's3cret-of-the-user';
const engagementId = `${accountId}4294967524`;

describe('A secret store that fails', () => {
  let extension: FreshExtension;
  let notifications: ReturnType<typeof catchNotifications>;
  let folder: string;
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);

  beforeEach(async () => {
    process.on('unhandledRejection', note);
    folder = await mkdtemp(join(tmpdir(), 'faults-'));
    notifications = catchNotifications();
    extension = await activateFresh();
    const credentials = [{ kind: 'login', username: 'ann', password }];
    await extension.run('addAccount', { accountId, domainApiUrl: 'http://127.0.0.1:9', credentials });
    extension.lockSecrets();
  });

  afterEach(async () => {
    extension.dispose();
    notifications.restore();
    await rm(folder, { recursive: true });
    process.off('unhandledRejection', note);
  });

  const notified = async (command: string, argument: object): Promise<string | undefined> => {
    await extension.run(command, { accountId, ...argument });
    return notifications.errors.at(-1)?.message;
  };
  const ask: Readonly<Record<(typeof surfaces)[number], () => Promise<string | undefined>>> = {
    transcript: () => notified('openTranscript', { engagementId }),
    export: () => notified('exportSearch', { query: {}, format: 'json', target: vscode.Uri.file(join(folder, 'chats.json')) }),
    // A node of the tree shows what this is rejected with.
    tree: async () => extension.api.getClient(accountId).then(() => undefined, summaryOf),
  };

  for (const surface of surfaces) {
    it(`is told in words, without the secret, and the account stays: ${surface}`, async () => {
      const message = settled((await ask[surface]()) ?? '');
      assert.match(message, secretStore.told);
      assert.ok(!message.includes(password));
      assert.deepEqual(await readdir(folder), []);
      assert.match(JSON.stringify([...extension.state]), /20000001/);
      assert.deepEqual(unhandled, []);
      const file = join(
        vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector')?.extensionPath ?? '',
        'out',
        'faults.json',
      );
      recordResult(file, { fault: secretStore.title, surface, message, kept: 'the account', seconds: 0, passed: true });
    });
  }
});

function summaryOf(error: unknown): string {
  assert.ok(error instanceof Error && 'explain' in error && typeof error.explain === 'function');
  const explained: unknown = Reflect.apply(error.explain, error, []);
  assert.ok(typeof explained === 'object' && explained !== null && 'summary' in explained);
  return String(explained.summary);
}
