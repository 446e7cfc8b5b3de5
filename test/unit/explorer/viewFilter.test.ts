import assert from 'node:assert/strict';
import { keepFilter, readKeptFilter } from '../../../src/explorer/keptFilter.ts';
import { filterVisitor, isFiltering, matchesLiveChat, noFilter } from '../../../src/explorer/viewFilter.ts';
import { groupVisitors, type Visitor } from '../../../src/explorer/visitors.ts';
import { memoryState } from '../accounts/memoryState.ts';
import { summary } from './records.ts';

const session = 'qCsUrTldTh0UEWLjLCGqkQ';

/** One visitor with a chat that was transferred from Natalie to Greg, and an older one with Greg alone. */
function visitor(): Visitor {
  const transferred = { visitorId: 'v', sessionId: session, engagementSet: 1 };
  const [only] = groupVisitors([
    summary('11', { ...transferred, engagementSequence: 1, agentName: 'Natalie', skillName: 'Sales', startTime: 20 }),
    summary('12', { ...transferred, engagementSequence: 2, agentName: 'Greg', skillName: 'Support', startTime: 30 }),
    summary('13', { visitorId: 'v', visitorName: 'Ann', agentName: 'Greg', skillId: '77', startTime: 10 }),
  ]);
  assert.ok(only);
  return only;
}

function chatsWith(filter: Partial<typeof noFilter>, liveChats: readonly { readonly chatId: string }[] = []): unknown {
  const entry = filterVisitor({ visitor: visitor(), liveChats }, { ...noFilter, ...filter });
  return entry?.visitor.chats.map(({ engagements }) => engagements.map(({ engagementId }) => engagementId));
}

describe('The filter of the tree', () => {
  it('lets everything through while it is empty', () => {
    assert.equal(isFiltering(noFilter), false);
    assert.deepEqual(chatsWith({}), [['11', '12'], ['13']]);
  });

  it('keeps a transferred chat whole when one of its engagements matches', () => {
    assert.deepEqual(chatsWith({ agents: ['Natalie'] }), [['11', '12']]);
  });

  it('takes one of several skills, by id where the record has no name', () => {
    assert.deepEqual(chatsWith({ skills: ['77', 'Billing'] }), [['13']]);
  });

  it('wants skill and agent of the same engagement', () => {
    assert.deepEqual(chatsWith({ skills: ['Sales'], agents: ['Natalie'] }), [['11', '12']]);
    assert.equal(chatsWith({ skills: ['Sales'], agents: ['Greg'] }), undefined);
  });

  it('hides a visitor of whom nothing matches, but not one with a live chat: nobody knows its skill', () => {
    assert.equal(chatsWith({ skills: ['Billing'] }), undefined);
    assert.deepEqual(chatsWith({ skills: ['Billing'] }, [{ chatId: 'H1' }]), []);
  });

  for (const text of ['v', 'ANN', session.toLowerCase()]) {
    it(`finds the visitor by its own words and then shows all its chats: ${text}`, () => {
      assert.deepEqual(chatsWith({ text }), [['11', '12'], ['13']]);
    });
  }

  for (const [text, chats] of [
    ['13', [['13']]],
    ['natal', [['11', '12']]],
    ['77', [['13']]],
  ] as const) {
    it(`finds chats by ids and names in them and shows only those: ${text}`, () => {
      assert.deepEqual(chatsWith({ text }), chats);
    });
  }

  it('finds a chat that was looked up by its id', () => {
    assert.ok(matchesLiveChat({ chatId: 'H123' }, { ...noFilter, text: 'h12' }));
    assert.ok(!matchesLiveChat({ chatId: 'H123' }, { ...noFilter, text: 'x' }));
    assert.deepEqual(chatsWith({ text: 'h12' }, [{ chatId: 'H123' }]), []);
  });
});

describe('The filter that a workspace keeps', () => {
  it('is the skills and agents, and not the text, which may be a name', async () => {
    const state = memoryState();
    await keepFilter(state, { text: 'Ann', skills: ['Sales'], agents: ['Greg'] });
    assert.deepEqual(readKeptFilter(state), { text: '', skills: ['Sales'], agents: ['Greg'] });
    assert.doesNotMatch(JSON.stringify(state.values()), /Ann/);
  });

  it('is nothing once it was cleared', async () => {
    const state = memoryState();
    await keepFilter(state, { text: '', skills: ['Sales'], agents: [] });
    await keepFilter(state, noFilter);
    assert.deepEqual(readKeptFilter(state), noFilter);
  });

  for (const kept of [null, 7, 'x', { skills: 'Sales' }, { agents: [7, null] }]) {
    it(`is nothing where another version wrote ${JSON.stringify(kept)}`, () => {
      assert.deepEqual(readKeptFilter(memoryState({ 'liveperson.viewFilter': kept })), noFilter);
    });
  }
});
