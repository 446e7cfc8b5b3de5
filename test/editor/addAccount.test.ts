import assert from 'node:assert/strict';
import { startSandbox as startCloud, type Sandbox } from '../../src/sandbox/index.ts';
import { setDomainApiUrl } from './domainApiSetting.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { inputOfEachTest, type Answer } from './scriptedInput.ts';

const accountId = '12345678';

describe('Adding an account step by step', () => {
  let cloud: Sandbox;
  const input = inputOfEachTest();
  const notifications = notificationsOfEachTest(async () => {
    await run('removeAccount', { accountId });
  });

  before(async () => {
    await extensionApi();
    cloud = await startCloud();
    await setDomainApiUrl(cloud.domainApiUrl);
  });
  after(async () => {
    await setDomainApiUrl(undefined);
    await cloud.stop();
  });

  async function answer(...answers: readonly Answer[]): Promise<unknown> {
    input.answer(...answers);
    return await run('addAccount');
  }

  async function isAdded(): Promise<boolean> {
    const { getClient } = await extensionApi();
    return await getClient(accountId).then(
      () => true,
      () => false,
    );
  }

  it('asks for the id, the kind of sign-in and its fields, the secret ones masked', async () => {
    await answer({ type: accountId }, { pick: /OAuth 2\.0/ }, { type: 'app' }, 'leave');
    assert.deepEqual(
      input.asked.map(({ step }) => step),
      ['1/2', '2/2', '3/4', '4/4'],
    );
    assert.deepEqual(
      input.asked.map(({ password }) => password),
      [false, false, false, true],
    );
    assert.deepEqual(input.asked[1]?.choices, [
      'OAuth 2.0 client credentials',
      'Sign in with the browser',
      'User name and password',
      'Bearer token',
      'OAuth 1.0 API key',
    ]);
  });

  for (const kind of [/OAuth 2\.0/, /User name/, /Bearer/, /OAuth 1\.0/]) {
    it(`leaves nothing behind when it is left at any step: ${kind.source}`, async () => {
      const all: readonly Answer[] = [{ type: accountId }, { pick: kind }, { type: 'a' }, { type: 'b' }, { type: 'c' }];
      for (let answered = 0; answered < all.length; answered++) {
        assert.equal(await answer(...all.slice(0, answered)), undefined);
        assert.equal(await isAdded(), false, `after ${answered} answers`);
      }
      assert.deepEqual(notifications.errors, []);
    });
  }

  it('refuses an id that is none and goes on once it is put right', async () => {
    await answer({ type: 'shop' }, { type: accountId }, 'leave');
    assert.match(input.asked[1]?.problem ?? '', /number/);
    assert.match(input.asked[2]?.title ?? '', /12345678/);
  });

  it('goes back a step and offers what was typed', async () => {
    await answer({ type: accountId }, { pick: /User name/ }, { type: 'ann' }, 'back', 'leave');
    assert.deepEqual(
      input.asked.map(({ step }) => step),
      ['1/2', '2/2', '3/4', '4/4', '3/4'],
    );
    assert.match(input.asked[4]?.title ?? '', /Sign in/);
  });

  it('says why a sign-in failed, and saves it all the same when the person wants that', async () => {
    notifications.answerWith('Save Anyway');
    await answer({ type: accountId }, { pick: /User name/ }, { type: 'nobody' }, { type: 'wrong' });
    assert.match(notifications.warnings[0]?.message ?? '', /Signing in to account 12345678 failed/);
    assert.match(notifications.warnings[0]?.detail ?? '', /answered 401/);
    assert.equal(await isAdded(), true);
  });

  for (const [kind, ...fields] of [
    [/OAuth 2\.0/, 'a', 'b'],
    [/User name/, 'a', 'b'],
    [/Bearer/, 'a'],
    [/OAuth 1\.0/, 'a', 'b', 'c', 'd'],
  ] as const) {
    it(`finds out that wrong credentials are wrong: ${kind.source}`, async () => {
      await answer({ type: accountId }, { pick: kind }, ...fields.map((type) => ({ type })));
      assert.match(notifications.warnings[0]?.message ?? '', /failed/);
      assert.equal(await isAdded(), false);
    });
  }

  it('lets the person put a wrong password right and then signs in', async () => {
    const { login } = cloud.credentials;
    notifications.answerWith('Change Entries');
    const result = await answer(
      { type: accountId },
      { pick: /User name/ },
      { type: login.username },
      { type: 'wrong' },
      { type: accountId },
      { pick: /User name/ },
      { type: login.username },
      { type: login.password },
    );
    assert.equal(result, accountId);
    const { getClient } = await extensionApi();
    assert.equal((await (await getClient(accountId)).signIn()).kind, 'login');
  });
});

/** Accounts that are added by hand look up their domains at the address of this setting. */