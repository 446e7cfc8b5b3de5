import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeOverResults } from '../../../docs/results.ts';

describe('Results of runs', () => {
  let project: string;

  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), 'results-'));
    for (const folder of ['src/explorer', 'out', 'docs/results']) await mkdir(join(project, folder), { recursive: true });
    await written('docs/results/faults.json', 'kept', 10);
    await written('src/explorer/tree.ts', '', 20);
  });
  afterEach(() => rm(project, { recursive: true }));

  /** `hour` is the time of the file's last change. */
  async function written(path: string, text: string, hour: number): Promise<void> {
    await writeFile(join(project, path), text);
    await utimes(join(project, path), hour * 3600, hour * 3600);
  }

  const kept = (): Promise<string> => readFile(join(project, 'docs/results/faults.json'), 'utf8');

  it('are taken over when they are newer than the code', async () => {
    await written('out/faults.json', 'new', 21);
    assert.deepEqual(takeOverResults(project), []);
    assert.equal(await kept(), 'new');
  });

  it('are named and left alone when the code was changed since', async () => {
    await written('out/faults.json', 'old', 19);
    assert.deepEqual(takeOverResults(project), ['faults.json']);
    assert.equal(await kept(), 'kept');
  });

  it('stay where nothing was run', async () => {
    assert.deepEqual(takeOverResults(project), []);
    assert.equal(await kept(), 'kept');
    assert.ok(!existsSync(join(project, 'docs/results/soak.json')));
  });
});
