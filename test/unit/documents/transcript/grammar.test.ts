import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { failureText } from '../../../../src/documents/failureText.ts';
import { entry, laidOut } from './longTranscript.ts';
import { assertLinear } from '../../growth.ts';

interface Rule {
  readonly match?: string;
  readonly begin?: string;
  readonly while?: string;
}
interface Grammar {
  readonly patterns: readonly { readonly include: string }[];
  readonly repository: Readonly<Record<string, Rule & { readonly patterns?: readonly Rule[] }>>;
}

const grammar = JSON.parse(readFileSync('media/transcript.tmLanguage.json', 'utf8')) as Grammar;

/** The rules that stand at the start of a line, in their order, as far as JavaScript's expressions can do what Oniguruma's do. */
const lineRules = grammar.patterns.flatMap(({ include }) => {
  const name = include.slice(1);
  const rule = grammar.repository[name] ?? {};
  const isOne = rule.match !== undefined || rule.begin !== undefined;
  return (isOne ? [rule] : (rule.patterns ?? [])).flatMap(({ match, begin }) => {
    const expression = match ?? begin;
    return expression === undefined ? [] : [{ name, expression: new RegExp(expression.replace('\\A', '^'), 'u') }];
  });
});

/** The rule by which each line is coloured. */
function rulesOf(text: string): readonly string[] {
  let entryRule = '';
  return text.split('\n').map((line) => {
    if (entryRule !== '' && line.startsWith('    ')) return `${entryRule} …`;
    const rule = lineRules.find(({ expression }) => expression.test(line))?.name ?? '';
    entryRule = ['visitor', 'agent', 'system', 'info'].includes(rule) ? rule : '';
    return rule;
  });
}

describe('The colours of a transcript', () => {
  it('tell title, facts, segments and speakers apart', () => {
    const { text } = laidOut([
      entry({ time: 0, name: 'You', text: ['== Conversation (3) ==', 'Agent (x): no'] }),
      entry({ time: 90_000_000, speaker: 'agent', name: 'Ada (Sales): x', agentOnly: true }),
      entry({ speaker: 'system', name: '', text: ['[+00:00] Agent: no', '[button] x'] }),
    ], [entry({ speaker: 'info', name: 'Your name?' })]);
    assert.deepEqual(rulesOf(text), [
      ...['title', 'fact', '', 'segment', 'info', '', 'segment'],
      ...['visitor', 'visitor …', 'agent', 'system', 'system …', ''],
    ]);
  });

  it('mark what only agents saw', () => {
    const { text } = laidOut([entry({ name: 'x {agents only}' }), entry({ agentOnly: true })]);
    const [, marked] = text.split('\n').filter((line) => line.includes('{agents only}'));
    const expression = lineRules.find(({ name }) => name === 'visitor')?.expression;
    assert.equal(expression?.exec(marked ?? '')?.[5], ' {agents only}');
  });

  it('fit the explanation of a failure', () => {
    const text = failureText('transcript', {
      summary: 'Account 1, reading an engagement: not found.',
      causes: [{ text: 'Wrong: id.', nextSteps: [{ label: 'Look Up' }] }],
    });
    assert.deepEqual(rulesOf(text), ['failure', '', '', '', 'failure', 'failure', '']);
  });

  it('take time linear to the length of hostile lines', () => {
    const parts = ['[', ' (', ') ', '{agents only}', ':', 'http://', '⟨', '== '];
    const hostile = (count: number): string[] => [...parts.map((part) => part.repeat(count)), `[x] Visitor ${'('.repeat(count)}`];
    assertLinear(hostile, (lines) => { lines.forEach(rulesOf); }, 2000);
  });

  it('refer to rules that are there', () => {
    const text = JSON.stringify(grammar);
    const included = Array.from(text.matchAll(/"include":"#(\w+)"/g), ([, name = '']) => name);
    assert.ok(included.length > 0);
    assert.deepEqual(included.filter((name) => !(name in grammar.repository)), []);
    for (const [, scope] of text.matchAll(/"(?:name|contentName)":"([^"]+)"/g)) {
      if (scope !== 'LivePerson Transcript') assert.match(scope ?? '', /^[\w.-]+\.liveperson-transcript$/);
    }
  });
});
