import assert from 'node:assert/strict';
import { warningsDocument } from '../../../src/inspector/warningsDocument.ts';
import { NotedWarnings } from '../../../src/liveperson/search/notedWarnings.ts';
import type { Warning } from '../../../src/liveperson/search/search.ts';
import { WarnedSearch } from '../../../src/liveperson/search/warnedSearch.ts';
import { exchange, hostileTexts } from './exchanges.ts';

const at = Date.UTC(2026, 10, 22, 12);
const body = JSON.stringify({
  _metadata: { count: 2, shardsStatusResult: { partialResult: true, failureShards: 1, totalShards: 5 } },
  interactionHistoryRecords: [{ info: { visitorName: 'Ms Nobody' } }],
});
const call = exchange({
  operation: 'searchEngagements',
  request: {
    method: 'POST',
    url: 'https://e.example.net/interaction_history/api/account/1/interactions/search?offset=0',
    headers: {},
    body: '{"start":{"from":1,"to":2}}',
  },
  response: { status: 200, statusText: 'OK', headers: {}, body, bodyLength: body.length },
});

function search(warnings: readonly Warning[], product: 'chats' | 'conversations' = 'chats', filters: object = {}): WarnedSearch {
  const noted = new NotedWarnings();
  noted.note({ window: 0, offset: 0, count: 2, warnings, exchange: { id: call.id } });
  const query = { from: at - 86_400_000, to: at, ...filters };
  return new WarnedSearch({ accountId: '12345678', product, query, records: 1, count: 2, warnings: noted.all, at });
}

const shards: Warning = { kind: 'partialShards', message: '1 of 5 parts did not answer' };

describe('The document about the warnings of a search', () => {
  it('has causes with evidence, what is known, what was asked and what of the answer speaks of it', () => {
    const { text } = warningsDocument(search([shards], 'chats', { keyword: 'refund' }), () => call);
    assert.match(text, /^The search brought 1 of 2 records\. /);
    assert.match(text, /\n1\. A part of the index .*\n {3}Evidence: 1 of 5 parts did not answer · window 1, offset 0, 2 counted\n {3}→ Search again\n/);
    assert.match(text, /== What is known\nAccount {8}12345678\n(?:.*\n)*keyword {8}"refund"/);
    assert.match(text, /== Request\nPOST https:\/\/e\.example\.net\/.*\n(?:.*\n)*== Answer\n200 OK\n/);
    assert.match(text, /"failureShards": 1/);
  });

  it('does not repeat the records of the answer', () => {
    assert.doesNotMatch(warningsDocument(search([shards]), () => call).text, /Nobody/);
  });

  it('offers the commands that help, for the product that was searched', () => {
    const record: Warning = { kind: 'partialRecord', message: 'cut', engagementIds: ['42'] };
    const offersOf = (product: 'chats' | 'conversations'): readonly unknown[] =>
      warningsDocument(search([record, shards], product), () => call).offers.map(({ action }) =>
        'command' in action ? [action.command, action.argument] : action,
      );
    const query = { from: at - 86_400_000, to: at };
    const again = (product: string): readonly unknown[] => [
      'liveperson.searchTranscripts',
      { accountId: '12345678', product, query },
    ];
    assert.deepEqual(offersOf('chats'), [
      again('chats'),
      ['liveperson.openRequest', { requestId: call.id }],
      ['liveperson.openRecord', { accountId: '12345678', engagementId: '42' }],
      again('chats'),
    ]);
    assert.deepEqual(offersOf('conversations')[2], [
      'liveperson.openConversation',
      { accountId: '12345678', conversationId: '42' },
    ]);
  });

  it('says so when the calls are no longer kept, or the answer is no JSON', () => {
    assert.match(warningsDocument(search([shards]), () => undefined).text, /no longer kept/);
    assert.match(warningsDocument(search([shards]), () => exchange()).text, /\(no _metadata\)/);
    const broken = exchange({ response: { status: 200, statusText: '', headers: {}, body: '{"_meta', bodyLength: 7 } });
    assert.match(warningsDocument(search([shards]), () => broken).text, /\(no JSON\)/);
  });

  it('keeps what a service or a person wrote on its own line, whatever it is', () => {
    for (const hostile of hostileTexts) {
      const { text } = warningsDocument(
        search([{ kind: 'duplicate', message: hostile, engagementIds: [hostile] }], 'chats', { keyword: hostile }),
        () => call,
      );
      assert.equal(text.split('\n').filter((line) => line.startsWith('== ')).length, 3);
      assert.doesNotMatch(text, /(?!\n)[\p{Cc}\u202A-\u202E]/u);
    }
  });
});
