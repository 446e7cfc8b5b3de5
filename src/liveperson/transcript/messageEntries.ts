import { isList, isObject, object, text } from '../fieldKinds.ts';
import type { JsonValue } from '../json.ts';
import type { ConversationRecord, Message } from '../messagingInteractions/conversation.ts';
import { htmlToText } from './html.ts';
import { plainFields } from './plainFields.ts';
import { structuredLines } from './structuredContent.ts';
import type { Speaker, TranscriptEntry } from './transcript.ts';
import { visibleLines, visibleWord } from './visible.ts';

/** Messages by time, then by sequence within their dialog: two messages can share a millisecond. */
export function messageEntries(record: ConversationRecord): readonly TranscriptEntry[] {
  const names = participantNames(record);
  return inOrder(record.messages).map((message) => messageEntry(message, names));
}

function inOrder(messages: readonly Message[]): readonly Message[] {
  return messages.toSorted((left, right) => {
    const byTime = (left.time ?? 0) - (right.time ?? 0);
    return byTime !== 0 ? byTime : left.dialogId === right.dialogId ? (left.seq ?? 0) - (right.seq ?? 0) || 0 : 0;
  });
}

function participantNames({ agents, consumers }: ConversationRecord): ReadonlyMap<string, string> {
  return new Map([
    ...consumers.flatMap(({ participantId, name, firstName, lastName }) => {
      const full = name ?? [firstName, lastName].filter((part) => part !== undefined).join(' ');
      return participantId === undefined || full === '' ? [] : [[participantId, full] as const];
    }),
    ...agents.flatMap(({ agentId, name, fullName, userType }) => {
      const shown = name ?? fullName;
      return agentId === undefined || shown === undefined
        ? []
        : [[agentId, userType === 'Bot' ? `${shown}, bot` : shown] as const];
    }),
  ]);
}

const speakers: Readonly<Record<string, Speaker>> = { agent: 'agent', consumer: 'visitor' };

function messageEntry(message: Message, names: ReadonlyMap<string, string>): TranscriptEntry {
  const sentBy = message.sentBy?.toLowerCase() ?? '';
  const lines = contentLines(message);
  return {
    ...(message.time === undefined ? {} : { time: message.time }),
    speaker: (Object.hasOwn(speakers, sentBy) ? speakers[sentBy] : undefined) ?? 'info',
    name: visibleWord(names.get(message.participantId ?? '') ?? message.participantId ?? message.sentBy ?? ''),
    agentOnly: message.audience === 'AGENTS_AND_MANAGERS',
    text: lines.length === 0 ? ['(no text)'] : lines,
    raw: message.raw,
  };
}

/** A message may hold several kinds of content at once: text with quick replies, rich content with quick replies. */
function contentLines({ type, data }: Message): readonly string[] {
  const { msg, file, link, richContent, quickReplies, ...others } = data;
  return [
    ...written(text.read(object.read(msg)?.['text']), type),
    ...attachment('file', file, ['caption', 'relativePath']),
    ...attachment('link', link, ['caption', 'externalFileLink']),
    ...drawn(richContent),
    ...drawn(quickReplies),
    ...(Object.keys(others).length === 0
      ? []
      : [`[${visibleWord(type ?? 'content')}]`, ...plainFields(others).map((line) => `  ${line}`)]),
  ];
}

function written(message: string | undefined, type: string | undefined): readonly string[] {
  if (message === undefined) {
    return [];
  }
  return type === 'TEXT_HTML' ? htmlToText(message).flatMap(visibleLines) : visibleLines(message);
}

/** `[file PNG] caption address`. The preview is a picture in base64: its size says enough. */
function attachment(kind: string, sent: JsonValue | undefined, shown: readonly string[]): readonly string[] {
  if (!isObject(sent)) {
    return sent === undefined ? [] : structuredLines(sent);
  }
  const { fileType, preview, ...rest } = sent;
  const form = text.read(fileType);
  const main = shown.flatMap((key) => text.read(sent[key]) ?? []).map(visibleWord);
  const others = Object.fromEntries(Object.entries(rest).filter(([key]) => !shown.includes(key)));
  return [
    [`[${[kind, ...(form === undefined ? [] : [visibleWord(form)])].join(' ')}]`, ...main].join(' '),
    ...(typeof preview === 'string' ? [`  preview: ${preview.length} characters`] : []),
    ...plainFields(others).map((line) => `  ${line}`),
  ];
}

/** Structured content arrives as JSON inside a string; what is no JSON is shown as it came. */
function drawn(sent: JsonValue | undefined): readonly string[] {
  if (!isObject(sent)) {
    return sent === undefined ? [] : structuredLines(sent);
  }
  const { content, ...others } = sent;
  const value = typeof content === 'string' ? parse(content) : content;
  return [...(value === undefined ? [] : structuredLines(value)), ...plainFields(others)];
}

function parse(content: string): JsonValue {
  try {
    const value: unknown = JSON.parse(content);
    return isObject(value) || isList(value) ? value : content;
  } catch {
    return content;
  }
}
