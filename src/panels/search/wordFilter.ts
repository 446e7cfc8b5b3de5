import type { KeptRow } from './keptRow.ts';

/**
 * Whether every word of a text occurs in what a row shows, upper and lower case alike. Without a word every row fits. The words are
 * plain text, never a pattern; as one that disregards case they are found several times as fast as in copies in lower case.
 */
export function wordFilter(text: string): (row: KeptRow) => boolean {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const patterns = words.map((word) => new RegExp(word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`), 'i'));
  return (row) => patterns.every((pattern) => occurs(pattern, row));
}

function occurs(pattern: RegExp, { id, visitorId, visitorName, sessionId, agent, skill, endReason, channel, snippet }: KeptRow): boolean {
  const fits = (value: string | undefined): boolean => value !== undefined && pattern.test(value);
  const { before, hit, after } = snippet;
  return (
    fits(hit === '' ? before : before + hit + after) || fits(visitorName) || fits(agent) || fits(skill) || fits(endReason)
    || fits(channel) || fits(id) || fits(visitorId) || fits(sessionId)
  );
}
