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

/**
 * `LPSID-{accountId}` holds the session id; `LPVID`, the visitor id, is one of the names. Source: knowledge base, browser
 * cookies.
 */
function cookies(text: string): readonly FoundId[] {
  return distinctMatches(
    text,
    /\b(LPSID-(\d+))["']?\s*[=:]\s*["']?([\w-]{22})(?![\w-])/g,
    ([, name = '', account = '', id = '']) => [found('accountId', account, name), found('sessionId', id, name)],
  );
}

/** The documented paths below an account: a visitor, a campaign engagement shown to it, a chat. */
const path =
  /\/api\/(?:v\d+\/)?account\/([^/?#\s"']+)(?:\/(?:monitoring|app\/engagement)\/visitors\/([^/?#\s"']+)(?:\/visits\/current\/campaigns\/(\d+)\/engagements\/(\d+)\/contexts\/(\d+))?|\/chat\/([^/?#\s"']+))?/g;

function paths(text: string): readonly FoundId[] {
  return distinctMatches(text, path, ([, account = '', visitor = '', campaign, engagement, context, chat]) => {
    const ids: FoundId[] = [];
    if (isAccountId(decoded(account))) ids.push(found('accountId', decoded(account), 'account/'));
    // A document writes `{visitorId}` there.
    if (/^[\w-]+$/.test(decoded(visitor))) ids.push(found('visitorId', decoded(visitor), 'visitors/'));
    if (campaign !== undefined) ids.push(found('campaignId', campaign, 'campaigns/'));
    if (engagement !== undefined) ids.push(found('campaignEngagementId', engagement, 'engagements/'));
    if (context !== undefined) ids.push(found('contextId', context, 'contexts/'));
    if (chat !== undefined) ids.push(...chatIds(decoded(chat)));
    return ids;
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
