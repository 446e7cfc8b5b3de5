import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as vscode from 'vscode';
import { readManifest, type Manifest } from '../../../src/export/dataset/manifest.ts';
import * as chatProtocol from '../../../src/panels/protocol/chatStatus.ts';
import type { FailureView } from '../../../src/panels/protocol/failure.ts';
import * as searchProtocol from '../../../src/panels/protocol/search.ts';
import * as visitProtocol from '../../../src/panels/protocol/visitState.ts';
import type { Surface } from '../../faults/table.ts';
import type { catchNotifications } from '../notifications.ts';
import { secondPage, type Play, type Stage } from './play.ts';
import { tree } from './tree.ts';

const day = 86_400_000;

export const plays: Readonly<Record<Surface, (stage: Stage) => Play>> = {
  'visit state': visitState,
  'chat status': chatStatus,
  search,
  transcript,
  export: exporting,
  tree,
};

const closeEditors = async (): Promise<void> => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
};

function visitState({ cloud, run, page }: Stage): Play {
  const [visit] = cloud.landmarks.visits;
  assert.ok(visit);
  const ids = { accountId: cloud.accountId, visitorId: visit.visitorId, sessionId: visit.sessionId };
  const settled = (): Promise<visitProtocol.VisitStatus> => quiet(() => page().ask(visitProtocol.readStatus, null));
  const again = async (): Promise<visitProtocol.VisitStatus> => {
    page().notify(visitProtocol.refresh, null);
    return await settled();
  };
  return {
    hit: { operation: 'getVisitState' },
    open: async () => {
      await run('openVisitState', ids);
      assert.equal((await settled()).revision, 1);
    },
    again: async () => {
      const { failure, summary } = await again();
      assert.ok(summary, 'the last good answer is gone');
      return { message: textOf(failure), kept: 'last answer' };
    },
    recover: async () => {
      const { failure, summary } = await again();
      assert.equal(failure, undefined);
      assert.ok(summary);
    },
    close: closeEditors,
  };
}

function chatStatus({ cloud, run, page }: Stage): Play {
  const chat = cloud.landmarks.chats.find(({ state }) => state === 'chatting');
  assert.ok(chat);
  const settled = (): Promise<chatProtocol.ChatStatus> => quiet(() => page().ask(chatProtocol.readStatus, null));
  const again = async (): Promise<chatProtocol.ChatStatus> => {
    page().notify(chatProtocol.refresh, null);
    return await settled();
  };
  let entries = 0;
  return {
    hit: { operation: 'getChat' },
    open: async () => {
      await run('openChatStatus', { accountId: cloud.accountId, chatId: chat.chatId });
      const status = await settled();
      assert.ok(status.chat);
      entries = status.entries;
    },
    again: async () => {
      const status = await again();
      assert.ok(status.chat, 'the last good answer is gone');
      assert.ok(status.entries >= entries, 'lines are gone');
      return { message: textOf(status.failure), kept: 'last answer' };
    },
    recover: async () => {
      const status = await again();
      assert.equal(status.failure, undefined);
      assert.ok(status.chat && status.entries >= entries);
    },
    close: closeEditors,
  };
}

/** The first page is in when the fault strikes. */
function search({ cloud, run, page, getClient }: Stage): Play {
  const { accountId } = cloud;
  const query = { from: Date.now() - 20 * day, to: Date.now() - day };
  const settled = async (): Promise<searchProtocol.SearchStatus> =>
    (await quiet(async () => {
      const { status } = await page().ask(searchProtocol.getStart, null);
      return { ...status, busy: status.phase === 'running' };
    }));
  const ids = async (): Promise<readonly string[]> => {
    const rows: string[] = [];
    for (let from = 0, { shown } = await settled(); from < shown; from += 100) {
      const part = await page().ask(searchProtocol.getRows, { from, to: from + 100 });
      rows.push(...part.map(({ id, start }) => `${id} ${start ?? 0}`));
    }
    return rows;
  };
  return {
    hit: secondPage,
    open: () => Promise.resolve(),
    again: async () => {
      await run('searchTranscripts', { accountId, query });
      const { failure, shown } = await settled();
      assert.ok(shown >= 100, `only ${shown} rows are shown`);
      return { message: textOf(failure), kept: failure ? `${shown} rows` : 'all rows' };
    },
    recover: async () => {
      if ((await settled()).phase !== 'done') page().notify(searchProtocol.resumeSearch, null);
      const { failure, phase } = await settled();
      assert.deepEqual([phase, failure], ['done', undefined]);
      const client = await getClient(accountId);
      const all: string[] = [];
      for await (const { records } of client.searchEngagements(query)) {
        all.push(...records.map(({ engagementId, info }) => `${engagementId} ${info.startTime ?? 0}`));
      }
      assert.ok(all.length > 200, String(all.length));
      assert.deepEqual((await ids()).toSorted(), all.toSorted());
    },
    close: closeEditors,
  };
}

function transcript({ cloud, run, notifications }: Stage): Play {
  const argument = { accountId: cloud.accountId, engagementId: cloud.landmarks.engagementIds[0] };
  let uri: vscode.Uri;
  let before = '';
  const text = (): string =>
    vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString())?.getText() ?? '';
  return {
    hit: { operation: 'searchEngagements' },
    open: async () => {
      const opened = await run('openTranscript', argument);
      assert.ok(opened instanceof vscode.Uri);
      uri = opened;
      before = text();
      assert.ok(before.length > 100, before);
    },
    again: async () => {
      await run('refreshDocument', uri);
      assert.equal(text(), before);
      return { message: newestError(notifications), kept: 'its text' };
    },
    recover: async () => {
      const told = notifications.errors.length;
      await run('refreshDocument', uri);
      assert.equal(notifications.errors.length, told);
      assert.equal(text(), before);
    },
    close: closeEditors,
  };
}

/** What is left of an export that had nowhere to write. */
export const nothingHalf = 'nothing half-written';

/** A dataset: it can be continued. */
function exporting({ cloud, run, notifications, getClient }: Stage): Play {
  const { accountId } = cloud;
  const query = { from: Date.now() - 20 * day, to: Date.now() - day };
  let folder = '';
  const write = (): Promise<unknown> =>
    run('exportSearch', { accountId, query, format: 'dataset', target: vscode.Uri.file(join(folder, 'chats')) });
  const begun = (): Promise<Manifest | undefined> => readManifest(join(folder, 'chats')).catch(() => undefined);
  return {
    hit: secondPage,
    open: async () => {
      folder = await mkdtemp(join(tmpdir(), 'faults-'));
    },
    again: async () => {
      const told = notifications.errors.length;
      const result = await write();
      if (result !== undefined) return { message: undefined, kept: 'all records' };
      assert.ok(notifications.errors.length > told, 'nothing was told');
      const left = await begun();
      assert.equal(left?.state ?? 'incomplete', 'incomplete');
      if (left === undefined) assert.deepEqual(await readdir(join(folder, 'chats')), []);
      return { message: newestError(notifications), kept: left === undefined ? nothingHalf : `${left.records} records` };
    },
    recover: async () => {
      if ((await begun())?.state !== 'complete') assert.ok(await write());
      const lines = await linesOf(join(folder, 'chats'));
      let count = 0;
      for await (const { records } of (await getClient(accountId)).searchEngagements(query)) count += records.length;
      assert.equal(lines.length, count);
      assert.equal(new Set(lines).size, count, 'records are doubled');
    },
    close: async () => {
      await rm(folder, { recursive: true });
    },
  };
}

async function linesOf(folder: string): Promise<readonly string[]> {
  const { parts } = await readManifest(folder);
  const files = await Promise.all(parts.map(({ path }) => readFile(join(folder, path))));
  return files.flatMap((file) => gunzipSync(file).toString('utf8').trimEnd().split('\n'));
}

/** Asks until nothing is under way. */
async function quiet<T extends { readonly busy: boolean }>(read: () => Promise<T>): Promise<T> {
  for (;;) {
    const status = await read();
    if (!status.busy) return status;
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}

function textOf(failure: FailureView | undefined): string | undefined {
  return failure && [failure.message, failure.causes[0]?.text].filter(Boolean).join(' ');
}

function newestError({ errors }: ReturnType<typeof catchNotifications>): string | undefined {
  return errors.at(-1)?.message;
}
