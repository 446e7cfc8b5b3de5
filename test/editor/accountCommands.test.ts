import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startSandbox as startCloud, type Sandbox } from '../../src/sandbox/index.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { inputOfEachTest, scriptInput } from './scriptedInput.ts';
import { until } from './until.ts';

const { accountId, visitorId, sessionId, engagementId } = documented;

async function isThere(): Promise<boolean> {
  const { getClient } = await extensionApi();
  return await getClient(accountId).then(
    () => true,
    () => false,
  );
}

describe('The account of the sandbox', () => {
  const notifications = notificationsOfEachTest();
  const input = inputOfEachTest();

  before(startSandbox);
  after(stopSandbox);
  beforeEach(() => {
    input.answer();
  });

  for (const command of ['signOut', 'signIn', 'editAccount']) {
    for (const argument of [undefined, { accountId }]) {
      it(`refuses ${command} in words, before anything is asked: ${argument ? 'for it' : 'from the palette'}`, async () => {
        assert.equal(await run(command, argument), undefined);
        assert.deepEqual(
          input.asked.map(({ title }) => title),
          [],
        );
        await until(() => notifications.errors.length > 0);
        assert.match(notifications.errors[0]?.message ?? '', /account of the sandbox/);
        assert.equal(notifications.errors[0]?.buttons[0], 'Stop Sandbox');
        const client = await (await extensionApi()).getClient(accountId);
        assert.ok((await client.getVisitState({ visitorId, sessionId })).value.sessions.length > 0, 'it works as before');
      });
    }
  }
});

describe('The sandbox', () => {
  const notifications = notificationsOfEachTest(stopSandbox);

  it('starts again after a stop that is still at work', async () => {
    await startSandbox();
    const stopped = run('stopSandbox');
    await startSandbox();
    await stopped;
    assert.deepEqual([notifications.errors.map(({ message }) => message), await isThere()], [[], true]);
  });

  it('is stopped, and not only on its way, when a second stop is over', async () => {
    await startSandbox();
    void run('stopSandbox');
    await run('stopSandbox');
    assert.ok(!(await isThere()));
  });
});

describe('An account that is removed', () => {
  let cloud: Sandbox;
  const notifications = notificationsOfEachTest(async () => {
    await run('removeAccount', { accountId });
    await stopSandbox();
  });
  const addAccount = async (credential: object = cloud.credentials.login): Promise<void> => {
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [credential] });
  };

  before(async () => {
    await extensionApi();
    cloud = await startCloud();
  });
  after(async () => {
    await cloud.stop();
  });

  it('was asked for, where the caller did not name it', async () => {
    await addAccount();
    await run('removeAccount', {});
    assert.equal(notifications.warnings.length, 1);
    assert.ok(await isThere());
    await run('removeAccount', { accountId });
    assert.equal(notifications.warnings.length, 1);
    assert.ok(!(await isThere()));
  });

  it('takes its documents along: another account of the same id is asked itself', async () => {
    await startSandbox();
    await run('openRecord', { accountId, engagementId });
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', new RegExp(engagementId));
    await stopSandbox();
    await addAccount({ kind: 'bearer', token: 'wrong' });
    assert.equal(await run('openRecord', { accountId, engagementId }), undefined);
    await until(() => notifications.errors.length > 0);
    assert.match(notifications.errors[0]?.message ?? '', /answered 401/);
  });

  it('is said to be gone where a document of it is open, and added again the document is back', async () => {
    await addAccount();
    await run('openTranscript', { accountId, engagementId });
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.match(document.getText(), /Yes, we ship to 40 countries\./);
    await run('removeAccount', { accountId });
    await until(() => document.getText().includes(`no account ${accountId}`));
    assert.doesNotMatch(document.getText(), /40 countries/);
    await addAccount();
    await run('openTranscript', { accountId, engagementId });
    await until(() => document.getText().includes('40 countries'));
  });

  it('takes along what was typed for it', async () => {
    await addAccount();
    const first = scriptInput([{ type: engagementId }]);
    await run('openTranscript');
    first.restore();
    await run('removeAccount', { accountId });
    await addAccount();
    const second = scriptInput([]);
    await run('openTranscript');
    second.restore();
    assert.deepEqual([first, second].map(({ asked }) => asked[0]?.value), ['', '']);
  });
});

describe('An account that is renamed', () => {
  let cloud: Sandbox;

  before(async () => {
    await extensionApi();
    cloud = await startCloud();
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [cloud.credentials.login] });
  });
  after(async () => {
    await run('removeAccount', { accountId });
    await cloud.stop();
  });

  it('keeps its session, and what was asked for before is answered', async () => {
    const { getClient } = await extensionApi();
    const client = await getClient(accountId);
    await client.getVisitState({ visitorId, sessionId });
    cloud.faults.set({ match: { operation: 'getVisitState' }, times: 1, firstByteDelayMs: 1000 });
    const asked = client.getVisitState({ visitorId, sessionId });
    await until(() => cloud.faults.list().every(({ times }) => times === 0));
    await run('renameAccount', { accountId, name: 'Another shop' });
    assert.ok((await asked).value.sessions.length > 0);
    assert.equal(await getClient(accountId), client);
  });

  it('is connected anew when it is saved again: its sign-in may be another one', async () => {
    const { getClient } = await extensionApi();
    const client = await getClient(accountId);
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [cloud.credentials.login] });
    assert.notEqual(await getClient(accountId), client);
  });
});
