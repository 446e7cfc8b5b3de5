import assert from 'node:assert/strict';
import { readEngagementRecord } from '../../../src/liveperson/engagementHistory/reader.ts';
import type { Assertion } from '../../../src/checkFiles/checkFile.ts';
import { judge, judgedChat, type Failing } from '../../../src/checkFiles/judge.ts';
import { firstMatch } from '../../../src/checkFiles/linePattern.ts';

const start = Date.UTC(2026, 10, 20, 10);
const record = readEngagementRecord({
  info: {
    engagementId: '123456784294967524',
    startTimeL: start,
    chatRequestedTimeL: start - 95_000,
    skillId: 12,
    skillName: 'Sales',
    agentId: '7',
    agentNickName: 'Greg',
    agentFullName: 'Gregory Peck',
    endReason: '201',
  },
  transcript: {
    lines: [
      { lineSeq: '1', timeL: start + 1000, source: 'agent', by: 'Greg', text: 'Hello, how can I help?', textType: 'plain' },
      { lineSeq: '2', timeL: start + 2000, source: 'visitor', by: 'You', text: 'I want a <b>refund</b>', textType: 'html' },
    ],
  },
  sdes: {
    events: [
      {
        sdeType: 'CART_STATUS',
        serverTimeStamp: start,
        cartStatus: { serverTimeStamp: start, cartStatus: { total: 12.5, products: [{ product: { name: 'shoe' } }] } },
      },
    ],
  },
}).value;
const chat = judgedChat('12345678', [record]);
const lines = chat.text.split('\n');

describe('An assertion about a chat', () => {
  const held: readonly Omit<Assertion, 'name'>[] = [
    { skill: 'sales' },
    { skill: '12' },
    { agent: 'Greg' },
    { agent: 'gregory peck' },
    { agent: '7' },
    { line: { contains: 'REFUND', by: 'visitor' } },
    { line: { matches: '^hello' } },
    { noLine: { contains: 'refund', by: 'agent' } },
    { waitUnder: 96 },
    { endReason: '201' },
    { attribute: { type: 'cartStatus' } },
    { attribute: { type: 'cartStatus', field: 'total', value: '12.5' } },
    { attribute: { type: 'cartStatus', field: 'products.product.name', value: 'shoe' } },
  ];
  for (const condition of held)
    it(`holds: ${JSON.stringify(condition)}`, () => {
      assert.equal(judged(condition), undefined);
    });

  const failing: readonly (readonly [Omit<Assertion, 'name'>, RegExp, string?, string?])[] = [
    [{ skill: 'Support' }, /^Skill: .*Sales/, 'Support', 'Sales, 12'],
    [{ agent: 'Anna' }, /^Agent: .*Greg/, 'Anna', 'Greg, Gregory Peck, 7'],
    [{ line: { contains: 'goodbye' } }, /^== Conversation/],
    [{ line: { matches: 'refund', by: 'agent' } }, /^== Conversation/],
    [{ noLine: { matches: 're.und' } }, /I want a refund/],
    [{ waitUnder: 60 }, /^Queue time:/, 'under 60 s', '95 s'],
    [{ endReason: '210' }, /^End reason:/, '210 visitor closed', '201 rep stopped'],
    [{ attribute: { type: 'lead' } }, /^== Engagement attributes/],
    [{ attribute: { type: 'cartStatus', field: 'total', value: 13 } }, /^\[.*Cart/i, '13', '12.5'],
    [{ attribute: { type: 'cartStatus', field: 'colour' } }, /^\[.*Cart/i],
  ];
  for (const [condition, place, expected, actual] of failing)
    it(`fails at its place in the transcript: ${JSON.stringify(condition)}`, () => {
      const found = judged(condition) ?? assert.fail('held');
      assert.match(lines[found.line] ?? '', place);
      assert.deepEqual([found.expected, found.actual], [expected, actual]);
    });

  it('fails, and soon, when its expression would take for ever', () => {
    const slow = judgedChat('1', [
      readEngagementRecord({ info: {}, transcript: { lines: [{ text: `${'a'.repeat(60)}!`, source: 'visitor', timeL: 1 }] } })
        .value,
    ]);
    const started = performance.now();
    assert.match(judge({ name: 'x', line: { matches: '^(a+)+$' } }, slow)?.message ?? '', /given up/);
    assert.ok(performance.now() - started < 10_000);
  });
});

describe('A regular expression of a check file', () => {
  it('finds the first line it matches, whatever the case', () => {
    assert.equal(firstMatch('HEL+O', ['no', 'say hello', 'hello']), 1);
    assert.equal(firstMatch('x', ['no']), -1);
  });

  it('looks at the beginning of a long line only', () => {
    assert.equal(firstMatch('z', [`${'a'.repeat(2000)}z`]), -1);
  });

  it('is data: nothing of it or of the lines is run', () => {
    assert.equal(firstMatch(String.raw`"\}\);process\.exit\(1\)//`, ['});process.exit(1)//', '`${process.exit(1)}`']), -1);
  });
});

function judged(condition: Omit<Assertion, 'name'>): Failing | undefined {
  return judge({ name: 'x', ...condition }, chat);
}
