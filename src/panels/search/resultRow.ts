import * as l10n from '@vscode/l10n';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { ConversationRecord } from '../../liveperson/messagingInteractions/conversation.ts';
import { messageEntries } from '../../liveperson/transcript/messageEntries.ts';
import type { ResultRow } from '../protocol/search.ts';
import { linePlainText } from './linePlainText.ts';
import { snippetOf } from './snippet.ts';

/** A cell shows less; a value without an end must not stay in memory a hundred thousand times. */
const textLength = 200;

/** Source: Engagement History API, request body, `channel`. */
const channels: ReadonlyMap<number, string> = new Map([
  [-1, l10n.t('Unknown')],
  [1, l10n.t('Web')],
  [2, l10n.t('Voice')],
]);

/**
 * What is kept of a chat while its search is open: well under 1 kB. The conversation itself is fetched again when it is opened.
 */
export function resultRow({ engagementId, info, transcript }: EngagementRecord, needle: string): ResultRow {
  const { channel } = info;
  return {
    id: engagementId,
    lines: transcript.lines.length,
    partial: info.isPartial,
    snippet: snippetOf(transcript.lines, needle, linePlainText),
    ...numbers({ start: info.startTime, duration: info.duration, mcs: info.chatMcs ?? info.mcs }),
    ...texts({
      visitorId: info.visitorId,
      visitorName: info.visitorName,
      sessionId: info.sessionId,
      agent: info.agentName ?? info.agentFullName ?? info.agentId,
      skill: info.skillName,
      channel: channel === undefined ? undefined : (channels.get(channel) ?? l10n.t('Channel {0}', channel)),
      endReason: info.endReasonText,
    }),
  };
}

/** Likewise of a conversation. Its duration is computed: the unit of the service's own figure is not clear. */
export function conversationRow(record: ConversationRecord, needle: string): ResultRow {
  const { conversationId, info, consumers } = record;
  const { startTime, endTime } = info;
  const [consumer] = consumers;
  const messages = messageEntries(record).map(({ speaker, text }) => ({ source: speaker, text }));
  return {
    id: conversationId,
    lines: messages.length,
    partial: info.isPartial,
    snippet: snippetOf(messages, needle, ({ text }) => text.join(' ')),
    ...numbers({
      start: startTime,
      duration: startTime === undefined || endTime === undefined ? undefined : Math.round((endTime - startTime) / 1000),
      mcs: info.mcs,
    }),
    ...texts({
      visitorId: info.visitorId,
      visitorName: consumer?.name ?? consumer?.firstName,
      sessionId: info.sessionId,
      agent: info.latestAgentName ?? info.latestAgentFullName ?? info.latestAgentId,
      skill: info.latestSkillName,
      channel: info.source,
      endReason: info.status === 'OPEN'
        ? l10n.t({ message: 'Open', comment: ['Status of a conversation'] })
        : (info.closeReasonDescription ?? info.closeReason),
    }),
  };
}

function texts<K extends string>(values: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>>;
function texts(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, cut(value)]])));
}

function numbers<K extends string>(values: Readonly<Record<K, number | undefined>>): Partial<Record<K, number>>;
function numbers(values: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function cut(text: string): string {
  return text.length > textLength ? `${text.slice(0, textLength)}…` : text;
}
