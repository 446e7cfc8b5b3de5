import assert from 'node:assert/strict';
import fc from 'fast-check';
import papaparse from 'papaparse';
import type { Cell, ExportedRecord } from '../../../src/export/exportedRecord.ts';
import { fileText, type FileFormat } from '../../../src/export/fileText.ts';

const plain = { byteOrderMark: false };

describe('Text of an exported file', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
    it(`puts an apostrophe before a cell that begins with ${JSON.stringify(start)}`, () => {
      assert.equal(
        cellAfterCsv(`${start}HYPERLINK("http://example.com")\nsecond line`),
        `'${start}HYPERLINK("http://example.com")\nsecond line`,
      );
    });
  }

  it('writes numbers below zero as numbers', () => {
    assert.equal(cellAfterCsv(-5), '-5');
  });

  for (const [what, text] of [
    ['quotes, commas and line ends', 'a "b", c\r\nd\ne;f'],
    ['text that runs right to left and its marks', 'abc \u202Eגבא\u202C \u2066x\u2069'],
    ['emoji', '👩‍👩‍👧‍👦 🏳️‍🌈'],
    ['a megabyte in one line', 'x'.repeat(1_000_000)],
    ['a NUL', 'a\u0000b'],
    ['blanks at both ends', '  a  '],
  ] as const) {
    it(`keeps ${what} in a cell of CSV`, () => {
      assert.equal(cellAfterCsv(text), text);
    });
  }

  it('reads back from CSV as it was, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const lines = fileText('csv', 'chats', plain).page([recordOf('', ['first', ...cells])]);
        const [row] = papaparse.parse<string[]>(lines, csv).data;
        const guarded = cells.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell));
        assert.deepEqual(row, ['first', ...guarded]);
      }),
    );
  });

  it('writes what an independent writer of CSV writes', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a,b', '"', ' a', 'a ', 'a\r\nb', '\uFEFF', ''),
      fc.double(),
      fc.boolean(),
      fc.constant(undefined),
    );
    const escapeFormulae = /^[=+\-@\t\r\n＝＋－＠]/;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const expected = papaparse.unparse(rows, { header: false, newline: '\r\n', escapeFormulae });
        assert.equal(fileText('csv', 'chats', plain).page(rows.map((row) => recordOf('', row))), `${expected}\r\n`);
      }),
    );
  });

  it('begins CSV with a byte order mark only when asked to', () => {
    assert.match(written('csv', [], { byteOrderMark: true }), /^\uFEFFengagementId,/);
    assert.match(written('csv', [], plain), /^engagementId,/);
  });

  it('names the columns of conversations', () => {
    assert.match(fileText('csv', 'conversations', plain).head, /^conversationId,status,startTime,/);
  });

  for (const number of [0, 1, 2, 5]) {
    it(`writes ${number} records as one JSON list over any number of pages`, () => {
      const records = Array.from({ length: number }, (_, index) => recordOf(`{"n":${index}}`));
      const expected = records.map(({ text }): unknown => JSON.parse(text));
      for (const size of [1, 2, 10]) {
        const text = fileText('json', 'chats', plain);
        const pages = [text.page([])];
        for (let index = 0; index < number; index += size)
          pages.push(text.page(records.slice(index, index + size)), text.page([]));
        assert.deepEqual(JSON.parse(text.head + pages.join('') + text.tail), expected);
      }
    });
  }

  it('writes NDJSON as one line for each record', () => {
    assert.equal(
      written('ndjson', [recordOf('{"a":1}'), recordOf('{"b":1234567890123456}')], plain),
      '{"a":1}\n{"b":1234567890123456}\n',
    );
  });
});

const csv = { header: false, newline: '\r\n', delimiter: ',', skipEmptyLines: true } as const;

function cellAfterCsv(cell: Cell): string | undefined {
  const lines = fileText('csv', 'chats', plain).page([recordOf('', ['first', cell])]);
  return papaparse.parse<string[]>(lines, csv).data[0]?.[1];
}

function written(format: FileFormat, records: readonly ExportedRecord[], options: { readonly byteOrderMark: boolean }): string {
  const text = fileText(format, 'chats', options);
  return text.head + text.page(records) + text.tail;
}

function recordOf(text: string, row: readonly Cell[] = []): ExportedRecord {
  return { start: 0, text, row: () => row };
}
