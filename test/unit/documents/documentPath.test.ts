import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressOfPath, documentPath, isId, type DocumentAddress } from '../../../src/documents/documentPath.ts';
import { queryToken } from '../../../src/documents/searchList/queryToken.ts';

const documented: Record<string, DocumentAddress> = {
  '/12345678/visitState/cyNGViYjc4MmU2MzEzZThm/qCsUrTldTh0UEWLjLCGqkQ/visit cyNGViYjc4MmU2MzEzZThm.json': {
    kind: 'visitState', accountId: '12345678', visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ',
  },
  '/12345678/chatInfo/H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836/chat info H7496712445225055898.json': {
    kind: 'chatInfo', accountId: '12345678', chatId: 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836',
  },
  '/12345678/chatInfoXml/H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836/chat info H7496712445225055898.xml': {
    kind: 'chatInfoXml', accountId: '12345678', chatId: 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836',
  },
  '/qa84481505/transcript/qa844815054294982965/chat 4294982965.lptranscript': {
    kind: 'transcript', accountId: 'qa84481505', engagementId: 'qa844815054294982965',
  },
  '/12345678/transcript/123456784294967524/on/2017-02-27/chat 4294967524.lptranscript': {
    kind: 'transcript', accountId: '12345678', engagementId: '123456784294967524', day: '2017-02-27',
  },
  '/12345678/transcript/123456784294967524/on/2017-02-27/times/none/chat 4294967524.lptranscript': {
    kind: 'transcript', accountId: '12345678', engagementId: '123456784294967524', day: '2017-02-27', times: 'none',
  },
  '/12345678/conversation/ca2ef4d4/times/none/conversation ca2ef4d4.lptranscript': {
    kind: 'conversation', accountId: '12345678', conversationId: 'ca2ef4d4', times: 'none',
  },
  '/12345678/record/123456784294967524/record 4294967524.json': {
    kind: 'record', accountId: '12345678', engagementId: '123456784294967524',
  },
  '/12345678/conversation/ca2ef4d4-6b2e-4b0c-8d7c-0f1b2c3d4e5f/conversation ca2ef4d4-6b2e-4b0c-8d7c-0f1b2c3d4e5f.lptranscript': {
    kind: 'conversation', accountId: '12345678', conversationId: 'ca2ef4d4-6b2e-4b0c-8d7c-0f1b2c3d4e5f',
  },
  '/12345678/conversationRecord/ca2ef4d4/conversation record ca2ef4d4.json': {
    kind: 'conversationRecord', accountId: '12345678', conversationId: 'ca2ef4d4',
  },
  '/12345678/accountCheck/check of account 12345678.lptranscript': { kind: 'accountCheck', accountId: '12345678' },
  '/12345678/timeline/cyNG/qCsU/engagement/123456784294967524/chat/H749-608cK8/session qCsU.lptranscript': {
    kind: 'timeline',
    accountId: '12345678',
    visitorId: 'cyNG',
    sessionId: 'qCsU',
    engagementId: '123456784294967524',
    chatId: 'H749-608cK8',
  },
};

const id = fc.oneof(
  fc.stringMatching(/^[\w-]{1,30}$/),
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).filter(isId),
  fc.constantFrom('engagement', 'chat', '.', '..', '~', '~41', '%2F', '%', 'a/b', '/', '\uFEFF', 'é', '🙂'),
);
const day = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const times = fc.constant('none' as const);
const plain = { noNullPrototype: true };
const address: fc.Arbitrary<DocumentAddress> = fc.oneof(
  fc.record({ kind: fc.constant('visitState' as const), accountId: id, visitorId: id, sessionId: id }, plain),
  fc.record({ kind: fc.constantFrom('chatInfo' as const, 'chatInfoXml' as const), accountId: id, chatId: id }, plain),
  fc.record(
    { kind: fc.constant('transcript' as const), accountId: id, engagementId: id, day, times },
    { ...plain, requiredKeys: ['kind', 'accountId', 'engagementId'] },
  ),
  fc.record(
    { kind: fc.constant('record' as const), accountId: id, engagementId: id, day },
    { ...plain, requiredKeys: ['kind', 'accountId', 'engagementId'] },
  ),
  fc.record({ kind: fc.constant('accountCheck' as const), accountId: id }, plain),
  fc.record(
    {
      kind: fc.constant('searchList' as const),
      accountId: id,
      query: fc.record({ from: fc.nat(), to: fc.nat(), keyword: id }).map(queryToken),
    },
    plain,
  ),
  fc.record(
    { kind: fc.constant('conversation' as const), accountId: id, conversationId: id, times },
    { ...plain, requiredKeys: ['kind', 'accountId', 'conversationId'] },
  ),
  fc.record({ kind: fc.constant('conversationRecord' as const), accountId: id, conversationId: id }, plain),
  fc.record(
    { kind: fc.constant('timeline' as const), accountId: id, visitorId: id, sessionId: id, engagementId: id, chatId: id, day },
    { ...plain, requiredKeys: ['kind', 'accountId', 'visitorId', 'sessionId'] },
  ),
);

describe('The path of a document', () => {
  for (const [path, documentedAddress] of Object.entries(documented)) {
    it(`shows ids of the documented forms as they are: ${documentedAddress.kind}`, () => {
      assert.equal(documentPath(documentedAddress), path);
      assert.deepEqual(addressOfPath(path), documentedAddress);
    });
  }

  it('leads back to the same address, whatever the ids are', () => {
    fc.assert(fc.property(address, (value) => {
      assert.deepEqual(addressOfPath(documentPath(value)), value);
    }));
  });

  it('is a different one for a different address', () => {
    fc.assert(fc.property(address, address, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      assert.notEqual(documentPath(one), documentPath(other));
    }));
  });

  it('has nothing in it that a URI would encode except the blank and the ellipsis of its file name', () => {
    fc.assert(fc.property(address, (value) => {
      const path = documentPath(value);
      assert.match(path, /^[\w\-~/. …]+$/);
      const folders = path.slice(0, path.lastIndexOf('/'));
      assert.doesNotMatch(folders, /[. ]/);
    }));
  });

  it('is only read when it is one that would have been made', () => {
    const almost = fc.constantFrom(...Object.keys(documented).map((path) => `${path}x`));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), almost), (path) => {
      const read = addressOfPath(path);
      if (read !== undefined) assert.equal(documentPath(read), path);
    }));
    assert.equal(addressOfPath('/12345678/transcript/123/other.json'), undefined);
    assert.equal(addressOfPath('/12345678/secrets/123/chat 123.lptranscript'), undefined);
    assert.equal(addressOfPath('/12345678/transcript/%31/chat 1.lptranscript'), undefined);
    assert.equal(addressOfPath('/12345678/transcript/123/on/2017-02-30/chat 123.lptranscript'), undefined);
    assert.equal(addressOfPath('/12345678/transcript/123/on/chat 123.lptranscript'), undefined);
    assert.equal(addressOfPath('/1/visitState/a/visit a.json'), undefined);
    assert.equal(addressOfPath(''), undefined);
  });

  it('tells ids apart that differ in case only', () => {
    const upper = documentPath({ kind: 'visitState', accountId: '1', visitorId: 'ABC', sessionId: 's' });
    assert.notEqual(upper, documentPath({ kind: 'visitState', accountId: '1', visitorId: 'abc', sessionId: 's' }));
  });

  it('is refused for a day that no calendar has', () => {
    assert.throws(() => documentPath({ kind: 'transcript', accountId: '1', engagementId: '1', day: '2017-02-30' }), RangeError);
  });

  it('keeps the tab short for a long id', () => {
    const path = documentPath({ kind: 'record', accountId: '1', engagementId: `x${'9'.repeat(255)}` });
    assert.ok(path.slice(path.lastIndexOf('/') + 1).length < 64);
  });

  it('does not show in a tab the part of a chat id that makes it a key to the chat', () => {
    const path = documentPath({ kind: 'chatInfo', accountId: '1', chatId: 'H749-608c28f64b1f4d41aeca4188fb95f66fK83' });
    assert.doesNotMatch(path.slice(path.lastIndexOf('/')), /608c28f6/);
  });
});

describe('Text that cannot be an id', () => {
  for (const text of ['', 'a\nb', '\u0000', '\u0085', 'a\u007F', '\uD800', 'x'.repeat(257)]) {
    it(`is refused: ${JSON.stringify(text.slice(0, 8))} of length ${text.length}`, () => {
      assert.equal(isId(text), false);
      assert.throws(() => documentPath({ kind: 'chatInfo', accountId: '1', chatId: text }), RangeError);
      assert.throws(() => documentPath({ kind: 'chatInfo', accountId: text, chatId: '1' }), RangeError);
    });
  }
});
