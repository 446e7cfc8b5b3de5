import { Deviations, type Reading } from '../deviations.ts';
import { isObject, number, text } from '../fieldKinds.ts';
import type { JsonObject } from '../json.ts';
import type { Chat, ChatEvents, ChatInfo } from './chatInfo.ts';
import { readEventList } from './eventsReader.ts';
import { infoOf, readInfo } from './infoReader.ts';
import { readLinks } from './links.ts';

/** Reads `{ "info": … }`. Never throws. Source: Server Chat API, Retrieve Chat Information. */
export function readChatInfo(json: unknown, accountId: string): Reading<ChatInfo> {
  const deviations = new Deviations();
  const info = readInfo(required(isObject(json) ? infoOf(json) : undefined, 'info', deviations), accountId, 'info', deviations);
  return { value: info, deviations: deviations.all };
}

/** Reads `{ "events": … }`. Never throws. Source: Server Chat API, Retrieve Chat Events. */
export function readChatEvents(json: unknown): Reading<ChatEvents> {
  const deviations = new Deviations();
  const sent = isObject(json) ? (isObject(json['events']) ? json['events'] : 'event' in json ? json : undefined) : undefined;
  return { value: readEventList(required(sent, 'events', deviations), 'events', deviations), deviations: deviations.all };
}

/** Reads `{ "chat": { link, events, info } }`. Never throws. Source: Server Chat API, Retrieve Chat Resources. */
export function readChat(json: unknown, accountId: string): Reading<Chat> {
  const deviations = new Deviations();
  const outer = isObject(json) ? json : {};
  const chat = required(isObject(outer['chat']) ? outer['chat'] : undefined, 'chat', deviations);
  const info = infoOf(chat) ?? {};
  const events = isObject(chat['events']) ? chat['events'] : {};
  const value = {
    info: readInfo(info, accountId, 'chat.info', deviations),
    events: readEventList(events, 'chat.events', deviations),
    links: readLinks(chat['link'], 'chat.link', deviations),
  };
  return { value, deviations: deviations.all };
}

/** Reads `{ "availability": true }`, also as XML text. */
export function readAvailability(json: unknown): Reading<boolean | undefined> {
  return readSingle(json, 'availability', (value) =>
    value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined,
  );
}

/** Reads `{ "estimatedWaitTime": seconds }`. */
export function readEstimatedWaitTime(json: unknown): Reading<number | undefined> {
  return readSingle(json, 'estimatedWaitTime', number.read);
}

/** Reads `{ "availableSlots": n }`; -1 means unlimited. */
export function readAvailableSlots(json: unknown): Reading<number | undefined> {
  return readSingle(json, 'availableSlots', number.read);
}

function readSingle<T>(json: unknown, key: string, read: (value: unknown) => T | undefined): Reading<T | undefined> {
  const sent = isObject(json) ? json[key] : undefined;
  const value = read(sent);
  return {
    value,
    deviations: value === undefined ? [{ path: key, message: `expected a value, got ${text.read(sent) ?? 'none'}` }] : [],
  };
}

function required(found: JsonObject | undefined, key: string, deviations: Deviations): JsonObject {
  if (found === undefined) {
    deviations.add(key, 'missing');
  }
  return found ?? {};
}
