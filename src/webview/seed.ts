import type { PageSeed } from '../panels/protocol/panel.ts';

/** What the extension wrote into the page's HTML. */
export const seed: PageSeed = readSeed(JSON.parse(document.body.dataset['seed'] ?? '{}'));

function readSeed(sent: unknown): PageSeed {
  const entries = new Map(typeof sent === 'object' && sent !== null ? Object.entries(sent) : []);
  const language: unknown = entries.get('language');
  return { subject: textsOf(entries.get('subject')), texts: textsOf(entries.get('texts')), language: typeof language === 'string' ? language : 'en' };
}

function textsOf(sent: unknown): Readonly<Record<string, string>> {
  if (typeof sent !== 'object' || sent === null) return {};
  return Object.fromEntries(Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
