import assert from 'node:assert/strict';
import type { DeepLink } from '../../../src/deepLinks/deepLink.ts';
import { readDeepLink } from '../../../src/deepLinks/readDeepLink.ts';
import { writeDeepLink } from '../../../src/deepLinks/writeDeepLink.ts';

const editor = { scheme: 'vscode', extensionId: 'publisher.extension' };
const account = '12345678';
const visitor = 'cyNGViYjc4MmU2MzEzZThm';

describe('Writing a deep link', () => {
  const links: readonly DeepLink[] = [
    { action: 'visit', account, visitor, session: 'qCsUrTldTh0UEWLjLCGqkQ' },
    { action: 'engagement', account, engagement: '123456784294967524' },
    { action: 'engagement', account, engagement: '123456784294967524', day: '2025-12-24' },
    { action: 'conversation', account, conversation: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630' },
    { action: 'search', account },
    { action: 'search', account, visitor, from: '1792000000000', to: '1793000000000' },
  ];
  for (const link of links) {
    it(`gives an address that is read as the same: ${Object.keys(link).join(', ')}`, () => {
      const { protocol, host, pathname, search } = new URL(writeDeepLink(link, editor) ?? '');
      assert.equal(`${protocol}//${host}`, 'vscode://publisher.extension');
      assert.deepEqual(readDeepLink({ path: pathname, query: search.slice(1) }), link);
    });
  }

  it('gives none to a chat: its id lets everybody read it', () => {
    const chat = 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836';
    assert.equal(writeDeepLink({ action: 'chat', account, chat }, editor), undefined);
  });

  it('gives none with an id that would not be taken back', () => {
    assert.equal(writeDeepLink({ action: 'search', account, visitor: 'a b' }, editor), undefined);
  });
});
