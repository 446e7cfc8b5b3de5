import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { startSandbox as startCloud, type Sandbox } from '../../src/sandbox/index.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented } from './sandboxAccount.ts';
import { inputOfEachTest, type Answer } from './scriptedInput.ts';

const { accountId, engagementId } = documented;
const otherId = '20000008';
const mine = { pick: /^Mine$/ };
const call = { pick: /getEngagement/ };

/** What a person answers from the palette, with two accounts, up to the last question. */
const questions: Readonly<Record<string, readonly Answer[]>> = {
  editAccount: [mine, { type: 'http://127.0.0.1:9' }, { pick: /Bearer/ }, { type: 'token' }],
  signIn: [mine, { pick: /OAuth 2.0/ }, { type: 'id' }, { type: 'secret' }],
  signOut: [mine],
  renameAccount: [mine, { type: 'Another name' }],
  checkAccount: [mine],
  searchTranscripts: [mine],
  openVisitState: [mine, { type: 'visitor' }, { type: 'session' }],
  openChatStatus: [mine, { type: 'chat' }],
  openTranscript: [mine, { type: engagementId }],
  pinVisitor: [mine, { type: 'visitor' }],
  openSearchList: [mine, { pick: /day/i }],
  openRequest: [call],
  retryRequest: [call],
  explainRequest: [{ pick: /getVisitState/ }],
  copyAsCurl: [call],
  copyAsCurlPowerShell: [call],
  exportHar: [{ pick: /Mask/ }, { type: 'file' }],
  exportRequestHar: [call, { pick: /Mask/ }, { type: 'file' }],
  explainAuthorization: [{ type: 'OAuth oauth_token="x"' }, { type: 'GET https://example.com/' }],
};

describe('A command that is left at a question', () => {
  const stubs = sinon.createSandbox();
  let cloud: Sandbox;
  const notifications = notificationsOfEachTest();
  const input = inputOfEachTest();

  before(async () => {
    const { getClient } = await extensionApi();
    cloud = await startCloud();
    const { domainApiUrl, credentials } = cloud;
    await run('clearRequests');
    await run('addAccount', { accountId, name: 'Mine', domainApiUrl, credentials: [credentials.oauth2, credentials.login] });
    await run('addAccount', { accountId: otherId, name: 'Other', domainApiUrl, credentials: [{ kind: 'bearer', token: 'x' }] });
    const client = await getClient(accountId);
    await client.getEngagement({ engagementId });
    await assert.rejects(client.getVisitState({ visitorId: documented.visitorId, sessionId: '4294967524' }));
  });
  after(async () => {
    for (const id of [accountId, otherId]) await run('removeAccount', { accountId: id });
    await run('clearRequests');
    await cloud.stop();
  });
  beforeEach(async () => {
    stubs.stub(vscode.window, 'showSaveDialog').resolves(undefined);
    await vscode.env.clipboard.writeText('before');
  });
  afterEach(() => {
    stubs.restore();
  });

  for (const [command, answers] of Object.entries(questions)) {
    it(`leaves nothing behind, whichever it is: ${command}`, async () => {
      const requests = JSON.stringify(cloud.requestCounts);
      for (let answered = 0; answered < answers.length; answered++) {
        input.answer(...answers.slice(0, answered), 'leave');
        assert.equal(await run(command), undefined);
        assert.ok(input.asked.length >= Math.min(answered, 1), `asked ${input.asked.length} questions`);
      }
      assert.equal(JSON.stringify(cloud.requestCounts), requests, 'requests were sent');
      assert.equal(await vscode.env.clipboard.readText(), 'before');
      assert.deepEqual(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs), []);
      assert.deepEqual([...notifications.errors, ...notifications.information], []);
      assert.deepEqual(await namesOfAccounts(), ['Mine', 'Other']);
      assert.equal((await (await (await extensionApi()).getClient(accountId)).signIn()).kind, 'oauth2');
    });
  }

  async function namesOfAccounts(): Promise<readonly string[]> {
    input.answer('leave');
    await run('checkAccount');
    return input.asked[0]?.choices ?? [];
  }
});
