import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Sandbox } from '../../src/sandbox/index.ts';
import type { HostProbe } from '../host/probe/hostProbe.ts';

const day = 86_400_000;
/** As long as a person looks before the next thing: panels draw, watches read again. */
const lookMs = 1500;

export interface Use {
  readonly cloud: Sandbox;
  readonly page: Page;
  readonly folder: string;
}

/**
 * One round of use: look a visit up and watch it, follow a chat, search, open transcripts and records, fetch them again, draw the
 * pages anew, export, and close everything.
 */
export async function playRound(host: HostProbe, { cloud, page, folder }: Use, round: number): Promise<void> {
  const { accountId, landmarks } = cloud;
  const ask = async (command: string, argument: object = {}): Promise<unknown> => {
    const answer = await host.run(`liveperson.${command}`, { accountId, ...argument });
    await delay(lookMs);
    return answer;
  };
  const visit = chosen(landmarks.visits, round);
  await ask('watchVisit', { visitorId: visit.visitorId, sessionId: visit.sessionId });
  await ask('openChatStatus', { chatId: chosen(landmarks.chats, round).chatId });
  const to = Date.now();
  const query = { from: to - (3 + (round % 20)) * day, to };
  await ask('searchTranscripts', { query });
  await ask('openTranscript', { engagementId: chosen(landmarks.engagementIds, round) });
  await ask('refreshDocument');
  await ask('openRecord', { engagementId: chosen(landmarks.engagementIds, round + 1) });
  await ask('openConversation', { conversationId: chosen(landmarks.conversationIds, round) });
  await host.run('workbench.action.webview.reloadWebviewAction');
  await host.run('liveperson.refresh');
  await ask('openVisitState', { visitorId: visit.visitorId, sessionId: visit.sessionId });
  const file = join(folder, `round-${round}.ndjson`);
  const exported = await ask('exportSearch', {
    query: { from: to - 2 * day, to: to - day },
    format: 'ndjson',
    target: pathToFileURL(file).href,
  });
  if (exported === null) throw new Error('The export failed.');
  await rm(file);
  await tidyUp(host, page);
}

/** Closes what is open, and the notifications, as a person does who is done. */
export async function tidyUp(host: HostProbe, page: Page): Promise<void> {
  await host.run('workbench.action.closeAllEditors');
  await host.run('notifications.clearAll');
  await page.locator('.editor-group-container.empty').first().waitFor();
}

function chosen<T>(list: readonly T[], round: number): T {
  const item = list[round % list.length];
  if (item === undefined) throw new Error('The sandbox has nothing to look at.');
  return item;
}
