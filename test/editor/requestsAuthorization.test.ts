import assert from 'node:assert/strict';
import http from 'node:http';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { startSandbox as startCloud, type Sandbox } from '../../src/sandbox/index.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { scriptInput } from './scriptedInput.ts';

const header =
  'OAuth oauth_consumer_key="d392e7ff2e204d6c802e38fd775563d1", oauth_token="61adad31204a4e6fab68d560f1ffb594", oauth_timestamp="1261039670"';

describe('Explain Authorization', () => {
  let cloud: Sandbox;
  const notifications = notificationsOfEachTest();

  before(async () => {
    await extensionApi();
    cloud = await startCloud();
    await run('addAccount', {
      accountId: cloud.accountId,
      domainApiUrl: cloud.domainApiUrl,
      credentials: [cloud.credentials.oauth1],
    });
  });
  after(async () => {
    await run('removeAccount', { accountId: cloud.accountId });
    await cloud.stop();
  });

  async function reportOf(argument?: object): Promise<string> {
    const uri = await run('explainAuthorization', argument);
    assert.ok(uri instanceof vscode.Uri, 'nothing was opened');
    return (await vscode.workspace.openTextDocument(uri)).getText();
  }

  it('asks for the header as for a password, then for the request that was signed', async () => {
    const input = scriptInput([{ type: header }, { type: `GET ${cloud.domainApiUrl}/api/account/${cloud.accountId}/x?v=1` }]);
    const text = await reportOf();
    input.restore();
    assert.deepEqual(input.asked.map(({ password }) => password), [true, false]);
    assert.match(text, /oauth_signature is missing/);
    assert.match(text, /The app key is not the one that is stored for the account/);
    assert.match(text, /== Base string as it has to be\nGET&http%3A%2F%2F127\.0\.0\.1/);
    assert.doesNotMatch(text, /d392e7ff2e204d6c802e38fd775563d1|61adad31204a4e6fab68d560f1ffb594/);
  });

  it('sends nothing anywhere, whatever was pasted', async () => {
    const sent = async (): Promise<string> => await (await fetch(`${cloud.domainApiUrl}/_sandbox/requests`)).text();
    const requests = sinon.spy(http, 'request');
    const before = await sent();
    await reportOf({ authorization: header, method: 'GET', url: `${cloud.domainApiUrl}/api/account/${cloud.accountId}/x?v=1` });
    await reportOf({ authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2V2aWwuZXhhbXBsZSJ9.c2ln' });
    assert.equal(await sent(), before);
    assert.equal(requests.callCount, 0);
    requests.restore();
  });

  it('leaves without a word when nothing was pasted', async () => {
    const input = scriptInput(['leave']);
    assert.equal(await run('explainAuthorization'), undefined);
    input.restore();
    assert.deepEqual(notifications.errors, []);
  });

  it('tells of a recorded call by what it was authorised, and hides the keys', async () => {
    const client = await (await extensionApi()).getClient(cloud.accountId);
    const { exchange } = await client.getEngagement({ engagementId: '123456784294967524' });
    const text = await reportOf({ requestId: exchange.id });
    assert.match(text, /1\. OAuth 1\.0 API key: 200/);
    assert.match(text, /== Base string\n.*\nPOST&http/);
    for (const [name, value] of Object.entries(cloud.credentials.oauth1))
      assert.ok(name === 'kind' || !text.includes(value), name);
  });

  it('is a document that is gone once the requests are cleared', async () => {
    const uri = await run('explainAuthorization', { authorization: header });
    assert.ok(uri instanceof vscode.Uri);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await run('clearRequests');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.match(text, /kept in the memory of their window only/);
  });
});
