import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { exportDataset } from '../../src/export/dataset/exportDataset.ts';
import { exportedPages } from '../../src/export/exportedPages.ts';
import { extensionApi, run } from './editorExtension.ts';
import { notificationsOfEachTest } from './notifications.ts';
import { documented, startSandbox, stopSandbox } from './sandboxAccount.ts';
import { inputOfEachTest, type Answer } from './scriptedInput.ts';

const { accountId } = documented;
const dayMs = 24 * 60 * 60 * 1000;

describe('Exporting a search of the sandbox', () => {
  const notifications = notificationsOfEachTest(async () => {
    dialogs.restore();
    await rm(folder, { recursive: true });
  });
  const input = inputOfEachTest();
  let dialogs: sinon.SinonSandbox;
  let folder: string;
  // A query keeps its times for all tests, so that a dataset can be continued.
  const now = Date.now();
  // The last day is left out: its chats are not final, which every export would say.
  const query = { from: now - 5 * dayMs, to: now - dayMs };

  before(startSandbox);
  after(stopSandbox);
  beforeEach(async () => {
    dialogs = sinon.createSandbox();
    folder = await mkdtemp(join(tmpdir(), 'export-'));
  });

  async function idsOfSearch(): Promise<readonly string[]> {
    const client = await (await extensionApi()).getClient(accountId);
    const ids: string[] = [];
    for await (const { records } of client.searchEngagements(query)) ids.push(...records.map(({ engagementId }) => engagementId));
    return ids;
  }

  function chooseFile(path: string | undefined): void {
    dialogs.stub(vscode.window, 'showSaveDialog').resolves(path === undefined ? undefined : vscode.Uri.file(path));
  }

  function answer(...answers: readonly Answer[]): void {
    input.answer(...answers);
  }

  it('writes every record of the search as NDJSON and returns the counts', async () => {
    const target = vscode.Uri.file(join(folder, 'chats.ndjson'));
    const result = await run('exportSearch', { accountId, query, format: 'ndjson', target });
    const lines = (await readFile(target.fsPath, 'utf8')).trimEnd().split('\n');
    const ids = await idsOfSearch();
    assert.deepEqual(result, { records: ids.length, files: 1 });
    assert.deepEqual(lines.map(idOf).toSorted(), ids.toSorted());
    assert.match(notifications.information[0]?.message ?? '', /records exported to/);
  });

  it('writes a dataset whose folder holds a part for every day', async () => {
    const target = vscode.Uri.file(join(folder, 'dataset'));
    const result = await run('exportSearch', { accountId, query, format: 'dataset', target });
    const names = await readdir(target.fsPath);
    const days = names.filter((name) => /^dt=\d{4}-\d{2}-\d{2}$/.test(name));
    assert.ok(days.length >= 3, names.join());
    assert.deepEqual(result, { records: (await idsOfSearch()).length, files: days.length });
  });

  it('writes the selected results only', async () => {
    const [first = '', second = ''] = await idsOfSearch();
    const target = vscode.Uri.file(join(folder, 'two.ndjson'));
    await run('exportSearch', { accountId, query, format: 'ndjson', target, selection: { ids: [first, second] } });
    const ids = new Set((await readFile(target.fsPath, 'utf8')).trimEnd().split('\n').map(idOf));
    assert.deepEqual([...ids].toSorted(), [...new Set([first, second])].toSorted());
  });

  it('writes nobody who is named in the records when it is to mask, and everything else', async () => {
    const written = async (personalData: 'masked' | 'asSent'): Promise<string> => {
      const target = vscode.Uri.file(join(folder, `${personalData}.ndjson`));
      await run('exportSearch', { accountId, query, format: 'ndjson', target, personalData });
      return await readFile(target.fsPath, 'utf8');
    };
    const [asSent, masked] = [await written('asSent'), await written('masked')];
    const names = new Set(Array.from(asSent.matchAll(/"agentFullName":"([^"]{5,})"/g), ([, name = '']) => name));
    assert.ok(names.size > 2, [...names].join());
    for (const name of names) assert.ok(!masked.includes(name), name);
    assert.deepEqual(masked.trimEnd().split('\n').map(idOf), asSent.trimEnd().split('\n').map(idOf));
  });

  it('writes nothing that was said while the screen hides it', async () => {
    const written = async (name: string): Promise<string> => {
      const target = vscode.Uri.file(join(folder, name));
      await run('exportSearch', { accountId, query, format: name.split('.')[1], target });
      return await readFile(target.fsPath, 'utf8');
    };
    const asSent = await written('asSent.ndjson');
    const said = Array.from(asSent.matchAll(/"text":"([a-zA-Z ,]{20,}[.?])"/g), ([, text = '']) => text);
    assert.ok(said.length > 20, String(said.length));
    await run('maskChatText');
    try {
      const [json, csv] = [await written('hidden.ndjson'), await written('hidden.csv')];
      for (const text of said) assert.ok(!json.includes(text) && !csv.includes(text), text);
      assert.match(csv, /,\[text-[a-z]{12}\]/);
    } finally {
      await run('unmaskPersonalData');
    }
  });

  it('writes messaging conversations', async () => {
    const target = vscode.Uri.file(join(folder, 'conversations.csv'));
    const result = await run('exportSearch', { accountId, product: 'conversations', query, format: 'csv', target });
    assert.ok(typeof result === 'object' && result !== null && 'records' in result && Number(result.records) > 0);
    assert.match(await readFile(target.fsPath, 'utf8'), /^conversationId,status,/);
  });

  it('refuses a query of conversations that no search takes, in words', async () => {
    const target = vscode.Uri.file(join(folder, 'conversations.csv'));
    await run('exportSearch', {
      accountId,
      product: 'conversations',
      query: { ...query, status: 'OPEN' },
      format: 'csv',
      target,
    });
    assert.match(notifications.errors[0]?.message ?? '', /not started: query\.status/);
  });

  it('asks for the search, the format and the file when called from the palette', async () => {
    const target = join(folder, 'chats.csv');
    answer({ pick: /last 24 hours/ }, { pick: /spreadsheet/ });
    chooseFile(target);
    await run('exportSearch');
    assert.match(await readFile(target, 'utf8'), /^\uFEFFengagementId,startTime,/);
  });

  for (const [step, answers] of [
    ['the search', ['leave']],
    ['the format', [{ pick: /last 24 hours/ }, 'leave']],
    ['the file', [{ pick: /last 24 hours/ }, { pick: /^JSON/ }]],
  ] as const) {
    it(`leaves nothing behind when ${step} is not chosen`, async () => {
      answer(...answers);
      chooseFile(undefined);
      assert.equal(await run('exportSearch'), undefined);
      assert.deepEqual(await readdir(folder), []);
      assert.deepEqual(notifications.errors, []);
    });
  }

  it('asks before it replaces a file that a caller named', async () => {
    const target = join(folder, 'chats.json');
    await writeFile(target, 'mine');
    const argument = { accountId, query, format: 'json', target: vscode.Uri.file(target) };
    assert.equal(await run('exportSearch', argument), undefined);
    assert.equal(await readFile(target, 'utf8'), 'mine');
    notifications.answerWith('Replace');
    await run('exportSearch', argument);
    assert.ok(Array.isArray(JSON.parse(await readFile(target, 'utf8'))));
  });

  it('refuses a folder with other files in words', async () => {
    await writeFile(join(folder, 'mine.txt'), 'mine');
    await run('exportSearch', { accountId, query, format: 'dataset', target: vscode.Uri.file(folder) });
    assert.match(notifications.errors[0]?.message ?? '', /is not empty\. Choose an empty folder/);
    assert.deepEqual(await readdir(folder), ['mine.txt']);
  });

  it('refuses a place that is not on a disk', async () => {
    await run('exportSearch', { accountId, query, format: 'json', target: vscode.Uri.parse('untitled:chats.json') });
    assert.match(notifications.errors[0]?.message ?? '', /not to untitled:/);
  });

  it('refuses an argument of another type in words', async () => {
    await run('exportSearch', { accountId, query, format: 'xml' });
    assert.match(notifications.errors[0]?.message ?? '', /not started: format/);
  });

  it('continues an interrupted dataset that is chosen by its folder', async () => {
    const target = join(folder, 'dataset');
    const client = await (await extensionApi()).getClient(accountId);
    const wanted = { from: now - 28 * dayMs, to: now };
    const search = { product: 'chats', query: wanted } as const;
    const cut = new AbortController();
    const interrupted = exportDataset({
      folder: target,
      accountId,
      search,
      pages: (resume) => exportedPages(client, search, { resume, signal: cut.signal }),
      signal: cut.signal,
      onProgress: () => {
        cut.abort();
      },
    });
    await assert.rejects(interrupted, { name: 'AbortError' });
    dialogs.stub(vscode.window, 'showOpenDialog').resolves([vscode.Uri.file(target)]);
    answer({ pick: /interrupted/ });
    const result = await run('exportSearch');
    let records = 0;
    for await (const page of client.searchEngagements(wanted)) records += page.records.length;
    assert.ok(records > 100, String(records));
    assert.ok(typeof result === 'object' && result !== null && 'records' in result);
    assert.equal(result.records, records);
  });

  it('says how far a dataset came that is cancelled, and offers to continue', async () => {
    const target = vscode.Uri.file(join(folder, 'dataset'));
    dialogs.stub(vscode.window, 'withProgress').callsFake((_options, task) => {
      const source = new vscode.CancellationTokenSource();
      return task({ report: () => { source.cancel(); } }, source.token);
    });
    const result = await run('exportSearch', {
      accountId,
      query: { from: now - 28 * dayMs, to: now },
      format: 'dataset',
      target,
    });
    assert.equal(result, undefined);
    assert.match(notifications.information[0]?.message ?? '', /stopped after 100 records/);
    assert.deepEqual(notifications.information[0]?.buttons, ['Continue']);
  });

  it('continues a masked dataset masked, also when the screen is shown again', async function () {
    this.timeout(60_000);
    const target = vscode.Uri.file(join(folder, 'dataset'));
    const wanted = { from: now - 10 * dayMs, to: now };
    const cancelled = dialogs.stub(vscode.window, 'withProgress').callsFake((_options, task) => {
      const source = new vscode.CancellationTokenSource();
      return task({ report: () => { source.cancel(); } }, source.token);
    });
    await run('exportSearch', { accountId, query: wanted, format: 'dataset', target, personalData: 'masked' });
    cancelled.restore();
    await run('exportSearch', { accountId, query: wanted, format: 'dataset', target });
    assert.match(notifications.errors[0]?.message ?? '', /personal data as sent, or masked/);
    const result = await run('exportSearch', { accountId, format: 'dataset', target });
    assert.ok(typeof result === 'object' && result !== null && 'records' in result && Number(result.records) > 100);
    const asSent = vscode.Uri.file(join(folder, 'asSent.ndjson'));
    await run('exportSearch', { accountId, query, format: 'ndjson', target: asSent });
    const records = await readFile(asSent.fsPath, 'utf8');
    const names = new Set(Array.from(records.matchAll(/"agentFullName":"([^"]{5,})"/g), ([, name = '']) => name));
    assert.ok(names.size > 2, [...names].join());
    for (const part of await readdir(target.fsPath, { recursive: true })) {
      if (!part.endsWith('.gz')) continue;
      const text = gunzipSync(await readFile(join(target.fsPath, part))).toString('utf8');
      for (const name of names) assert.ok(!text.includes(name), name);
    }
  });
});

function idOf(line: string): string {
  const record: unknown = JSON.parse(line);
  assert.ok(typeof record === 'object' && record !== null && 'info' in record);
  const { info } = record;
  assert.ok(typeof info === 'object' && info !== null && 'engagementId' in info);
  return String(info.engagementId);
}
