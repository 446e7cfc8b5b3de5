import assert from 'node:assert/strict';
import { Deviations } from '../../../src/liveperson/deviations.ts';
import { count, number, time, word } from '../../../src/liveperson/fieldKinds.ts';
import { fieldTable, given, nameOf, readFields, readList, sectionOf } from '../../../src/liveperson/fields.ts';

interface Line {
  at?: number;
  by?: string;
  score?: number;
}

const table = fieldTable<Line>((to) => ({
  timeL: to('at', time),
  time: to.fallback('at', time),
  by: to('by', word),
  score: to('score', number),
  ignored: null,
}));

function read(source: Parameters<typeof readFields>[2]) {
  const deviations = new Deviations();
  return { line: readFields<Line>({}, table, source, 'lines[0]', deviations), deviations: deviations.all };
}

describe('readFields', () => {
  it('prefers the exact key to its fallback, whichever comes first', () => {
    assert.equal(read({ time: '2017-02-01 17:11:59.916+0000', timeL: 5 }).line.at, 5);
    assert.equal(read({ timeL: 5, time: '2017-02-01 17:11:59.916+0000' }).line.at, 5);
    assert.equal(read({ time: '2017-02-01 17:11:59.916+0000' }).line.at, 1485969119916);
  });

  it('leaves fields without value absent and says nothing about them', () => {
    assert.deepEqual(read({ by: 'NA', timeL: -1, score: null }), { line: {}, deviations: [] });
  });

  it('names keys that no document has, and documented ones that it does not read pass', () => {
    assert.deepEqual(read({ ignored: 1, extra: 1 }).deviations, [{ path: 'lines[0].extra', message: 'not documented' }]);
  });

  it('names values of another type', () => {
    assert.deepEqual(read({ score: { a: 1 }, by: ['x'] }).deviations, [
      { path: 'lines[0].score', message: 'expected a number, got an object' },
      { path: 'lines[0].by', message: 'expected text, got a list' },
    ]);
  });

  it('treats a key named __proto__ as a key', () => {
    const source: unknown = JSON.parse('{"__proto__":{"by":"x"}}');
    assert.ok(typeof source === 'object' && source !== null);
    const { line, deviations } = read(Object.fromEntries(Object.entries(source)));
    assert.equal(line.by, undefined);
    assert.deepEqual(
      deviations.map(({ path }) => path),
      ['lines[0].__proto__'],
    );
  });
});

describe('readList and sections', () => {
  it('read the objects of a list and report the rest', () => {
    const deviations = new Deviations();
    assert.deepEqual(
      readList([{ a: 1 }, 'x', null], 'list', deviations, (item) => item['a']),
      [1],
    );
    assert.deepEqual(
      deviations.all.map(({ path, message }) => `${path}: ${message}`),
      ['list[1]: expected an object, got the string x', 'list[2]: expected an object, got null'],
    );
  });

  it('report a section of another form and read it as empty', () => {
    const deviations = new Deviations();
    assert.deepEqual(sectionOf({ info: 'none' }, 'info', '', deviations), {});
    assert.deepEqual(deviations.all, [{ path: 'info', message: 'expected an object, got the string none' }]);
  });
});

describe('Deviations', () => {
  it('count what is beyond a page of them', () => {
    const deviations = new Deviations();
    for (let index = 0; index < 250; index++) {
      deviations.add(`a[${index}]`, 'not documented');
    }
    assert.equal(deviations.all.length, 201);
    assert.match(deviations.all.at(-1)?.message ?? '', /^50 more/);
  });
});

describe('given', () => {
  it('keeps everything but undefined', () => {
    assert.deepEqual(given({ a: undefined, b: null, c: 0, d: '' }), { b: null, c: 0, d: '' });
  });
});

describe('nameOf', () => {
  it('names types, and shows simple values shortened', () => {
    assert.deepEqual(
      [nameOf(undefined), nameOf(null), nameOf([]), nameOf({}), nameOf(5), nameOf('x'.repeat(99))],
      ['nothing', 'null', 'a list', 'an object', 'the number 5', `the string ${'x'.repeat(40)}`],
    );
    assert.equal(count.read('x'), undefined);
  });
});
