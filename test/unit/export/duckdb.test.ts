import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { isObject } from '../../../src/liveperson/fieldKinds.ts';
import { createClient } from '../../../src/liveperson/client.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts';
import { projectRoot } from '../../host/project.ts';
import { runDataset } from './datasetRun.ts';
import { day, heldChat, historyService } from './historyService.ts';
import { scratchFolder } from './scratchFolder.ts';

describe('The DuckDB statement of docs/datasets.md', function () {
  this.timeout(60_000);
  const scratch = scratchFolder();
  const now = Date.now();
  const search = { product: 'chats', query: { from: now - 28 * day, to: now } } as const;
  let sandbox: Sandbox;
  let client: LivePersonClient;
  let connection: DuckDBConnection;

  before(async () => {
    sandbox = await startSandbox();
    const { accountId, domainApiUrl, credentials } = sandbox;
    client = createClient({ accountId, domainApiUrl, credentials: [credentials.bearer] });
    connection = await (await DuckDBInstance.create(':memory:')).connect();
  });
  after(async () => {
    connection.closeSync();
    client.dispose();
    await sandbox.stop();
  });

  /** The statement as it is printed; relative paths are looked for in the test's folder. */
  async function runStatement(): Promise<readonly string[]> {
    const page = await readFile(join(projectRoot, 'docs', 'datasets.md'), 'utf8');
    const statement = /## DuckDB[^#]*?```sql\n(.*?)```/s.exec(page)?.[1] ?? '';
    await connection.run(`SET file_search_path = '${scratch.path.replaceAll("'", "''")}'`);
    const rows = (await connection.runAndReadAll(statement)).getRowObjectsJson();
    return rows.map((row) =>
      [row['day'], row['skill'], row['chats']].map((value) => (typeof value === 'string' ? value : '-')).join(' '),
    );
  }

  it('counts as many chats per day and skill as the search finds', async () => {
    const counts = new Map<string, number>();
    for await (const { records } of client.searchEngagements(search.query)) {
      for (const { raw } of records) {
        const info = raw['info'];
        assert.ok(isObject(info));
        const { startTimeL, skillName } = info;
        assert.ok(typeof startTimeL === 'number' && typeof skillName === 'string');
        const key = `${new Date(startTimeL).toISOString().slice(0, 10)} ${skillName}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    await runDataset(join(scratch.path, 'chats'), { client, search, accountId: sandbox.accountId });
    const expected = Array.from(counts, ([key, count]) => `${key} ${count}`);
    assert.ok(expected.length > 20, String(expected.length));
    assert.deepEqual((await runStatement()).toSorted(), expected.toSorted());
  });

  it('reads long lines, hostile texts and records without a start', async () => {
    const to = Math.floor(now / day) * day;
    const chats = [
      heldChat('421', to - day, `,"text":"${'x'.repeat(20_000_000)}"`),
      heldChat('422', to - day, String.raw`,"text":"=1+1\r\n\"\u202e👩‍👧"`),
      { start: to - day, text: '{"info":{"engagementId":"423"}}' },
    ];
    await runDataset(join(scratch.path, 'chats'), { client: historyService(chats).client, search });
    assert.deepEqual(await runStatement(), [`${new Date(to - day).toISOString().slice(0, 10)} - 2`, '- - 1']);
  });
});
