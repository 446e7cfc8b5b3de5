import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startSandbox as startCloud, type Sandbox } from '../../src/sandbox/index.ts';
import { documentUri } from '../../src/documents/scheme.ts';
import { documentsAreBack } from './documentsOfAccount.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest, type Notification } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { until } from './until.ts';

const unreachable = {
  accountId: '20000002',
  domainApiUrl: 'http://127.0.0.1:9',
  credentials: [{ kind: 'bearer', token: 'some-token' }],
};

describe('Bad input', () => {
  const notifications = notificationsOfEachTest(async () => {
    await run('removeAccount', { accountId: unreachable.accountId });
  });

  before(startSandbox);
  after(stopSandbox);

  /** One sentence or more, at least one button, and nothing beside it. */
  function onlyError(): Notification {
    const [error, ...others] = notifications.errors;
    assert.ok(error, 'nothing was shown');
    assert.deepEqual(others, []);
    assert.ok(error.buttons.length > 0, `no next step: ${error.message}`);
    return error;
  }

  it('an account that is not there is named, and adding it is offered', async () => {
    assert.equal(
      await run('openVisitState', { accountId: '77777777', visitorId: documented.visitorId, sessionId: documented.sessionId }),
      undefined,
    );
    const { message, buttons } = onlyError();
    assert.match(message, /no account 77777777/);
    assert.ok(buttons.includes('Add Account'));
  });

  it('the numeric visitor id of the chat side is told from the one that visit state needs', async () => {
    await run('openVisitState', {
      accountId: documented.accountId,
      visitorId: '1214701440734022',
      sessionId: documented.sessionId,
    });
    const { message, buttons } = onlyError();
    assert.match(message, /numeric visitor id of the chat side/);
    assert.ok(buttons.includes('Look Up'));
  });

  it('an id that cannot be one is refused without a request', async () => {
    await run('openTranscript', { accountId: documented.accountId, engagementId: '../../etc' });
    assert.match(onlyError().message, /Nothing was asked/);
  });

  it('an unknown engagement is said to be not found, with a next step', async () => {
    assert.equal(await run('openTranscript', { accountId: documented.accountId, engagementId: '123456784200000000' }), undefined);
    const { message, buttons } = onlyError();
    assert.match(message, /reading an engagement: not found: Engagement History/);
    assert.ok(buttons.includes('Search History'), buttons.join());
  });

  it('an account and an id that would be links, or change the direction of the text, stay words', async () => {
    const hostile = '[click](command:workbench.action.quit) \u202ehttps://a.example\n\n$(zap)';
    await run('openTranscript', { accountId: hostile, engagementId: hostile });
    const { message } = onlyError();
    assert.match(message, /\[click\] \(command:/);
    assert.doesNotMatch(message, /\]\(|\u202e|\n/);
  });

  it('a Domain API that cannot be reached is named with its address, and trying again is offered', async () => {
    await run('addAccount', unreachable);
    assert.equal(await run('checkAccount', { accountId: unreachable.accountId }), undefined);
    const { message, buttons } = onlyError();
    assert.match(message, /Domain API at 127\.0\.0\.1:9 could not be reached \(ECONNREFUSED\)/);
    assert.match(message, /Nothing accepts connections there/);
    assert.ok(buttons.includes('Try Again'));
  });

  it('a credential with an empty field is refused before anything is kept', async () => {
    assert.equal(
      await run('addAccount', { ...unreachable, credentials: [{ kind: 'login', username: 'ann', password: '' }] }),
      undefined,
    );
    assert.match(onlyError().message, /account was not added/);
    const { getClient } = await extensionApi();
    await assert.rejects(getClient(unreachable.accountId));
  });

  for (const query of ['x', { keyword: 7 }, { skill: ['1'] }, { duration: { from: 1 } }]) {
    it(`a query of another form is refused and the field is named: ${JSON.stringify(query)}`, async () => {
      assert.equal(await run('searchTranscripts', { accountId: documented.accountId, query }), undefined);
      assert.match(onlyError().message, new RegExp(typeof query === 'string' ? 'query' : (Object.keys(query)[0] ?? '')));
    });
  }

  it('http is refused for any machine but this one', async () => {
    await run('addAccount', { ...unreachable, domainApiUrl: 'http://api.liveperson.net' });
    assert.match(onlyError().message, /https/);
  });

  it('the button that is pressed is what happens next: try again tries again', async () => {
    notifications.answerWith('Try Again');
    await run('addAccount', unreachable);
    await run('checkAccount', { accountId: unreachable.accountId });
    await until(() => notifications.errors.length === 2);
  });

  it('the account list survives all of it', async () => {
    const { getClient } = await extensionApi();
    assert.equal((await getClient(documented.accountId)).accountId, documented.accountId);
  });
});

describe('An account that signs in with wrong credentials', () => {
  const { accountId, visitorId, sessionId } = documented;
  const wrong: Readonly<Record<string, object>> = {
    oauth2: { kind: 'oauth2', clientId: 'nobody', clientSecret: 'wrong' },
    login: { kind: 'login', username: 'nobody', password: 'wrong' },
    oauth1: { kind: 'oauth1', consumerKey: 'nobody', consumerSecret: 'wrong', token: 'wrong', tokenSecret: 'wrong' },
    bearer: { kind: 'bearer', token: 'wrong' },
  };
  let cloud: Sandbox;
  const notifications = notificationsOfEachTest(async () => {
    await run('removeAccount', { accountId });
  });

  before(async () => {
    cloud = await startCloud();
  });
  after(async () => {
    await cloud.stop();
  });

  for (const [kind, credential] of Object.entries(wrong)) {
    it(`is told that they were refused, and offered to change them: ${kind}`, async () => {
      await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [credential] });
      assert.equal(await run('openRecord', { accountId, engagementId: documented.engagementId }), undefined);
      const [error] = notifications.errors;
      assert.match(error?.message ?? '', /answered 401/);
      assert.ok(
        error?.buttons.some((button) => /Edit Account|Sign In|Check Account/.test(button)),
        error?.buttons.join(),
      );
    });
  }

  it('is asked to sign in once when many calls are refused at the same time, and again after it was changed', async () => {
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [wrong['bearer']] });
    const { engagementId } = documented;
    const calls = ['openRecord', 'openTranscript', 'openRecord', 'openTranscript', 'openRecord'];
    await Promise.all(calls.map((command) => run(command, { accountId, engagementId })));
    assert.equal(notifications.errors.length, 1);
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [wrong['bearer']] });
    await run('openRecord', { accountId, engagementId });
    assert.equal(notifications.errors.length, 2, 'the account was changed: the next refusal is news');
  });

  it('stays in the list, and works once the credentials are right', async () => {
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [wrong['login']] });
    const { getClient } = await extensionApi();
    await assert.rejects((await getClient(accountId)).getVisitState({ visitorId, sessionId }), { kind: 'auth' });
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [cloud.credentials.login] });
    assert.ok((await (await getClient(accountId)).getVisitState({ visitorId, sessionId })).value.sessions.length > 0);
  });
});

describe('A visit that was live and is over', () => {
  const { accountId } = documented;
  let cloud: Sandbox;

  before(async () => {
    await extensionApi();
    cloud = await startCloud();
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials: [cloud.credentials.login] });
    await documentsAreBack();
  });
  after(async () => {
    await run('removeAccount', { accountId });
    await cloud.stop();
  });

  it('is said to have expired, not to have failed, and the history is offered', async () => {
    const client = await (await extensionApi()).getClient(accountId);
    // One that no other test has opened: the editor keeps the text of a document for a while.
    const visit = cloud.landmarks.visits[4];
    assert.ok(visit);
    await client.getVisitState(visit);
    cloud.advance(7 * 60 * 60 * 1000);
    const { visitorId, sessionId } = visit;
    const uri = documentUri({ kind: 'visitState', accountId, visitorId, sessionId });
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(text, /answered 404, code 12/);
    assert.match(text, /The visit is over: .* six hours/);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Try Again', 'Search History', 'Look Up Ids', 'Show Request', 'Explain'],
    );
  });
});
