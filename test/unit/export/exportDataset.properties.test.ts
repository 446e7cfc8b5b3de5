import assert from 'node:assert/strict';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ExportedPage, ExportedSearch } from '../../../src/export/exportedRecord.ts';
import { readDataset, runDataset } from './datasetRun.ts';
import { day, heldChats, historyService } from './historyService.ts';
import { changeOwner, deadProcess } from './lockOwners.ts';
import { scratchFolder } from './scratchFolder.ts';

/** How an export ends before its time: the person cancels, the service fails, the machine does. */
const ends = ['cancel', 'fail', 'crash'] as const;
type End = (typeof ends)[number];

const dead = deadProcess();
const to = Math.floor(Date.now() / day) * day;

describe('An interrupted dataset', function () {
  this.timeout(240_000); // Hundreds of files are made safe on the disk, whose speed is not ours.
  const scratch = scratchFolder();

  it('holds every record once when it is continued, wherever and however often it was cut', async () => {
    const cuts = fc.array(fc.record({ afterPages: fc.nat(4), end: fc.constantFrom(...ends) }), { maxLength: 8 });
    const commits = fc.integer({ min: 1, max: 500 });
    const sorts = fc.constantFrom(undefined, 'start:asc', 'duration:desc');
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(650),
        fc.integer({ min: 1, max: 70 }),
        commits,
        sorts,
        cuts,
        async (number, days, records, sort, all) => {
          const folder = join(scratch.path, String(runs++));
          const chats = heldChats(number, days, to);
          const { client } = historyService(chats);
          const search: ExportedSearch = {
            product: 'chats',
            query: { from: to - days * day, to, ...(sort !== undefined && { sort }) },
          };
          const commitSize = { records, characters: Number.POSITIVE_INFINITY };
          let done = false;
          for (const { afterPages, end } of all) done ||= !(await cut(folder, { client, search, commitSize }, afterPages, end));
          if (!done) await runDataset(folder, { client, search, commitSize });
          const { manifest, lines } = await readDataset(folder);
          assert.equal(manifest.state, 'complete');
          assert.equal(manifest.records, number);
          assert.deepEqual([...lines.values()].flat().toSorted(), chats.map(({ text }) => text).toSorted());
          assert.deepEqual((await filesIn(folder)).toSorted(), ['_manifest.json', ...lines.keys()].toSorted());
        },
      ),
      {
        numRuns: 40,
        examples: [
          [
            1,
            29,
            2,
            'start:asc',
            [
              { afterPages: 1, end: 'crash' },
              { afterPages: 0, end: 'cancel' },
            ],
          ],
        ],
      },
    );
  });

  /** Runs until so many pages are in; false when the search ended before. */
  async function cut(
    folder: string,
    run: Pick<Parameters<typeof runDataset>[1], 'client' | 'search' | 'commitSize'>,
    afterPages: number,
    end: End,
  ): Promise<boolean> {
    const controller = new AbortController();
    const kept = `${folder}-kept`;
    async function* through(pages: AsyncIterable<ExportedPage>): AsyncGenerator<ExportedPage> {
      let left = afterPages;
      for await (const page of pages) {
        if (left-- === 0) {
          // What is on the disk at this moment is what a machine that fails leaves.
          if (end === 'crash') {
            await cp(folder, kept, { recursive: true });
            await changeOwner(kept, { pid: dead });
          }
          if (end === 'cancel') controller.abort();
          controller.signal.throwIfAborted();
          throw new Error('the line is down');
        }
        yield page;
      }
    }
    try {
      await runDataset(folder, { ...run, through, signal: controller.signal });
      return false;
    } catch (error) {
      assert.ok(error instanceof Error && (error.name === 'AbortError' || error.message === 'the line is down'), String(error));
      if (end === 'crash') {
        await rm(folder, { recursive: true });
        await rename(kept, folder);
      }
      return true;
    }
  }
});

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1).replaceAll('\\', '/'));
}
