import assert from 'node:assert/strict';
import { DocumentCache } from '../../../src/documents/documentCache.ts';

interface Setting {
  readonly cache: DocumentCache<string>;
  readonly open: Set<string>;
  readonly clock: { time: number };
}

function setting(): Setting {
  const open = new Set<string>();
  const clock = { time: 1_000_000 };
  return { cache: new DocumentCache<string>({ isOpen: (key) => open.has(key), now: () => clock.time }), open, clock };
}

const never = (): Promise<string> => Promise.reject(new Error('must not be read'));

describe('The memory of open documents', () => {
  it('shares one request among those who read at the same time', async () => {
    const { cache } = setting();
    const answer = Promise.withResolvers<string>();
    const first = cache.load('a', () => answer.promise);
    const second = cache.load('a', never);
    answer.resolve('text');
    assert.deepEqual((await Promise.all([first, second])).map(({ content }) => content), ['text', 'text']);
  });

  it('does not mix up documents', async () => {
    const { cache } = setting();
    const loads = [cache.load('a', () => Promise.resolve('A')), cache.load('b', () => Promise.resolve('B'))];
    assert.deepEqual((await Promise.all(loads)).map(({ content }) => content), ['A', 'B']);
  });

  it('serves an open document from memory, however old it is', async () => {
    const { cache, open, clock } = setting();
    await cache.load('a', () => Promise.resolve('text'));
    open.add('a');
    clock.time += 86_400_000;
    assert.equal((await cache.load('a', never)).content, 'text');
  });

  it('serves the several reads of one opening from memory, and reads anew later', async () => {
    const { cache, clock } = setting();
    await cache.load('a', () => Promise.resolve('old'));
    clock.time += 10_000;
    assert.equal((await cache.load('a', never)).content, 'old');
    clock.time += 1;
    assert.equal((await cache.load('a', () => Promise.resolve('new'))).content, 'new');
  });

  it('reads a closed document anew', async () => {
    const { cache } = setting();
    await cache.load('a', () => Promise.resolve('old'));
    cache.release('a');
    assert.equal(cache.peek('a'), undefined);
    assert.equal((await cache.load('a', () => Promise.resolve('new'))).content, 'new');
  });

  it('does not keep the answer for a document that was closed before it came', async () => {
    const { cache } = setting();
    const { promise, resolve } = Promise.withResolvers<string>();
    const loading = cache.load('a', () => promise);
    cache.release('a');
    resolve('late');
    assert.equal((await loading).content, 'late');
    assert.equal(cache.peek('a'), undefined);
  });

  it('forgets documents that were read and never opened', async () => {
    const { cache, clock } = setting();
    await cache.load('a', () => Promise.resolve('text'));
    clock.time += 10_001;
    await cache.load('b', () => Promise.resolve('text'));
    assert.equal(cache.peek('a'), undefined);
  });

  it('remembers no failure', async () => {
    const { cache } = setting();
    await assert.rejects(cache.load('a', never), /must not be read/);
    assert.equal((await cache.load('a', () => Promise.resolve('text'))).content, 'text');
  });

  it('keeps the former content when reading anew fails', async () => {
    const { cache } = setting();
    await cache.load('a', () => Promise.resolve('old'));
    await assert.rejects(cache.reload('a', never));
    assert.equal(cache.peek('a')?.content, 'old');
  });

  it('has a later time after every reload', async () => {
    const { cache } = setting();
    const first = await cache.load('a', () => Promise.resolve('x'));
    const second = await cache.reload('a', () => Promise.resolve('x'));
    assert.ok(second.loadedAt > first.loadedAt);
  });

  it('drops an answer that a later request has overtaken', async () => {
    const { cache } = setting();
    const slow = Promise.withResolvers<string>();
    const overtaken = cache.load('a', () => slow.promise);
    await cache.reload('a', () => Promise.resolve('new'));
    slow.resolve('old');
    assert.equal((await overtaken).content, 'old');
    assert.equal(cache.peek('a')?.content, 'new');
  });
});
