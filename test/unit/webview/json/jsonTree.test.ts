import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { jsonIndex } from '../../../../src/webview/json/jsonIndex.ts';
import { JsonSearch } from '../../../../src/webview/json/jsonSearch.ts';
import { ancestors, copyableValue, jsonPath, jsonRow, sent, visibleNodes } from '../../../../src/webview/json/jsonTree.ts';

const sample = '{"id":"a.b","n":[1.50,12345678901234567890,{"odd key":null}],"t":"say \\"hi\\"","e":{},"f":true}';
const index = jsonIndex(sample);
const everything = new Set(Array.from({ length: index.size }, (_, node) => node));
const nodeOf = (path: string): number => [...everything].find((node) => jsonPath(index, node) === path) ?? -1;

describe('JSON tree', () => {
  it('shows only the root while nothing is expanded', () => {
    assert.deepEqual(visibleNodes(index, new Set()), [0]);
  });

  it('shows the children of what is expanded, and nothing below what is collapsed', () => {
    assert.deepEqual(
      visibleNodes(index, new Set([0])).map((node) => jsonPath(index, node)),
      ['$', '$.id', '$.n', '$.t', '$.e', '$.f'],
    );
  });

  it('shows numbers exactly as they were sent', () => {
    assert.equal(jsonRow(index, nodeOf('$.n[0]')).value, '1.50');
    assert.equal(jsonRow(index, nodeOf('$.n[1]')).value, '12345678901234567890');
  });

  it('says how much an object or an array holds', () => {
    assert.equal(jsonRow(index, 0).value, '{ 5 fields }');
    assert.equal(jsonRow(index, nodeOf('$.n')).value, '[ 3 items ]');
    assert.deepEqual(
      { ...jsonRow(index, nodeOf('$.e')), node: 0 },
      { node: 0, kind: 'object', level: 2, label: 'e', value: '{}', expandable: false },
    );
  });

  it('writes keys that are no plain names in brackets', () => {
    assert.notEqual(nodeOf('$.n[2]["odd key"]'), -1);
  });

  it('copies the text that a string holds, and anything else as received', () => {
    assert.equal(copyableValue(index, nodeOf('$.t')), 'say "hi"');
    assert.equal(copyableValue(index, nodeOf('$.n')), '[1.50,12345678901234567890,{"odd key":null}]');
  });

  it('names the nodes above one, nearest first', () => {
    assert.deepEqual(ancestors(index, nodeOf('$.n[2]["odd key"]')).map((node) => jsonPath(index, node)), ['$.n[2]', '$.n', '$']);
  });

  it('shows characters that would rearrange the line as escapes', () => {
    const hostile = jsonIndex('{"a\u202e":"b\u2028"}');
    assert.deepEqual([jsonRow(hostile, 1).label, jsonRow(hostile, 1).value], ['a\\u202e', '"b\\u2028"']);
  });

  it('finds for every node of any JSON the text that means the same', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, undefined, 1);
      const tree = jsonIndex(text);
      for (let node = 0; node < tree.size; node++) JSON.parse(sent(tree, node));
      assert.equal(sent(tree, 0), text);
    }));
  });
});

describe('search in JSON', () => {
  const find = (words: string): readonly string[] => new JsonSearch(index).find(words).map((node) => jsonPath(index, node));

  it('finds keys and values whatever their case', () => {
    assert.deepEqual(find('ODD'), ['$.n[2]["odd key"]']);
    assert.deepEqual(find('A.B'), ['$.id']);
  });

  it('finds quotes as they read and as they were sent', () => {
    assert.deepEqual(find('say "hi"'), ['$.t']);
    assert.deepEqual(find('\\"hi'), ['$.t']);
  });

  it('finds nothing across the border of a key and its value', () => {
    assert.deepEqual(find('id":"a'), []);
    assert.deepEqual(find('}'), []);
  });

  it('names a node once when its key and its value match', () => {
    assert.deepEqual(new JsonSearch(jsonIndex('{"aa":"aaa","b":"a"}')).find('a'), [1, 2]);
  });

  it('finds what a slow search finds', () => {
    const words = fc.constantFrom('a', 'null', '1', 'ab', 'e', 't', '"', '\\');
    fc.assert(fc.property(fc.jsonValue(), words, (value, word) => {
      const tree = jsonIndex(JSON.stringify(value));
      const slow = Array.from({ length: tree.size }, (_, node) => node).filter((node) => {
        const nested = tree.kind[node] === 'object' || tree.kind[node] === 'array';
        const [start = -1, end = -1] = [tree.keyStart[node], tree.keyEnd[node]];
        const texts = [start < 0 ? '' : tree.text.slice(start + 1, end - 1), nested ? '' : sent(tree, node)];
        const forms = [word, JSON.stringify(word).slice(1, -1)];
        return texts.some((text) => forms.some((form) => text.toLowerCase().includes(form)));
      });
      assert.deepEqual(new JsonSearch(tree).find(word), slow);
    }));
  });

  it('goes through the documented visit state', () => {
    const state = jsonIndex(readFileSync('test/fixtures/visit-state.json', 'utf8'));
    const found = new JsonSearch(state).find('serverTimeStamp');
    assert.ok(found.length > 5);
    assert.ok(found.every((node) => jsonPath(state, node).endsWith('serverTimeStamp')));
  });
});
