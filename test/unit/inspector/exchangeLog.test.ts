import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ExchangeLog } from '../../../src/inspector/exchangeLog.ts';
import { filtered, noFilter } from '../../../src/inspector/requestFilter.ts';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import { exchange } from './exchanges.ts';

function answered(id: string, length: number): ReturnType<typeof exchange> {
  return exchange({ id, response: { status: 200, statusText: 'OK', headers: {}, body: 'x'.repeat(length), bodyLength: length } });
}

function failedWith(body: string): LivePersonError {
  return new LivePersonError({
    kind: 'auth',
    operation: 'getVisitState',
    service: 'smt',
    accountId: '12345678',
    authorization: 'login',
    at: 0,
    attempts: [],
    answer: { format: 'flat', internalCode: '17' },
    body,
  });
}

describe('The calls of a window', () => {
  it('are listed newest first and found by id', () => {
    const log = new ExchangeLog();
    for (const id of ['a', 'b', 'c']) log.add(exchange({ id }));
    assert.deepEqual(log.list().map(({ exchange: { id } }) => id), ['c', 'b', 'a']);
    assert.equal(log.get('b')?.exchange.id, 'b');
  });

  it('are the last 500', () => {
    const log = new ExchangeLog();
    for (let index = 0; index < 510; index++) log.add(exchange({ id: String(index) }));
    assert.equal(log.count, 500);
    assert.deepEqual([log.get('9'), log.get('10')?.exchange.id], [undefined, '10']);
  });

  it('never hold more text than allowed, whatever comes in which order, and always the newest', () => {
    const limits = { exchanges: 10, characters: 20_000 };
    fc.assert(
      fc.property(fc.array(fc.nat(30_000), { minLength: 1 }), (lengths) => {
        const log = new ExchangeLog(limits);
        lengths.forEach((length, index) => {
          log.add(answered(String(index), length));
          const kept = log.list();
          assert.equal(kept[0]?.exchange.id, String(index));
          assert.ok(kept.length <= limits.exchanges);
          assert.ok(kept.reduce((sum, entry) => sum + (entry.exchange.response?.body.length ?? 0), 0) <= limits.characters);
        });
      }),
    );
  });

  it('do not look at an answer before somebody else does', () => {
    const log = new ExchangeLog();
    const response = {
      status: 200,
      statusText: 'OK',
      headers: {},
      bodyLength: 5,
      get body(): string {
        throw new Error('looked at');
      },
    };
    log.add(exchange({ response }));
    assert.equal(log.count, 1);
  });

  it('that are too large to keep stay without their bodies, and say so', () => {
    const log = new ExchangeLog({ exchanges: 10, characters: 5_000 });
    log.add(answered('big', 6_000));
    assert.match(log.get('big')?.exchange.response?.body ?? '', /6000 characters: too many to keep/);
  });

  it('count what the error of a failed call keeps of its answer', () => {
    const log = new ExchangeLog({ exchanges: 10, characters: 5_000 });
    for (const id of ['a', 'b']) log.add(answered(id, 1_000), failedWith('x'.repeat(1_000)));
    assert.deepEqual(log.list().map(({ exchange: { id } }) => id), ['b']);
  });

  it('that are too large to keep leave the body of their error too, and not its cause', () => {
    const log = new ExchangeLog({ exchanges: 10, characters: 5_000 });
    log.add(answered('big', 3_000), failedWith('x'.repeat(3_000)));
    const { exchange: kept, error } = log.get('big') ?? {};
    assert.match(kept?.response?.body ?? '', /too many to keep/);
    assert.deepEqual([error?.body, error?.kind, error?.internalCode], [undefined, 'auth', '17']);
  });

  it('are gone once cleared, or with their account, and who listens is told', () => {
    const log = new ExchangeLog();
    let told = 0;
    const listening = log.onDidChange(() => told++);
    log.add(exchange({ id: 'a', accountId: '1' }));
    log.add(exchange({ id: 'b', accountId: '2' }));
    log.forgetAccount('1');
    assert.deepEqual(log.list().map(({ exchange: { id } }) => id), ['b']);
    log.clear();
    assert.deepEqual([log.count, told], [0, 4]);
    listening.dispose();
    log.add(exchange());
    assert.equal(told, 4);
  });
});

describe('The filter of the calls', () => {
  const failed = { exchange: exchange({ id: 'failed', error: { kind: 'auth', message: 'no', internalCode: '17' } }) };
  const entries = [failed, { exchange: exchange({ id: 'chat', operation: 'getChatInfo', destination: 'conversationVep' }) }];
  const shown = (text: string, failedOnly = false): readonly string[] =>
    filtered(entries, { text, failedOnly }).map(({ exchange: { id } }) => id);

  it('lets everything through when it is empty', () => {
    assert.equal(filtered(entries, noFilter), entries);
  });

  it('finds a text in call, service, address, status and code, whatever the case', () => {
    assert.deepEqual(shown('GETCHATINFO'), ['chat']);
    assert.deepEqual(shown('convers'), ['chat']);
    assert.deepEqual(shown('17'), ['failed']);
    assert.deepEqual(shown('monitoring'), ['failed', 'chat']);
    assert.deepEqual(shown('nothing'), []);
  });

  it('shows the failed ones alone: a cancelled call has not failed', () => {
    const cancelled = { exchange: exchange({ id: 'cancelled', error: { kind: 'cancelled', message: 'cancelled' } }) };
    assert.deepEqual(filtered([cancelled, ...entries], { text: '', failedOnly: true }), [failed]);
  });
});
