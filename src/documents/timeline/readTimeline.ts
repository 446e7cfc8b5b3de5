import type { Chat } from '../../liveperson/chatInfo/chatInfo.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { LivePersonClient } from '../../liveperson/livePersonClient.ts';
import { formatTranscript } from '../../liveperson/transcript/format.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { DocumentContent } from '../documentContent.ts';
import type { TimelineAddress } from '../documentAddress.ts';
import { noonOf } from '../chatDay.ts';
import { chatAt } from '../transcript/chatAt.ts';
import { recordsOfChat } from '../transcript/recordsOfChat.ts';
import { sessionTimeline } from './sessionTimeline.ts';

const dayMs = 86_400_000;
/** One window of the history: 28 days are legal whatever "one month" means. */
const searchedMs = 28 * dayMs;

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
  const records = history.status === 'fulfilled' ? history.value : [];
  const findings = [
    { label: 'Visit state', value: visit.status === 'fulfilled' ? 'found' : reasonOf(visit) },
    { label: 'History', value: history.status === 'fulfilled' ? countOf(records, address) : reasonOf(history) },
    ...(chatId === undefined
      ? []
      : [{ label: 'Live chat', value: live.status === 'fulfilled' ? stateOf(chat) : reasonOf(live) }]),
  ];
  const visits = visit.status === 'fulfilled' ? visit.value.value.sessions : [];
  const sources = { visitorId, sessionId, visits, records, findings, ...(chat !== undefined && { chat }) };
  const { text, ...parts } = formatTranscript(sessionTimeline(sources));
  return { text, transcript: { accountId, parts, source: { kind: 'timeline', visitorId, sessionId } } };
}

/**
 * The records of the chat that is named, else those of the session among the visitor's chats of 28 days: around its day, or the
 * last.
 */
async function historyOf(
  client: LivePersonClient,
  { visitorId, sessionId, engagementId, day }: TimelineAddress,
  { signal, now }: { readonly signal: AbortSignal; readonly now: number },
): Promise<readonly EngagementRecord[]> {
  const known = day === undefined ? {} : { day };
  if (engagementId !== undefined)
    return recordsOfChat(await client.getEngagement(chatAt({ engagementId, ...known }), { signal }));
  const to = day === undefined ? now : Math.min(now, noonOf(day) + searchedMs / 2);
  const query = { from: to - searchedMs, to, visitor: visitorId, sort: 'start:asc' };
  const found: EngagementRecord[] = [];
  for await (const { records } of client.searchEngagements(query, { signal })) {
    found.push(...records.filter(({ info }) => info.sessionId === sessionId));
  }
  return found;
}

function countOf({ length }: readonly EngagementRecord[], { engagementId, day }: TimelineAddress): string {
  const time = day === undefined ? 'in the last 28 days' : `in the 28 days around ${day}`;
  const where = engagementId === undefined ? ` of this session ${time}` : '';
  return length === 0 ? `no ended chat${where}` : length === 1 ? '1 record' : `${length} records`;
}

function stateOf(chat: Chat | undefined): string {
  return visibleWord(chat?.info.state ?? 'found');
}

function reasonOf({ reason }: PromiseRejectedResult): string {
  return visibleWord(reason instanceof Error ? reason.message : String(reason));
}
