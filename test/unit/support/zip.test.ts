import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from '../../../src/support/zip.ts';

const read = 'import json, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps([[i.filename, z.read(i).decode("utf-8"), list(i.date_time)] for i in z.infolist()]))';

describe('A ZIP archive', () => {
  let folder: string;
  before(() => { folder = mkdtempSync(join(tmpdir(), 'liveperson-zip-')); });
  after(() => { rmSync(folder, { recursive: true }); });

  function readBack(archive: Uint8Array): unknown {
    const file = join(folder, 'a.zip');
    writeFileSync(file, archive);
    return JSON.parse(execFileSync('python3', ['-c', read, file], { encoding: 'utf8' }));
  }

  it('is read by another program: names, contents, times, check sums', () => {
    const texts = [['empty.txt', ''], ['größe.json', '{"ä": 1}'], ['long.log', 'line\n'.repeat(100_000)]] as const;
    const entries = texts.map(([name, text]) => ({ name, content: new TextEncoder().encode(text) }));
    const at = new Date(2026, 10, 22, 10, 31, 42);
    const archive = zipOf(entries, at.getTime());
    assert.deepEqual(readBack(archive), texts.map(([name, text]) => [name, text, [2026, 11, 22, 10, 31, 42]]));
    assert.ok(archive.length < 5000, 'it is packed');
  });

  it('may have nothing in it, and be older than its format', () => {
    assert.deepEqual(readBack(zipOf([], 0)), []);
    assert.deepEqual(readBack(zipOf([{ name: 'a', content: new Uint8Array() }], 0)), [['a', '', [1980, 1, 1, ...clock(0)]]]);
  });
});

function clock(time: number): readonly number[] {
  const moment = new Date(time);
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
}
