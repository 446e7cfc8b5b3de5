import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { detailsDocument } from '../../../src/inspector/detailsDocument.ts';
import { bodyFolds, sectionsIn } from '../../../src/inspector/sections.ts';
import { assertLinear } from '../growth.ts';
import { exchange } from './exchanges.ts';

describe('The parts of a document about a call', () => {
  const { text } = detailsDocument({ exchange: exchange() });
  const lines = text.split('\n');

  it('go from their headings to what stands before the next one', () => {
    const sections = sectionsIn(text);
    assert.deepEqual(sections.map(({ title }) => title), ['Request', 'Answer']);
    for (const { title, start, end } of sections) {
      assert.equal(lines[start], `== ${title}`);
      assert.ok(end > start && lines[end] !== '');
    }
  });

  it('fold what a body nests, each object and list with its own end', () => {
    const body = '== Answer\n{\n  "a": {\n    "b": [\n      1\n    ]\n  },\n  "c": {}\n}\n';
    assert.deepEqual(bodyFolds(body), [{ start: 1, end: 7 }, { start: 2, end: 5 }, { start: 3, end: 4 }]);
    assert.deepEqual(bodyFolds('{\n]\n}}\n [\n{'), []);
  });

  it('are found in linear time', () => {
    for (const unit of ['{\n', '}\n', '== a\n', '\n', ' '])
      assertLinear(
        (size) => unit.repeat(size),
        (long) => [sectionsIn(long), bodyFolds(long)],
        2_000,
      );
  });
});

interface Rule {
  readonly match?: string;
  readonly begin?: string;
}

describe('The colours of a document about a call', () => {
  const { patterns, repository } = JSON.parse(readFileSync('media/request.tmLanguage.json', 'utf8')) as {
    readonly patterns: readonly { readonly include: string }[];
    readonly repository: Readonly<Record<string, Rule>>;
  };
  const ruleOf = (line: string): string =>
    patterns
      .map(({ include }) => include.slice(1))
      .find((name) => new RegExp(repository[name]?.match ?? repository[name]?.begin ?? '$^', 'u').test(line)) ?? '';

  it('tell request, facts, headings, headers, status, causes and evidence apart', () => {
    const lines = {
      'GET https://va.v.liveperson.net/api': 'requestLine',
      'Duration       120 ms': 'fact',
      '== Answer': 'heading',
      'content-type: application/json': 'header',
      'authorization: Bearer [removed]': 'removed',
      '404 Not Found': 'statusLine',
      '1. The token has expired.': 'cause',
      '   Evidence: The token ended.': 'evidence',
      '   → Sign In Again': 'step',
      '• A parameter stands there twice.': 'finding',
      '{': 'json',
      'a sentence of an answer': '',
    };
    for (const [line, rule] of Object.entries(lines)) assert.equal(ruleOf(line), rule, line);
  });
});
