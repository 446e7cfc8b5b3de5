import { dayOf } from '../documents/chatDay.ts';
import { endReasonInWords } from '../liveperson/engagementHistory/reasons.ts';
import type { EngagementInfo, EngagementRecord } from '../liveperson/engagementHistory/engagementRecord.ts';
import { inLineOrder, lineEntry } from '../liveperson/transcript/engagementEntries.ts';
import type { ConversationInfo, ConversationRecord } from '../liveperson/messagingInteractions/conversation.ts';
import { messageEntries } from '../liveperson/transcript/messageEntries.ts';
import type { TranscriptEntry } from '../liveperson/transcript/transcript.ts';
import type { Masker } from '../privacy/masker.ts';

const longestQuote = 200;
const mostQuotes = 3;

/**
 * A chat as one line of JSON: its facts, and the lines that hold the keyword, or what the visitor said first. The record is
 * masked already; what is quoted is searched once more, for markup may have hidden something.
 */
export function chatLine(record: EngagementRecord, keyword: string | undefined, masker: Masker): string {
  const { engagementId, info, transcript } = record;
  const { startTime, duration, skillId, skillName, agentId, agentName } = info;
  return JSON.stringify({
    engagementId,
    day: dayOf(startTime),
    seconds: duration,
    skillId,
    skillName,
    agentId,
    agentName,
    endReason: endReasonInWords(info),
    ...sharedFacts(info),
    lines: transcript.lines.length,
    ...quotes(inLineOrder(transcript.lines).map(lineEntry), keyword, masker),
  });
}

/** Likewise a messaging conversation; its length is computed, because the unit of the service's own figure is not clear. */
export function conversationLine(record: ConversationRecord, keyword: string | undefined, masker: Masker): string {
  const { conversationId, info } = record;
  const {
    startTime,
    endTime,
    status,
    source,
    latestSkillId,
    latestSkillName,
    latestAgentId,
    latestAgentName,
    closeReason,
  } = info;
  const entries = messageEntries(record);
  return JSON.stringify({
    conversationId,
    ...(startTime !== undefined && endTime !== undefined && { seconds: Math.round((endTime - startTime) / 1000) }),
    status,
    source,
    latestSkillId,
    latestSkillName,
    latestAgentId,
    latestAgentName,
    closeReason,
    ...sharedFacts(info),
    messages: entries.length,
    ...quotes(entries, keyword, masker),
  });
}

/** What a chat and a conversation say of themselves in the same words. */
function sharedFacts({ startTime, mcs, visitorId, sessionId, isPartial }: EngagementInfo | ConversationInfo): object {
  return {
    // A service may send a number that is no moment.
    start: dayOf(startTime) === undefined || startTime === undefined ? undefined : new Date(startTime).toISOString(),
    mcs,
    visitorId,
    sessionId,
    ...(isPartial && { partial: true }),
  };
}

function quotes(entries: readonly TranscriptEntry[], keyword: string | undefined, masker: Masker): object {
  const words = keyword?.replaceAll('"', '').trim().toLowerCase() ?? '';
  const matching = words === '' ? [] : entries.filter((entry) => plain(entry).toLowerCase().includes(words)).slice(0, mostQuotes);
  if (matching.length > 0) return { matchingLines: matching.map((entry) => quote(entry, masker)) };
  const first = entries.find(({ speaker }) => speaker === 'visitor');
  return first === undefined ? {} : { firstVisitorLine: quote(first, masker) };
}

function quote(entry: TranscriptEntry, masker: Masker): string {
  const text = masker.text(plain(entry));
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote).toWellFormed()}…`;
}

function plain({ text }: TranscriptEntry): string {
  return text.join(' ');
}
