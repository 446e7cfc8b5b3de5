import assert from 'node:assert/strict';
import { extensionApi, run } from './editorExtension.ts';
import { catchNotifications, type Notification } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';

const unreachable = { accountId: '20000002', domainApiUrl: 'http://127.0.0.1:9', credentials: [{ kind: 'bearer', token: 'some-token' }] };

describe('Bad input', () => {
  let notifications: ReturnType<typeof catchNotifications>;
  let domainApiUrl: string;

  before(async () => { ({ domainApiUrl } = await startSandbox()); });
  after(stopSandbox);
  beforeEach(() => { notifications = catchNotifications(); });
  afterEach(async () => {
    notifications.restore();
    await run('removeAccount', { accountId: unreachable.accountId });
  });

  /** One sentence or more, at least one button, and nothing beside it. */
  function onlyError(): Notification {
    const [error, ...others] = notifications.errors;
    assert.ok(error, 'nothing was shown');
    assert.deepEqual(others, []);
    assert.ok(error.buttons.length > 0, `no next step: ${error.message}`);
    return error;
  }

  it('an account that is not there is named, and adding it is offered', async () => {
    assert.equal(await run('openVisitState', { accountId: '77777777', visitorId: documented.visitorId, sessionId: documented.sessionId }), undefined);
    const { message, buttons } = onlyError();
    assert.match(message, /no account 77777777/);
    assert.ok(buttons.includes('Add Account'));
  });

  it('the numeric visitor id of the chat side is told from the one that visit state needs', async () => {
    await run('openVisitState', { accountId: documented.accountId, visitorId: '1214701440734022', sessionId: documented.sessionId });
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
    assert.match(onlyError().message, /123456784200000000|engagement/i);
  });

  it('a Domain API that cannot be reached is named with its address, and trying again is offered', async () => {
    await run('addAccount', unreachable);
    assert.equal(await run('checkAccount', { accountId: unreachable.accountId }), undefined);
    const { message, buttons } = onlyError();
    assert.match(message, /Domain API at 127\.0\.0\.1:9 could not be reached \(ECONNREFUSED\)/);
    assert.match(message, /Nothing accepts connections there/);
    assert.ok(buttons.includes('Try Again'));
  });

  it('refused credentials are said to be refused, and changing them is offered', async () => {
    await run('addAccount', { ...unreachable, domainApiUrl, credentials: [{ kind: 'oauth2', clientId: 'nobody', clientSecret: 'wrong' }] });
    await run('checkAccount', { accountId: unreachable.accountId });
    const { message, buttons } = onlyError();
    assert.match(message, /Account 20000002/);
    assert.ok(buttons.some((button) => /Account|Sign In/.test(button)), buttons.join());
  });

  it('a credential with an empty field is refused before anything is kept', async () => {
    assert.equal(await run('addAccount', { ...unreachable, credentials: [{ kind: 'login', username: 'ann', password: '' }] }), undefined);
    assert.match(onlyError().message, /account was not added/);
    const { getClient } = await extensionApi();
    await assert.rejects(getClient(unreachable.accountId));
  });

  it('http is refused for any machine but this one', async () => {
    await run('addAccount', { ...unreachable, domainApiUrl: 'http://api.liveperson.net' });
    assert.match(onlyError().message, /https/);
  });

  it('the button that is pressed is what happens next: try again tries again', async () => {
    notifications.restore();
    let presses = 0;
    notifications = catchNotifications(({ buttons }) => (presses++ === 0 ? buttons.find((button) => button === 'Try Again') : undefined));
    await run('addAccount', unreachable);
    await run('checkAccount', { accountId: unreachable.accountId });
    await until(() => notifications.errors.length === 2);
  });

  it('the account list survives all of it', async () => {
    const { getClient } = await extensionApi();
    assert.equal((await getClient(documented.accountId)).accountId, documented.accountId);
  });
});

/** Waits for what a button set in motion; mocha's limit ends it. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => { setTimeout(resolve, 5); });
}
