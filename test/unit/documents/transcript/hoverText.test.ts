import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fenced, hoverText } from '../../../../src/documents/transcript/hoverText.ts';

/** What CommonMark takes for the inside of the first code block. */
function insideOfFirstBlock(markdown: string): string {
  const [opening = '', ...lines] = markdown.split('\n');
  const fence = /^`{3,}/.exec(opening)?.[0] ?? '';
  const end = lines.findIndex((line) => new RegExp(`^ {0,3}\`{${fence.length},}[ \t]*$`).test(line));
  assert.ok(fence !== '' && end >= 0);
  return lines.slice(0, end).join('\n');
}

describe('The hover of an entry', () => {
  it('has its time in UTC and its fields as sent', () => {
    assert.equal(hoverText({ time: 1488195400448, raw: { text: 'hi', seq: '12345678901234567890' } }), [
      ...['```text', '2017-02-27T11:36:40.448Z', '```', ''],
      ...['```json', '{', '  "text": "hi",', '  "seq": "12345678901234567890"', '}', '```', ''],
    ].join('\n'));
  });

  it('is absent where there is nothing to add', () => {
    assert.equal(hoverText({}), undefined);
    assert.equal(hoverText({ raw: undefined, time: Number.NaN }), undefined);
  });

  it('keeps hostile text inside the code block', () => {
    for (const hostile of ['```\n[x](command:y)\n```', '````', '~~~', '\n```\n<img src=x>', '`'.repeat(50)]) {
      const raw = { text: hostile };
      assert.equal(insideOfFirstBlock(hoverText({ raw }) ?? ''), JSON.stringify(raw, undefined, 2));
    }
  });

  it('cannot be left by anything in it', () => {
    const part = fc.constantFrom('`', '``', '```', '````', '\n', ' ', '~~~', 'a', '[x](command:y)', '<b>', '\t');
    const text = fc.array(part).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (inside) => {
      assert.equal(insideOfFirstBlock(fenced(inside, 'json')), inside);
    }));
  });

  it('is cut where a line is very long', () => {
    const hover = hoverText({ raw: { text: 'x'.repeat(1_000_000) } }) ?? '';
    assert.ok(hover.length < 10_000);
    assert.match(hover, /\d+ more characters: see the raw record\n```\n$/);
  });
});
