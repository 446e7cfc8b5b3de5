import assert from 'node:assert/strict';
import { run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { openTabs } from './openTabs.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { requestCounts, setFaults } from './sandboxFaults.ts';
import { inputOfEachTest, type Answer } from './scriptedInput.ts';
import { until } from './until.ts';

const { accountId, visitorId, sessionId } = documented;
const hostileId = '\u202e\n[x](command:workbench.action.quit)';
const hostileSession = JSON.stringify({
  status: 'Available',
  visitorId,
  sessionId,
  engagementDetails: { campaignId: hostileId, engagementId: hostileId },
});

describe('Create Test Visit', () => {
  const input = inputOfEachTest();
  const notifications = notificationsOfEachTest();

  let sandbox: Awaited<ReturnType<typeof startSandbox>>;

  before(async () => {
    sandbox = await startSandbox();
  });
  after(stopSandbox);

  async function answer(...answers: readonly Answer[]): Promise<unknown> {
    input.answer(...answers);
    return await run('createTestVisit');
  }

  async function creations(): Promise<number> {
    return (await requestCounts(sandbox.domainApiUrl))['createAppSession'] ?? 0;
  }

  it('creates a visit after asking, opens its state and says what the visitor is eligible for', async () => {
    notifications.answerWith('Create Visit');
    const session = (await answer({ pick: /EXTERNAL/ })) as { readonly visitorId: string; readonly sessionId: string };
    assert.match(session.visitorId, /^\S+$/);
    assert.match(session.sessionId, /^\S+$/);
    assert.match(notifications.warnings[0]?.message ?? '', /Create a visit in the account Sandbox\?/);
    assert.match(notifications.warnings[0]?.detail ?? '', /cannot be removed/);
    assert.match(notifications.information.at(-1)?.message ?? '', /^Visit created\./);
    await until(() => openTabs().some((label) => label.includes(session.visitorId.slice(0, 6))));
    assert.deepEqual(notifications.errors, []);
  });

  it('tells ids as the text they are, whatever the service sends', async () => {
    const fault = { match: { operation: 'createAppSession' }, times: 1, body: hostileSession };
    await setFaults(sandbox.domainApiUrl, [fault]);
    notifications.answerWith('Create Visit');
    await answer({ pick: /EXTERNAL/ });
    const { message = '' } = notifications.information.at(-1) ?? {};
    assert.match(message, /\[x\] \(command:workbench\.action\.quit\)/);
    assert.doesNotMatch(message, /\u202e|\n/i);
  });

  it('sends nothing when it is left at any step', async () => {
    const before = await creations();
    assert.equal(await answer('leave'), undefined);
    assert.equal(await answer({ pick: /MSDK/ }), undefined);
    assert.equal(await creations(), before);
    assert.deepEqual(notifications.errors, []);
  });

  it('asks nothing when code names account and type', async () => {
    input.answer();
    const before = await creations();
    await run('createTestVisit', { accountId, appType: 'MSDK' });
    assert.equal(input.asked.length + notifications.warnings.length, 0);
    assert.equal(await creations(), before + 1);
  });
});
