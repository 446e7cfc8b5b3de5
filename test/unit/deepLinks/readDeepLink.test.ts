import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionNames, readDeepLink } from '../../../src/deepLinks/readDeepLink.ts';

const visitor = 'cyNGViYjc4MmU2MzEzZThm';
const session = 'qCsUrTldTh0UEWLjLCGqkQ';
const chat = 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836';
const conversation = 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630';

const read = (link: string): unknown => {
  const [path = '', query = ''] = link.split('?');
  return readDeepLink({ path, query });
};

describe('Reading a deep link', () => {
  for (const [link, expected] of [
    [`/visit?account=12345678&visitor=${visitor}&session=${session}`, { action: 'visit', account: '12345678', visitor, session }],
    [
      `/visit?session=${session}&account=le12345678&visitor=${visitor}`,
      { action: 'visit', account: 'le12345678', visitor, session },
    ],
    [`/chat?account=12345678&chat=${chat}`, { action: 'chat', account: '12345678', chat }],
    [
      '/engagement?account=12345678&engagement=123456784294967524',
      { action: 'engagement', account: '12345678', engagement: '123456784294967524' },
    ],
    [
      '/engagement?account=12345678&engagement=123456784294967524&day=2025-12-24',
      { action: 'engagement', account: '12345678', engagement: '123456784294967524', day: '2025-12-24' },
    ],
    [
      `/conversation?account=12345678&conversation=${conversation}`,
      { action: 'conversation', account: '12345678', conversation },
    ],
    ['/search?account=12345678', { action: 'search', account: '12345678' }],
    [
      `/search?account=12345678&visitor=${visitor}&from=1792000000000&to=1793000000000`,
      { action: 'search', account: '12345678', visitor, from: '1792000000000', to: '1793000000000' },
    ],
  ] as const) {
    it(`takes ${link}`, () => {
      assert.deepEqual(read(link), expected);
    });
  }

  it('passes over the window that the editor itself adds', () => {
    assert.deepEqual(read('/search?account=1&windowId=_blank'), { action: 'search', account: '1' });
    assert.deepEqual(read('/search?account=1&windowId=3'), { action: 'search', account: '1' });
    assert.deepEqual(read('/search?account=1&windowId=x'), { problem: 'unknownParameter', name: 'windowId' });
  });

  for (const [what, link, problem] of [
    ['an action that is not on the list', '/removeAccount?account=12345678', { problem: 'unknownAction' }],
    ['an action below another', '/visit/x?account=12345678', { problem: 'unknownAction' }],
    ['a secret', '/search?account=12345678&token=abc', { problem: 'unknownParameter', name: 'token' }],
    [
      'an address',
      '/search?account=12345678&domainApiUrl=https://evil.example',
      { problem: 'unknownParameter', name: 'domainApiUrl' },
    ],
    ['search words', '/search?account=12345678&keyword=iban', { problem: 'unknownParameter', name: 'keyword' }],
    ['a parameter with an odd name, which is not repeated', '/search?account=1&](command:x)=1', { problem: 'unknownParameter' }],
    [
      'a parameter of another action',
      `/chat?account=1&chat=${chat}&visitor=${visitor}`,
      { problem: 'unknownParameter', name: 'visitor' },
    ],
    ['a parameter given twice', '/search?account=1&account=2', { problem: 'repeated', name: 'account' }],
    ['no account', '/search', { problem: 'missing', name: 'account' }],
    ['half a visit', `/visit?account=1&visitor=${visitor}`, { problem: 'missing', name: 'session' }],
    ['half a time range', '/search?account=1&from=1792000000000', { problem: 'missing', name: 'to' }],
    [
      'a range that ends before it starts',
      '/search?account=1&from=1793000000000&to=1792000000000',
      { problem: 'badValue', name: 'to' },
    ],
    ['an account that is none', '/search?account=../1', { problem: 'badValue', name: 'account' }],
    [
      'an id that is too long',
      `/visit?account=1&visitor=${visitor}a&session=${session}`,
      { problem: 'badValue', name: 'visitor' },
    ],
    [
      'the numeric visitor id of the chat side',
      `/visit?account=1&visitor=1234567890123456&session=${session}`,
      { problem: 'badValue', name: 'visitor' },
    ],
    ['an encoded slash', '/engagement?account=1&engagement=1234567%2F..', { problem: 'badValue', name: 'engagement' }],
    ['a day that no calendar has', '/engagement?account=1&engagement=123456&day=2026-02-30', { problem: 'badValue', name: 'day' }],
    ['a day in other words', '/engagement?account=1&engagement=123456&day=yesterday', { problem: 'badValue', name: 'day' }],
    ['a link of many kilobytes', `/search?account=1&visitor=${'a'.repeat(5000)}`, { problem: 'unreadable' }],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(read(link), problem);
    });
  }

  it('lets through nothing but letters, digits, “-” and “_”, whatever comes', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'account',
        'visitor',
        'session',
        'chat',
        'engagement',
        '=',
        '&',
        '12345678',
        visitor,
        '%2F',
        '](x)',
        '\u202e',
        '$(eye)',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...actionNames), fc.array(piece), (action, pieces) => {
        const link = readDeepLink({ path: `/${action}`, query: pieces.join('') });
        for (const value of Object.values(link)) assert.match(value, /^[\w-]+$/);
      }),
    );
  });
});
