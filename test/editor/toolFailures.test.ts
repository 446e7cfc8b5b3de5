import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { invoke, toolsOfSuite } from './languageModelTools.ts';
import { documented } from './sandboxAccount.ts';
import { hangAll, requestCounts, setFaults } from './sandboxFaults.ts';

const { visitorId, sessionId } = documented;

describe('The tools for language models', () => {
  const domainApiUrl = toolsOfSuite();

  it('keep to the size that is asked for, and lead to the rest', async () => {
    const whole = await invoke('get_visit_state', { visitorId, sessionId });
    assert.ok(whole.length < 21_000);
    const text = await invoke('get_visit_state', { visitorId, sessionId }, { tokenBudget: 400 });
    assert.ok(text.length < 1500, String(text.length));
    const [, next] = /call again with fromLine (\d+) to go on/.exec(text) ?? assert.fail(text);
    const more = await invoke('get_visit_state', { visitorId, sessionId, fromLine: Number(next) }, { tokenBudget: 400 });
    assert.match(more, new RegExp(`\\[Lines ${next} to `));
  });

  it('tell a failure in words, with its causes, and explain it', async () => {
    await setFaults(domainApiUrl(), [
      { match: { operation: 'getVisitState' }, status: 404, body: '{"message":"Joe is away","internalCode":12}' },
    ]);
    const failed = await invoke('get_visit_state', { visitorId, sessionId });
    assert.match(failed, /^This could not be read\.\nAccount 12345678, reading the visit state: .* 404/);
    assert.match(failed, /•/);
    const [, requestId] = /requestId ([\w-]+)\./.exec(failed) ?? assert.fail(failed);
    const explained = await invoke('explain_error', { requestId });
    assert.match(explained, new RegExp(`^Request ${requestId}\n`));
    assert.match(explained, /What is known/);
    assert.doesNotMatch(explained, /authorization: (?!\[|\(|<|…|\*)\S{12}/i);
    assert.match(await invoke('explain_error', {}), new RegExp(`^Request ${requestId}\n`));
  });

  it('explain an error from elsewhere without asking any service', async () => {
    const before = await requestCounts(domainApiUrl());
    const text = await invoke('explain_error', {
      service: 'engHistDomain',
      status: 401,
      body: 'oauth_problem=signature_invalid',
    });
    assert.match(text, /401/);
    assert.match(text, /signature/i);
    assert.deepEqual(await requestCounts(domainApiUrl()), before);
  });

  it('stop when they are cancelled', async () => {
    const hangs = await hangAll(domainApiUrl(), 'getVisitState');
    const source = new vscode.CancellationTokenSource();
    const cancelled = assert.rejects(
      invoke('get_visit_state', { visitorId, sessionId }, { token: source.token }),
      /cancel/i,
    );
    await hangs();
    source.cancel();
    await cancelled;
  });
});
