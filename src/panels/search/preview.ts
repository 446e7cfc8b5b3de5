import type { EngagementRecord, HistoryLine } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { ConversationRecord } from '../../liveperson/messagingInteractions/conversation.ts';
import { messageEntries } from '../../liveperson/transcript/messageEntries.ts';
import type { Preview } from '../protocol/search.ts';
import { linePlainText } from './linePlainText.ts';

const linesShown = 40;
const lineLength = 500;
const factLength = 500;
const nameLength = 100;

/** The beginning of a chat, to be read beside the results. */
export function previewOf({ engagementId, info, transcript, campaign }: EngagementRecord): Preview {
  const facts = {
    'Visitor id': info.visitorId,
    'Session id': info.sessionId,
    Skill: info.skillName,
    Agent: info.agentName ?? info.agentFullName,
    Ended: info.endReasonText,
    'Started on': info.chatStartUrl,
    Campaign: campaign?.campaignName,
  };
  const { lines } = transcript;
  return {
    title: engagementId,
    facts: factsOf(facts),
    lines: lines.slice(0, linesShown).map((line) => previewLine(line.by ?? '', roleOf(line), linePlainText(line))),
    more: Math.max(0, lines.length - linesShown),
  };
}

/** The beginning of a messaging conversation. */
export function conversationPreviewOf(record: ConversationRecord): Preview {
  const { conversationId, info, campaign } = record;
  const entries = messageEntries(record);
  const facts = {
    Status: info.status,
    'Visitor id': info.visitorId,
    'Session id': info.sessionId,
    Skill: info.latestSkillName,
    Agent: info.latestAgentName ?? info.latestAgentFullName,
    Closed: info.closeReasonDescription ?? info.closeReason,
    Source: info.source,
    Campaign: campaign?.campaignName,
    Summary: record.summary,
  };
  return {
    title: conversationId,
    facts: factsOf(facts),
    lines: entries.slice(0, linesShown).map(({ name, speaker, agentOnly, text }) =>
      previewLine(name, agentOnly ? 'agents only' : speaker, text.join(' ')),
    ),
    more: Math.max(0, entries.length - linesShown),
  };
}

function factsOf(facts: Readonly<Record<string, string | undefined>>): Preview['facts'] {
  return Object.entries(facts).flatMap(([label, value]) => (value === undefined ? [] : [{ label, value: cut(value, factLength) }]));
}

function previewLine(speaker: string, role: string, text: string): Preview['lines'][number] {
  return { speaker: cut(speaker, nameLength), role, text: cut(text, lineLength) };
}

function roleOf({ source, subType }: HistoryLine): string {
  return subType === 'ONLY_TO_REP' ? 'agents only' : (source ?? '');
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
