import type { Chat } from '../../liveperson/chatInfo/chatInfo.ts';
import { monthSpan } from '../../liveperson/documentedSpans.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import { recordKey } from '../../liveperson/engagementHistory/recordKey.ts';
import type { LivePersonClient } from '../../liveperson/livePersonClient.ts';
import { collectPages } from '../../liveperson/search/collectPages.ts';
import { formatTranscript } from '../../liveperson/transcript/format.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { DocumentContent } from '../documentContent.ts';
import type { TimelineAddress } from '../documentAddress.ts';
import { noonOf } from '../chatDay.ts';
import { chatAt } from '../transcript/chatAt.ts';
import { recordsOfChat } from '../transcript/recordsOfChat.ts';
import { sessionTimeline } from './sessionTimeline.ts';

/**
 * Asks the services that may know something of a session, at the same time. What one of them cannot tell is said in the
 * head of the timeline; only when none has an answer, the error of the visit state is thrown.
 */
export async function readTimeline(
  client: LivePersonClient,
  address: TimelineAddress,
  { signal, now }: { readonly signal: AbortSignal; readonly now: number },
): Promise<DocumentContent> {
  const { accountId, visitorId, sessionId, chatId } = address;
  const [visit, history, live] = await Promise.allSettled([
    client.getVisitState({ visitorId, sessionId }, { signal }),
    historyOf(client, address, { signal, now }),
    chatId === undefined ? undefined : client.getChat({ chatId }, { signal }),
  ]);
  const chat = live.status === 'fulfilled' ? live.value?.value : undefined;
  if (visit.status === 'rejected' && history.status === 'rejected' && chat === undefined) throw visit.reason;
  const records = history.status === 'fulfilled' ? history.value.records : [];
  const findings = [
    { label: 'Visit state', value: visit.status === 'fulfilled' ? 'found' : reasonOf(visit) },
    { label: 'History', value: history.status === 'fulfilled' ? countOf(history.value, address) : reasonOf(history) },
    ...(chatId === undefined
      ? []
      : [{ label: 'Live chat', value: live.status === 'fulfilled' ? stateOf(chat) : reasonOf(live) }]),
  ];
  const visits = visit.status === 'fulfilled' ? visit.value.value.sessions : [];
  const sources = { visitorId, sessionId, visits, records, findings, ...(chat !== undefined && { chat }) };
  const { text, ...parts } = formatTranscript(sessionTimeline(sources));
  return { text, transcript: { accountId, parts, source: { kind: 'timeline', visitorId, sessionId } } };
}

interface History {
  readonly records: readonly EngagementRecord[];
  /** What could not be had, in words. */
  readonly lack?: string;
}

/**
 * The records of the session among the visitor's chats of 28 days (around its day, or the last), and those of the chat that is
 * named, whose records may not tell their session. Rejects when neither can be had.
 */
async function historyOf(
  client: LivePersonClient,
  { visitorId, sessionId, engagementId, day }: TimelineAddress,
  { signal, now }: { readonly signal: AbortSignal; readonly now: number },
): Promise<History> {
  const named =
    engagementId === undefined
      ? undefined
      : client.getEngagement(chatAt({ engagementId, ...(day !== undefined && { day }) }), { signal }).then(recordsOfChat);
  const around = day === undefined ? (await named)?.[0]?.info.startTime : noonOf(day);
  const to = around === undefined ? now : Math.min(now, around + monthSpan / 2);
  const query = { from: to - monthSpan, to, visitor: visitorId, sort: 'start:asc' };
  const [own, session] = await Promise.allSettled([named, collectPages(client.searchEngagements(query, { signal }))]);
  const found = session.status === 'fulfilled' ? session.value.records.filter(({ info }) => info.sessionId === sessionId) : [];
  if (own.status === 'rejected' && found.length === 0) throw own.reason;
  if (session.status === 'rejected' && (own.status === 'rejected' || own.value === undefined)) throw session.reason;
  const chat = own.status === 'fulfilled' ? (own.value ?? []) : [];
  const records = [...new Map([...chat, ...found].map((record) => [recordKey(record), record])).values()];
  if (session.status === 'rejected') return { records, lack: `other chats of the session: ${reasonOf(session)}` };
  const { missing } = session.value;
  return missing === 0 ? { records } : { records, lack: `${missing} more of the visitor counted and not listed` };
}

function countOf({ records: { length }, lack }: History, { engagementId, day }: TimelineAddress): string {
  const time = day === undefined ? 'in the last 28 days' : `in the 28 days around ${day}`;
  const where = engagementId === undefined ? ` of this session ${time}` : '';
  const count = length === 0 ? `no ended chat${where}` : length === 1 ? '1 record' : `${length} records`;
  return lack === undefined ? count : `${count}; ${lack}`;
}

function stateOf(chat: Chat | undefined): string {
  return visibleWord(chat?.info.state ?? 'found');
}

function reasonOf({ reason }: PromiseRejectedResult): string {
  return visibleWord(reason instanceof Error ? reason.message : String(reason));
}
