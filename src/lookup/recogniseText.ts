import { isAccountId } from '../accounts/accountId.ts';
import { found, type FoundId } from './foundId.ts';
import { isChatId } from './idForms.ts';
import { idNames, namedIds } from './namedIds.ts';

/** `name=value`, `"name": value` or `<name>value`, however deep the quotes are escaped. */
const named = new RegExp(`\\b(${idNames.join('|')})(?:[\\\\"']*\\s*[:=]\\s*[\\\\"']*|>)([\\w.%-]+)`, 'g');

/** Words that say of a text that it is about Engagement History. */
const historyWords = /interaction_history|\b(?:startTimeL|engagementSet|engagementSequence|sharkEngagementId)\b/;

/**
 * Ids in URLs of the APIs, in cookies and under their names, wherever they stand in a text: an address line, a cookie header, a
 * cURL command with its body, XML, a log. Nothing is followed or fetched.
 */
export function recogniseText(text: string): readonly FoundId[] {
  // Most strings of a pasted answer are single words.
  if (!/[=:/>]/.test(text)) return [];
  return [...cookies(text), ...paths(text), ...names(text)];
}

/** `LPSID-{accountId}` holds the session id; `LPVID`, the visitor id, is one of the names. Source: knowledge base, browser cookies. */
function cookies(text: string): readonly FoundId[] {
  return distinctMatches(text, /\b(LPSID-(\d+))["']?\s*[=:]\s*["']?([\w-]{22})(?![\w-])/g, ([, name = '', account = '', id = '']) => [
    found('accountId', account, name),
    found('sessionId', id, name),
  ]);
}

function paths(text: string): readonly FoundId[] {
  return distinctMatches(text, /\/api\/(?:v\d+\/)?account\/([^/?#\s"']+)((?:\/[^/?#\s"']*)*)/g, ([, account = '', rest = '']) => [
    ...(isAccountId(decoded(account)) ? [found('accountId', decoded(account), 'account/')] : []),
    ...segmentIds(rest.split('/').slice(1).map(decoded)),
  ]);
}

const idSegments: ReadonlySet<string> = new Set(['visitors', 'chat', 'campaigns', 'engagements', 'contexts']);

/** What stands behind the segments `visitors`, `chat`, `campaigns`, `engagements` and `contexts`. */
function segmentIds(segments: readonly string[]): readonly FoundId[] {
  return segments.flatMap((segment, index) => {
    const before = segments[index - 1] ?? '';
    // A document writes `{visitorId}` there.
    if (!idSegments.has(before) || !/^[\w.-]+$/.test(segment)) return [];
    switch (before) {
      case 'visitors':
        return [found('visitorId', segment, 'visitors/')];
      case 'chat':
        return chatIds(segment);
      case 'campaigns':
        return [found('campaignId', segment, 'campaigns/')];
      case 'engagements':
        return [found('campaignEngagementId', segment, 'engagements/')];
      case 'contexts':
        return [found('contextId', segment, 'contexts/')];
      default:
        return [];
    }
  });
}

/** `chat/request` and `chat/availability` are other calls; `chat/{id}.json` is the chat. */
function chatIds(segment: string): readonly FoundId[] {
  const id = segment.replace(/\.json$/, '');
  return isChatId(id) ? [found('chatId', id, 'chat/')] : [];
}

function names(text: string): readonly FoundId[] {
  const inHistory = historyWords.test(text);
  return distinctMatches(text, named, ([, name = '', value = '']) => namedIds(name, decoded(value), inHistory));
}

/** A log names the same ids again and again: each match is read once. */
function distinctMatches(
  text: string,
  pattern: RegExp,
  toIds: (match: RegExpExecArray) => readonly FoundId[],
): readonly FoundId[] {
  const seen = new Set<string>();
  const ids: FoundId[] = [];
  for (const match of text.matchAll(pattern)) {
    if (seen.has(match[0])) continue;
    seen.add(match[0]);
    ids.push(...toIds(match));
  }
  return ids;
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray percent sign: taken as it stands.
  }
}
