import { jsonText } from '../../liveperson/safeJson.ts';
import type { TranscriptEntry } from '../../liveperson/transcript/transcript.ts';
import { formatJson } from '../json/formatJson.ts';

/** A hover is for a glance; the rest is in the raw record. */
const longest = 8000;

/**
 * Markdown for the hover of an entry: its time in UTC and its fields as sent. Undefined where there is nothing to add
 * to the text.
 */
export function hoverText({ time, raw }: Pick<TranscriptEntry, 'time' | 'raw'>): string | undefined {
  const at = time === undefined ? '' : timeOf(time);
  const json = jsonText(raw) ?? '';
  const fields = json === '' ? '' : formatJson(json).trimEnd();
  const parts = [...(at === '' ? [] : [fenced(at, 'text')]), ...(fields === '' ? [] : [fenced(cut(fields), 'json')])];
  return parts.length === 0 ? undefined : parts.join('\n');
}

/**
 * A code block that nothing in it can end: its fence is longer than every run of backticks inside. People wrote what is
 * inside, and outside a code block it would be Markdown.
 */
export function fenced(text: string, language: string): string {
  const longestRun = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longestRun + 1));
  return `${fence}${language}\n${text}\n${fence}\n`;
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).toWellFormed()}\n… ${text.length - longest} more characters: see the raw record`;
}

function timeOf(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
