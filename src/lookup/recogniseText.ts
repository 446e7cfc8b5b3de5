import { found, type FoundId } from './foundId.ts';
import { isChatId, sessionIdOf } from './idForms.ts';

/** Names of query parameters that carry monitoring ids. Source: Visit Information, Monitoring and App Engagement APIs. */
const parameters = new Map([
  ['vid', 'visitorId'],
  ['svid', 'visitorId'],
  ['sid', 'sessionId'],
  ['ssid', 'sessionId'],
] as const);

/**
 * Ids in URLs of the APIs and in cookies, wherever they stand in a text: an address line, a cookie header, a cURL command, a log.
 * One pass; nothing is followed or fetched.
 */
export function recogniseText(text: string): readonly FoundId[] {
  return [...cookies(text), ...paths(text), ...queryParameters(text)];
}

/** `LPVID` holds the visitor id, `LPSID-{accountId}` the session id. Source: knowledge base, browser cookies. */
function cookies(text: string): readonly FoundId[] {
  return [
    ...Array.from(text.matchAll(/\bLPVID["']?\s*[=:]\s*["']?([\w-]{22})(?![\w-])/g), ([, id = '']) =>
      found('visitorId', id, 'LPVID'),
    ),
    ...Array.from(
      text.matchAll(/\b(LPSID-(\d+))["']?\s*[=:]\s*["']?([\w-]{22})(?![\w-])/g),
      ([, name = '', account = '', id = '']) => [found('accountId', account, name), found('sessionId', id, name)],
    ).flat(),
  ];
}

function paths(text: string): readonly FoundId[] {
  return Array.from(
    text.matchAll(/\/api\/(?:v\d+\/)?account\/([^/?#\s"']+)((?:\/[^/?#\s"']*)*)/g),
    ([, account = '', rest = '']) => [
      found('accountId', decoded(account), 'account/'),
      ...segmentIds(rest.split('/').slice(1).map(decoded)),
    ],
  ).flat();
}

/** What stands behind the segments `visitors`, `chat`, `campaigns`, `engagements` and `contexts`. */
function segmentIds(segments: readonly string[]): readonly FoundId[] {
  return segments.flatMap((segment, index) => {
    const before = segments[index - 1];
    if (segment === '') return [];
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

function queryParameters(text: string): readonly FoundId[] {
  return Array.from(text.matchAll(/[?&](s?[vs]id)=([^&#\s"']+)/g), ([, name = '', value = '']) => {
    const role = [...parameters].find(([parameter]) => parameter === name)?.[1];
    const id = sessionIdOf(decoded(value));
    return role === undefined || !/^[\w-]+$/.test(id) ? [] : [found(role, id, name)];
  }).flat();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray percent sign: taken as it stands.
  }
}
