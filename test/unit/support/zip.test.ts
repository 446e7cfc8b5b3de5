import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { zipOf } from '../../../src/support/zip.ts';

describe('A ZIP archive', () => {
  it('is read by another program: names, contents, times, check sums, and who may read its files', async () => {
    const entries = [
      ['empty.txt', ''],
      ['größe.json', '{"ä": 1}'],
      ['long.log', 'line\n'.repeat(100_000)],
    ].map(([name = '', text = '']) => ({ name, text }));
    const archive = zipOf(entries, new Date(2026, 10, 22, 10, 31, 42).getTime());
    const { files } = await JSZip.loadAsync(archive, { checkCRC32: true });
    assert.deepEqual(Object.keys(files), entries.map(({ name }) => name));
    for (const { name, text } of entries) {
      const file = files[name];
      assert.equal(await file?.async('string'), text);
      // The reader takes the machine's time for UTC.
      assert.equal(file?.date.toISOString(), '2026-11-22T10:31:42.000Z');
      assert.equal(file.unixPermissions, 0o100600);
    }
    assert.ok(archive.length < 5000, 'it is packed');
  });

  it('may have nothing in it, and be older than its format', async () => {
    assert.deepEqual(Object.keys((await JSZip.loadAsync(zipOf([], 0))).files), []);
    const { files } = await JSZip.loadAsync(zipOf([{ name: 'a', text: '' }], 0));
    assert.equal(files['a']?.date.getUTCFullYear(), 1980);
  });
});
