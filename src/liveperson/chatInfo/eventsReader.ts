import type { Deviations } from '../deviations.ts';
import { id, text, time, word } from '../fieldKinds.ts';
import { fieldTable, given, readFields, readList } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { ChatEvent, ChatEvents } from './chatInfo.ts';
import { nextFrom, readLinks } from './links.ts';

type EventFields = { -readonly [K in keyof ChatEvent]: ChatEvent[K] };

/** `line-status` is in no document, only in a public issue; its fields are listed so that it does not look like a fault. */
const types = new Set(['state', 'line', 'url', 'a2a-transfer', 'line-status']);

const eventFields = fieldTable<EventFields>((to) => ({
  '@id': to('id', text),
  id: to('id', text),
  '@type': to('type', word),
  type: to('type', word),
  time: to('time', time),
  state: to('state', word),
  text: to('text', text),
  textType: to('textType', word),
  by: to('by', text),
  source: to('source', word),
  subType: to('subType', word),
  systemMessageId: to('systemMessageId', id),
  url: to('url', text),
  skill: to('skill', word),
  sequenceId: null,
  metadata: null,
  lineStatus: null,
  refSequenceId: null,
  domain: null,
  chatRequestParameters: null,
  a2aEventId: null,
  a2aSourceSessionId: null,
  a2aSourceSiteId: null,
  remoteSiteId: null,
  link: null,
  '#text': null,
}));

/** Reads the content of `events`: one event or a list, in the order sent. Unknown types are kept. */
export function readEventList(source: JsonObject, path: string, deviations: Deviations): ChatEvents {
  const links = readLinks(source['link'], `${path}.link`, deviations);
  const from = nextFrom(links);
  const events = readList(source['event'], `${path}.event`, deviations, readEvent);
  return { events, links, ...given({ nextFrom: from }) };
}

function readEvent(source: JsonObject, path: string, deviations: Deviations): ChatEvent {
  const event = readFields<EventFields>({ type: '', raw: source }, eventFields, source, path, deviations);
  if (!types.has(event.type)) {
    deviations.add(path, event.type === '' ? 'an event without type' : `event type ${event.type} is not documented`);
  }
  return event;
}
