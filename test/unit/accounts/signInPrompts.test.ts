import assert from 'node:assert/strict';
import { ExplainedError } from '../../../src/accounts/explainedError.ts';
import { needsSignIn, SignInPrompts } from '../../../src/accounts/signInPrompts.ts';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import type { Failure } from '../../../src/liveperson/errors/failure.ts';

const minute = 60_000;
const failure: Failure = {
  kind: 'auth',
  operation: 'getEngagement',
  service: 'engHistDomain',
  accountId: '11111111',
  authorization: 'bearer',
  at: 0,
  attempts: [],
};

describe('The prompt to sign in again', () => {
  it('is shown once for a hundred calls that fail together, for each account', () => {
    const prompts = new SignInPrompts(() => 0);
    const shown = Array.from({ length: 100 }, (_, index) => prompts.mayShow(index % 2 === 0 ? 'a' : 'b', 'background'));
    assert.equal(shown.filter(Boolean).length, 2);
    assert.equal(prompts.mayShow('a', 'asked'), false, 'a command that failed with them');
  });

  it('leaves the person alone for five minutes', () => {
    let now = 0;
    const prompts = new SignInPrompts(() => now);
    assert.equal(prompts.mayShow('a', 'background'), true);
    now = 5 * minute - 1;
    assert.equal(prompts.mayShow('a', 'background'), false);
    now = 5 * minute;
    assert.equal(prompts.mayShow('a', 'background'), true);
  });

  it('comes again at once when the person asked for what failed', () => {
    let now = 0;
    const prompts = new SignInPrompts(() => now);
    prompts.mayShow('a', 'background');
    now = minute;
    assert.equal(prompts.mayShow('a', 'asked'), true);
  });

  it('comes again after the account was changed', () => {
    const prompts = new SignInPrompts(() => 0);
    prompts.mayShow('a', 'background');
    prompts.reset('a');
    assert.equal(prompts.mayShow('a', 'background'), true);
  });
});

describe('A failure that signing in again may put right', () => {
  it('is a credential that was refused', () => {
    assert.ok(needsSignIn(new LivePersonError(failure)));
  });

  for (const [what, error] of Object.entries({
    'the ids of the chat side, which visit state refuses with 401': new LivePersonError({
      ...failure,
      operation: 'getVisitState',
      service: 'smt',
      url: 'https://x/api/account/11111111/monitoring/visitors/1214701440734022/visits/current/state?v=1&sid=1',
    }),
    'a captcha that is demanded of chats': new LivePersonError({
      ...failure,
      operation: 'getChatInfo',
      service: 'conversationVep',
      authorization: 'appKey',
      answer: { format: 'flat', internalCode: '10' },
    }),
    'a server that is down': new LivePersonError({ ...failure, kind: 'server' }),
    'what is no failure of a service': new ExplainedError('no', {
      text: 'x',
      nextSteps: [{ label: 'Sign In', action: 'signIn' }],
    }),
    'no error at all': 'auth',
  })) {
    it(`is not ${what}`, () => {
      assert.ok(!needsSignIn(error));
    });
  }
});
