import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chatInfoChildren } from '../../../src/explorer/chatInfoChildren.ts';
import { engagementChildren } from '../../../src/explorer/engagementChildren.ts';
import { summarise } from '../../../src/explorer/engagementSummary.ts';
import { jsonChildren } from '../../../src/explorer/jsonChildren.ts';
import type { EngagementNode, ExplorerNode, LiveChatNode } from '../../../src/explorer/nodes.ts';
import { visitStateChildren } from '../../../src/explorer/visitStateChildren.ts';
import { accountChildren, chatChildren, visitorChildren } from '../../../src/explorer/visitorNodes.ts';
import { readChatInfo } from '../../../src/liveperson/chatInfo/reader.ts';
import { readVisitState } from '../../../src/liveperson/visitState/reader.ts';
import { documentedRecords, summary } from './records.ts';

const accountId = '12345678';
const account = {
  kind: 'account',
  id: accountId,
  accountId,
  account: { id: accountId, name: 'Shop', credentialKinds: [] },
} as const;
const place = { accountId, id: 'place' };

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'));
}

/** The engagement nodes of the documented records, by way of the levels above. */
function engagements(records = documentedRecords.map(summarise)): readonly EngagementNode[] {
  const none = { visits: [], chats: [], pinned: [] };
  const visitors = accountChildren(account, records, none).nodes;
  const chats = visitors.flatMap((node) => (node.kind === 'visitor' ? visitorChildren(node, []) : []));
  return chats.flatMap((node) => (node.kind === 'chat' ? chatChildren(node) : []));
}

function names(nodes: readonly ExplorerNode[]): readonly string[] {
  return nodes.map((node) => (node.kind === 'fact' && typeof node.name === 'string' ? node.name : node.kind));
}

function all(nodes: readonly ExplorerNode[]): readonly ExplorerNode[] {
  return nodes.flatMap((node) => [
    node,
    ...all(node.kind === 'fact' ? node.children : node.kind === 'json' ? jsonChildren(node) : []),
  ]);
}

describe('Below an engagement', () => {
  it('stands everything the first documented record has', () => {
    const [first] = documentedRecords;
    const node = engagements().find(({ engagementId }) => engagementId === first?.engagementId);
    assert.ok(node);
    assert.deepEqual(names(engagementChildren(node)), ['transcript', 'attributes', 'coBrowse', 'campaign']);
  });

  it('stands the visit state where the record tells the session', () => {
    const node = engagements().find(({ engagementId }) => engagementId === '123456784294967524');
    assert.ok(node);
    const visit = engagementChildren(node).find(({ kind }) => kind === 'visitState');
    assert.ok(visit?.kind === 'visitState');
    assert.deepEqual([visit.visitorId, visit.sessionId], ['rloXnVgEQ-iQuoOytvKNqA', 'rN82d4rATN6EuiA4cJwaPg']);
  });

  it('stands every survey under its stage, with question and answer', () => {
    const surveys = engagements()
      .flatMap(engagementChildren)
      .filter((node) => node.kind === 'fact' && node.name === 'surveys');
    const stages = new Set(surveys.flatMap((node) => (node.kind === 'fact' ? names(node.children) : [])));
    assert.deepEqual(stages, new Set(['preChatSurvey', 'postChatSurvey', 'agentSurvey']));
  });

  it('stands the transcript even of a record that is partial', () => {
    const partial = engagements().find(({ engagement }) => engagement.info.isPartial);
    assert.ok(partial);
    assert.equal(engagementChildren(partial)[0]?.kind, 'transcript');
  });

  it('has unique ids throughout', () => {
    for (const node of engagements()) {
      const ids = all(engagementChildren(node)).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }
    const legs = [1, 2].map((engagementSequence) => summary('1', { sessionId: 's', engagementSet: 1, engagementSequence }));
    const nodes = engagements(legs);
    assert.equal(new Set(nodes.map(({ id }) => id)).size, 2);
  });
});

describe('Below a value of JSON', () => {
  it('are unique ids, whatever the fields are called', () => {
    const value = { a: { b: 1 }, 'a/b': 1, 'a~1b': 1 };
    const ids = all(jsonChildren({ kind: 'json', ...place, name: 'x', value })).map(({ id }) => id);
    assert.equal(new Set(ids).size, 4);
  });
});

describe('Below a visit state', () => {
  it('stand the facts of the documented visit', () => {
    const nodes = visitStateChildren(place, readVisitState(fixture('visit-state.json')).value);
    assert.deepEqual(names(nodes), ['started', 'engagementsShown', 'attributes', 'pages', 'device', 'place']);
  });

  it('stands at least the start of a visit of which nothing was reported', () => {
    const nodes = visitStateChildren(place, readVisitState(fixture('visit-state-minimal.json')).value);
    assert.ok(names(nodes).includes('started'));
  });

  it('is said when there is nothing at all', () => {
    assert.deepEqual(names(visitStateChildren(place, { sessions: [] })), ['notice']);
  });

  it('are unique ids, down to the last field of every attribute', () => {
    const ids = all(visitStateChildren(place, readVisitState(fixture('visit-state.json')).value)).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length > 50);
  });
});

describe('Below a chat that was looked up', () => {
  const node: LiveChatNode = { kind: 'liveChat', id: 'chat', accountId, parent: account, chatId: 'H1', chat: { chatId: 'H1' } };

  it('stand its state and the visit it belongs to', () => {
    const nodes = chatInfoChildren(node, readChatInfo(fixture('chat-info.json'), accountId).value);
    assert.equal(names(nodes)[0], 'state');
    assert.equal(names(nodes).at(-1), 'visitState');
  });

  it('stands its transcript once it has ended, because history holds ended chats only', () => {
    const nodes = chatInfoChildren(node, readChatInfo(fixture('chat-info-ended.json'), accountId).value);
    assert.equal(names(nodes).at(-1), 'transcript');
  });

  it('stands no agent while it waits', () => {
    const nodes = chatInfoChildren(node, readChatInfo(fixture('chat-info-waiting.json'), accountId).value);
    assert.ok(!names(nodes).includes('agent'));
  });
});
