import * as l10n from '@vscode/l10n';
import { chatTranscript } from '../documents/transcript/chatTranscript.ts';
import { attributeTitle } from '../liveperson/attributes/nameMap.ts';
import { normalizeFields } from '../liveperson/attributes/normalize.ts';
import { endReasonInWords } from '../liveperson/engagementHistory/reasons.ts';
import type { EngagementRecord } from '../liveperson/engagementHistory/engagementRecord.ts';
import type { TranscriptText } from '../liveperson/transcript/transcript.ts';
import type { Assertion, AttributeRule, LineRule } from './checkFile.ts';
import { firstMatch } from './linePattern.ts';

/** A chat as it is judged: its records, and the text of its transcript document. */
export interface JudgedChat {
  readonly records: readonly EngagementRecord[];
  readonly text: string;
  readonly parts: Pick<TranscriptText, 'segments' | 'entries'>;
}

/** Why an assertion does not hold. `line`: where in the transcript, from 0. */
export interface Failing {
  readonly message: string;
  readonly line: number;
  readonly expected?: string;
  readonly actual?: string;
}

/** A chat for judging. Its text is that of the transcript document, so that lines of the one are lines of the other. */
export function judgedChat(accountId: string, records: readonly EngagementRecord[]): JudgedChat {
  const { text, transcript } = chatTranscript({ accountId }, records);
  return { records, text, parts: transcript?.parts ?? { segments: [], entries: [] } };
}

/** Undefined when the assertion holds for the chat. */
export function judge(assertion: Assertion, chat: JudgedChat): Failing | undefined {
  const { skill, agent, line, noLine, attribute, waitUnder, endReason } = assertion;
  if (skill !== undefined) return judgeSkill(skill, chat);
  if (agent !== undefined) return judgeAgent(agent, chat);
  if (line !== undefined) return judgeLine(line, chat);
  if (noLine !== undefined) return judgeNoLine(noLine, chat);
  if (attribute !== undefined) return judgeAttribute(attribute, chat);
  if (waitUnder !== undefined) return judgeWait(waitUnder, chat);
  return endReason === undefined ? undefined : judgeEnd(endReason, chat);
}

function judgeSkill(expected: string, chat: JudgedChat): Failing | undefined {
  const had = chat.records.map(({ info }) => [info.skillName, info.skillId]);
  return judgeNames(expected, had, { chat, label: 'Skill', message: l10n.t('The chat was not with skill {0}.', expected) });
}

function judgeAgent(expected: string, chat: JudgedChat): Failing | undefined {
  const had = chat.records.map(({ info }) => [info.agentName, info.agentFullName, info.agentLoginName, info.agentId]);
  return judgeNames(expected, had, { chat, label: 'Agent', message: l10n.t('The chat was not with agent {0}.', expected) });
}

interface NamePlace {
  readonly chat: JudgedChat;
  readonly label: string;
  readonly message: string;
}

function judgeNames(
  expected: string,
  had: readonly (readonly (string | undefined)[])[],
  { chat, label, message }: NamePlace,
): Failing | undefined {
  const isSame = (name: string | undefined): boolean => name?.trim().toLowerCase() === expected.trim().toLowerCase();
  if (had.some((names) => names.some(isSame))) return undefined;
  const actual = had
    .map((names) => [...new Set(names.filter((name) => name !== undefined))].join(', '))
    .filter((names) => names !== '');
  return { message, line: headerLine(chat, label), expected, actual: actual.join('; ') || l10n.t('(none)') };
}

function judgeLine(rule: LineRule, chat: JudgedChat): Failing | undefined {
  const found = matchingLine(rule, chat);
  if (found === undefined) return tooSlow(rule, chat);
  return found === 'none'
    ? { message: l10n.t('No line is like this: {0}.', ruleInWords(rule)), line: conversationLine(chat) }
    : undefined;
}

function judgeNoLine(rule: LineRule, chat: JudgedChat): Failing | undefined {
  const found = matchingLine(rule, chat);
  if (found === undefined) return tooSlow(rule, chat);
  return found === 'none'
    ? undefined
    : { message: l10n.t('This line should not be there: {0}.', ruleInWords(rule)), line: found };
}

/** The transcript's line of the first entry that fits; undefined when the expression was given up. */
function matchingLine({ contains, matches, by }: LineRule, chat: JudgedChat): number | 'none' | undefined {
  const wanted = contains?.toLowerCase();
  const entries = conversation(chat).filter(({ entry: { speaker, text } }) =>
    (by === undefined || speaker === by) && (wanted === undefined || text.join(' ').toLowerCase().includes(wanted)));
  if (matches === undefined) return entries[0]?.firstLine ?? 'none';
  const index = firstMatch(matches, entries.map(({ entry }) => entry.text.join(' ')));
  return index === undefined ? undefined : (entries[index]?.firstLine ?? 'none');
}

function tooSlow({ matches = '' }: LineRule, chat: JudgedChat): Failing {
  return {
    message: l10n.t('The regular expression {0} was given up: it takes too long on the lines of this chat.', matches),
    line: conversationLine(chat),
  };
}

function judgeAttribute({ type, field, value }: AttributeRule, chat: JudgedChat): Failing | undefined {
  const reports = chat.records.flatMap(({ sdes }) => sdes).filter(({ key }) => key === type);
  const line = attributeLine(chat, type);
  if (reports.length === 0) return { message: l10n.t('The attribute {0} was not reported.', type), line };
  if (field === undefined) return undefined;
  const values = reports.flatMap(({ data }) => valuesAt(normalizeFields(data), field.split('.'))).map((found) => textOf(found));
  if (values.length === 0) return { message: l10n.t('The attribute {0} has no field {1}.', type, field), line };
  if (value === undefined || values.includes(String(value))) return undefined;
  return {
    message: l10n.t('{0} of the attribute {1} has another value.', field, type),
    line,
    expected: String(value),
    actual: [...new Set(values)].join('\n'),
  };
}

function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valuesAt(item, path));
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined || value === null ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).find(([name]) => name === step);
  return found ? valuesAt(found[1], rest) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function judgeWait(seconds: number, chat: JudgedChat): Failing | undefined {
  const { chatRequestedTime, startTime } = chat.records[0]?.info ?? {};
  if (chatRequestedTime === undefined || startTime === undefined)
    return { message: l10n.t('The record does not say how long the visitor waited.'), line: headerLine(chat, 'Started') };
  const waited = (startTime - chatRequestedTime) / 1000;
  if (waited < seconds) return undefined;
  return {
    message: l10n.t('The visitor waited {0} s.', waited),
    line: headerLine(chat, 'Queue time'),
    expected: l10n.t('under {0} s', seconds),
    actual: `${waited} s`,
  };
}

function judgeEnd(expected: string, chat: JudgedChat): Failing | undefined {
  const info = chat.records.at(-1)?.info;
  if (info?.endReason === expected) return undefined;
  const words = (code: string | undefined): string =>
    code === undefined ? l10n.t('(none)') : `${code} ${endReasonInWords({ endReason: code }) ?? ''}`.trim();
  return {
    message: l10n.t('The chat ended otherwise.'),
    line: headerLine(chat, 'End reason'),
    expected: words(expected),
    actual: words(info?.endReason),
  };
}

function conversation({ parts }: JudgedChat): JudgedChat['parts']['entries'] {
  const segments = parts.segments.filter(({ kind }) => kind === 'conversation');
  return parts.entries.filter(({ firstLine }) =>
    segments.some((segment) => firstLine > segment.firstLine && firstLine <= segment.lastLine),
  );
}

function conversationLine({ parts }: JudgedChat): number {
  return parts.segments.find(({ kind }) => kind === 'conversation')?.firstLine ?? 0;
}

/** The last report of an attribute, else the heading of all of them, else the title. */
function attributeLine({ parts }: JudgedChat, type: string): number {
  const segment = parts.segments.find(({ kind }) => kind === 'attributes');
  if (segment === undefined) return 0;
  const title = attributeTitle(type);
  const entry = parts.entries.findLast(
    ({ firstLine, entry: { name } }) => firstLine > segment.firstLine && firstLine <= segment.lastLine && name === title,
  );
  return entry?.firstLine ?? segment.firstLine;
}

/** The fact above the lines with this label, else the title. */
function headerLine({ text }: JudgedChat, label: string): number {
  const line = text.split('\n').findIndex((candidate) => candidate.startsWith(`${label}:`));
  return Math.max(0, line);
}

function ruleInWords({ contains, matches, by }: LineRule): string {
  return [
    ...(by === undefined ? [] : [l10n.t('by {0}', by)]),
    ...(contains === undefined ? [] : [l10n.t('contains “{0}”', contains)]),
    ...(matches === undefined ? [] : [l10n.t('matches /{0}/', matches)]),
  ].join(', ');
}
