import type { JsonObject } from '../../liveperson/json.ts';
import { chatEvents, chatInfo, chatResources, documentedChatId, documentedResourceChatId } from '../documented.ts';
import { isObject, listAt, numberOf, objectAt, parseObject, textOf } from '../json.ts';
import type { Chat } from './chat.ts';

/** The documented chats: the one with examples of information and events, the one with an example of the whole resource. */
export function documentedChats(): readonly Chat[] {
  const info = objectAt(parseObject(chatInfo), 'info');
  const events = objectAt(parseObject(chatEvents), 'events');
  const resource = objectAt(parseObject(chatResources), 'chat');
  return [
    example(
      documentedChatId,
      info,
      events,
      { link: resourceLinks(documentedChatId), events, info },
      { info: chatInfo, events: chatEvents },
    ),
    example(documentedResourceChatId, objectAt(resource, 'info'), objectAt(resource, 'events'), resource, {
      resource: chatResources,
    }),
  ];
}

/** Answers in the example's own words where all of it is asked for. */
function example(
  chatId: string,
  info: JsonObject,
  events: JsonObject,
  resource: JsonObject,
  words: { info?: string; events?: string; resource?: string },
): Chat {
  const tail = (from: number): JsonObject => ({
    ...events,
    event: listAt(events, 'event').filter((event) => isObject(event) && (numberOf(event['@id']) ?? 0) >= from),
  });
  return {
    chatId,
    info: () => words.info ?? JSON.stringify({ info }),
    events: (from) => (from === 0 ? words.events : undefined) ?? JSON.stringify({ events: tail(from) }),
    resource: (from) =>
      (from === 0 ? words.resource : undefined) ?? JSON.stringify({ chat: { ...resource, events: tail(from) } }),
    value: (name) => textOf(info[name]) ?? '',
  };
}

function resourceLinks(chatId: string): JsonObject[] {
  const base = `https://va.convep.liveperson.net/api/account/12345678/chat/${chatId}`;
  return [
    { '@href': base, '@rel': 'self' },
    { '@href': `${base}/events`, '@rel': 'events' },
    { '@href': `${base}/info`, '@rel': 'info' },
    { '@href': `${base}?from=5`, '@rel': 'next' },
  ];
}
