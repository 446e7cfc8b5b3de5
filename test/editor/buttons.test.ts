import assert from 'node:assert/strict';
import { startSandbox as startCloud, type Sandbox } from '../../src/sandbox/index.ts';
import { setDomainApiUrl } from './domainApiSetting.ts';
import { extensionApi, run } from './editorExtension.ts';
import { catchNotifications } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { scriptInput, type Answer } from './scriptedInput.ts';
import { until } from './until.ts';

const { accountId, engagementId } = documented;
const nobodyListens = 'http://127.0.0.1:9';
const other = {
  accountId: '20000007',
  name: 'Other',
  domainApiUrl: nobodyListens,
  credentials: [{ kind: 'bearer', token: 'x' }],
};

let notifications: ReturnType<typeof catchNotifications>;
let input: ReturnType<typeof scriptInput> | undefined;

function answers(...given: readonly Answer[]): ReturnType<typeof scriptInput> {
  input?.restore();
  input = scriptInput(given);
  return input;
}

/** Each test ends without accounts. */
function cleanUp(): void {
  before(extensionApi);
  beforeEach(() => {
    notifications = catchNotifications();
  });
  afterEach(async () => {
    input?.restore();
    await stopSandbox();
    for (const id of [accountId, other.accountId]) await run('removeAccount', { accountId: id });
    notifications.restore();
    await setDomainApiUrl(undefined);
  });
}

describe('An account with a wrong address of the Domain API', () => {
  let cloud: Sandbox;

  cleanUp();
  before(async () => {
    cloud = await startCloud();
  });
  after(async () => {
    await cloud.stop();
  });

  async function addWith(domainApiUrl: string): Promise<void> {
    await run('addAccount', { accountId, domainApiUrl, credentials: [cloud.credentials.login] });
  }

  async function signedInWith(): Promise<string> {
    const client = await (await extensionApi()).getClient(accountId);
    return (await client.signIn()).kind;
  }

  it('is put right by Edit Account, which shows the address and keeps the sign-in', async () => {
    await addWith(nobodyListens);
    const { asked } = answers({ type: 'ftp://elsewhere' }, { type: cloud.domainApiUrl }, { pick: /Keep/ });
    assert.equal(await run('editAccount', { accountId }), accountId);
    assert.equal(asked[0]?.value, nobodyListens);
    assert.match(asked[1]?.problem ?? '', /https/);
    assert.equal(await signedInWith(), 'login');
  });

  it('goes back to the address of the setting when it is emptied, and says which that is', async () => {
    await setDomainApiUrl(cloud.domainApiUrl);
    await addWith(nobodyListens);
    answers({ type: '' }, { pick: /Keep/ });
    await run('editAccount', { accountId });
    assert.equal(await signedInWith(), 'login');
    const { asked } = answers('leave');
    await run('editAccount', { accountId });
    assert.equal(asked[0]?.value, '');
  });

  it('is not changed when the person leaves', async () => {
    await addWith(cloud.domainApiUrl);
    answers({ type: nobodyListens }, 'leave');
    assert.equal(await run('editAccount', { accountId }), undefined);
    assert.equal(await signedInWith(), 'login');
  });

  it('is offered the settings when the address comes from there', async () => {
    await addWith('');
    await setDomainApiUrl(nobodyListens);
    await run('checkAccount', { accountId });
    assert.deepEqual(notifications.errors[0]?.buttons, ['Try Again', 'Edit Account', 'Open Settings', 'Explain']);
  });

  it('is not offered the settings when it has an address of its own', async () => {
    await setDomainApiUrl(cloud.domainApiUrl);
    await addWith(nobodyListens);
    await run('checkAccount', { accountId });
    assert.deepEqual(notifications.errors[0]?.buttons, ['Try Again', 'Edit Account', 'Explain']);
  });

  it('is offered the settings while it is added, and is not added then', async () => {
    await setDomainApiUrl('http://elsewhere.example');
    answers({ type: accountId }, { pick: /Bearer/ }, { type: 'some-token' });
    notifications.answerWith('Open Settings');
    assert.equal(await run('addAccount'), undefined);
    assert.ok(notifications.warnings[0]?.buttons.includes('Open Settings'));
    await assert.rejects((await extensionApi()).getClient(accountId));
  });
});

describe('Adding an account that is there already, by argument', () => {
  let cloud: Sandbox;

  cleanUp();
  before(async () => {
    cloud = await startCloud();
  });
  after(async () => {
    await cloud.stop();
  });

  it('keeps its address, its name and its other credentials', async () => {
    const { login, bearer } = cloud.credentials;
    await run('addAccount', { accountId, name: 'Shop', domainApiUrl: cloud.domainApiUrl, credentials: [login] });
    await run('addAccount', { accountId, credentials: [bearer] });
    const client = await (await extensionApi()).getClient(accountId);
    assert.ok(Object.keys((await client.getDomains()).value.hosts).length > 0);
    const { asked } = answers('leave');
    await run('renameAccount');
    assert.equal(asked[0]?.value, 'Shop');
    const edit = answers({ type: cloud.domainApiUrl }, 'leave');
    await run('editAccount');
    assert.equal(edit.asked[1]?.choices.length, 6);
  });

  it('names it by its id when the name is blank', async () => {
    await run('addAccount', { ...other, name: ' ' });
    const { asked } = answers('leave');
    await run('renameAccount');
    assert.equal(asked[0]?.value, other.accountId);
  });
});

describe('The buttons of an error from the palette', () => {
  cleanUp();

  beforeEach(async () => {
    await run('addAccount', { ...other, accountId, name: 'Shop' });
    await run('addAccount', other);
  });

  it('try again with what was chosen and typed', async () => {
    const { asked } = answers({ pick: /Shop/ }, { type: engagementId });
    notifications.answerWith('Try Again');
    await run('openTranscript');
    await until(() => notifications.errors.length === 2);
    assert.equal(asked.length, 2, 'nothing was asked again');
  });

  it('are about the account that was chosen', async () => {
    const { asked } = answers({ pick: /Shop/ }, { type: engagementId }, 'leave');
    notifications.answerWith('Edit Account');
    await run('openTranscript');
    await until(() => asked.length === 3);
    assert.match(asked[2]?.title ?? '', new RegExp(`Domain API of account ${accountId}`));
  });
});

describe('An error of the editor itself has the button that helps', () => {
  cleanUp();

  it('no account: the sandbox starts', async () => {
    notifications.answerWith('Start Sandbox');
    await run('checkAccount');
    assert.deepEqual(notifications.errors[0]?.buttons.slice(0, 2), ['Add Account', 'Start Sandbox']);
    const { getClient } = await extensionApi();
    let isThere = false;
    await until(() => {
      getClient(accountId).then(
        () => {
          isThere = true;
        },
        () => undefined,
      );
      return isThere;
    });
  });

  it('an account in the way of the sandbox: removing it, after asking', async () => {
    await run('addAccount', { ...other, accountId });
    notifications.answerWith('Remove Account…');
    await run('startSandbox');
    await until(() => notifications.warnings.length === 1);
    assert.match(notifications.warnings[0]?.message ?? '', /Remove the account/);
    assert.equal((await (await extensionApi()).getClient(accountId)).accountId, accountId);
  });

  it('the sandbox in the way of an account: stopping it', async () => {
    await startSandbox();
    await run('addAccount', { ...other, accountId });
    assert.ok(notifications.errors[0]?.buttons.includes('Stop Sandbox'), notifications.errors[0]?.message);
  });

  it('a query that is none: the search', async () => {
    await startSandbox();
    await run('searchTranscripts', { accountId, query: 'x' });
    assert.ok(notifications.errors[0]?.buttons.includes('Open Search'), notifications.errors[0]?.message);
  });
});
