import * as l10n from '@vscode/l10n';
import type { EngagementRecord, HistoryLine } from '../../liveperson/engagementHistory/engagementRecord.ts';
import type { ConversationRecord } from '../../liveperson/messagingInteractions/conversation.ts';
import { messageEntries } from '../../liveperson/transcript/messageEntries.ts';
import type { Preview } from '../protocol/search.ts';
import { linePlainText } from './linePlainText.ts';

const linesShown = 40;
const lineLength = 500;
const factLength = 500;
const nameLength = 100;

/** The beginning of a chat, to be read beside the results. One that was transferred has several records, in their order. */
export function previewOf(records: readonly [EngagementRecord, ...EngagementRecord[]]): Preview {
  const [{ engagementId, info, campaign }] = records;
  const passedOn = (names: readonly (string | undefined)[]): string | undefined =>
    [...new Set(names)].filter((name) => name !== undefined).join(' → ') || undefined;
  const facts = [
    ...idFacts(info),
    ...fact(l10n.t('Skill'), passedOn(records.map(({ info: { skillName } }) => skillName))),
    ...fact(l10n.t('Agent'), passedOn(records.map(({ info: { agentName, agentFullName } }) => agentName ?? agentFullName))),
    ...fact(l10n.t('Ended'), records.at(-1)?.info.endReasonText),
    ...fact(l10n.t('Started on'), info.chatStartUrl),
    ...fact(l10n.t('Campaign'), campaign?.campaignName),
  ];
  const lines = records.flatMap(({ transcript }) => transcript.lines);
  return {
    title: engagementId,
    facts,
    lines: lines.slice(0, linesShown).map((line) => previewLine(line.by ?? '', roleOf(line), linePlainText(line))),
    more: Math.max(0, lines.length - linesShown),
  };
}

/** The beginning of a messaging conversation. */
export function conversationPreviewOf(record: ConversationRecord): Preview {
  const { conversationId, info, campaign } = record;
  const entries = messageEntries(record);
  const facts = [
    ...fact(l10n.t('Status'), info.status),
    ...idFacts(info),
    ...fact(l10n.t('Skill'), info.latestSkillName),
    ...fact(l10n.t('Agent'), info.latestAgentName ?? info.latestAgentFullName),
    ...fact(l10n.t('Closed'), info.closeReasonDescription ?? info.closeReason),
    ...fact(l10n.t('Source'), info.source),
    ...fact(l10n.t('Campaign'), campaign?.campaignName),
    ...fact(l10n.t('Summary'), record.summary),
  ];
  return {
    title: conversationId,
    facts,
    lines: entries.slice(0, linesShown).map(({ name, speaker, agentOnly, text }) =>
      previewLine(name, agentOnly ? 'agents only' : speaker, text.join(' ')),
    ),
    more: Math.max(0, entries.length - linesShown),
  };
}

function fact(label: string, value: string | undefined): Preview['facts'] {
  return value === undefined ? [] : [{ label, value: cut(value, factLength) }];
}

function idFacts({ visitorId, sessionId }: { readonly visitorId?: string; readonly sessionId?: string }): Preview['facts'] {
  const facts = [...fact(l10n.t('Visitor id'), visitorId), ...fact(l10n.t('Session id'), sessionId)];
  return facts.map((id) => ({ ...id, code: true as const }));
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
