import type { JsonObject } from '../../liveperson/json.ts';
import type { ScriptLine } from '../population/conversation.ts';
import { chatTime } from '../times.ts';
import type { LiveChat } from './liveChat.ts';

interface TimedEvent {
  readonly at: number;
  readonly event: JsonObject;
}

/** Events of a chat up to now, in the order of their times and numbered from 0. Source: Server Chat API, Retrieve Chat Events. */
export function chatEventsAt(chat: LiveChat): JsonObject[] {
  const { script } = chat;
  const acceptedAt = chat.acceptedAt();
  const endedAt = chat.endedAt();
  const events = [
    stateEvent('waiting', script.requestedAt),
    systemLine('Thank you for choosing to chat with us.', '4', script.requestedAt),
  ];
  if (acceptedAt !== undefined) {
    events.push(
      stateEvent('chatting', acceptedAt),
      systemLine(`You are now chatting with ${script.agent.nickname}.`, '3', acceptedAt),
    );
  }
  // The visitor's side neither sees agents' notes nor, in these documents, structured content.
  const shown = chat.lines().filter((line) => !line.onlyToRep && line.kind !== 'rich-content');
  const start = script.acceptedAt ?? script.requestedAt;
  events.push(
    ...shown.map((line) =>
      lineEvent(line, start + line.after, line.source === 'agent' ? script.agent.nickname : chat.visitorName),
    ),
  );
  if (endedAt !== undefined) events.push(stateEvent('ended', endedAt));
  return events.sort((a, b) => a.at - b.at).map(({ event, at }, id) => ({ '@id': String(id), ...event, time: chatTime(at) }));
}

/** `time` is filled in later; it stands here to keep the documented order of keys. */
function stateEvent(state: string, at: number): TimedEvent {
  return { at, event: { '@type': 'state', time: null, state } };
}

function systemLine(text: string, systemMessageId: string, at: number): TimedEvent {
  return {
    at,
    event: {
      '@type': 'line',
      time: null,
      textType: 'plain',
      text,
      by: 'info',
      source: 'system',
      systemMessageId,
      subType: 'REGULAR',
    },
  };
}

function lineEvent(line: ScriptLine, at: number, by: string): TimedEvent {
  const text = line.text ?? '';
  if (line.kind === 'url') return { at, event: { '@type': 'url', time: null, url: text } };
  return { at, event: { '@type': 'line', time: null, textType: line.kind, text, by, source: line.source, subType: 'REGULAR' } };
}

/** `events` with its links; a single event is an object instead of a list where the chat answers in that form. */
export function eventsAnswer(chat: LiveChat, all: readonly JsonObject[], from: number, origin: string): JsonObject {
  const address = `${origin}/api/account/${chat.script.accountId}/chat/${chat.chatId}/events`;
  const event = all.slice(Math.max(0, from));
  const [only] = event;
  const single = chat.script.form === 'attributes' && event.length === 1 && only !== undefined;
  return {
    link: [
      { '@href': from > 0 ? `${address}?from=${from}` : address, '@rel': 'self' },
      { '@href': `${address}?from=${all.length}`, '@rel': 'next' },
    ],
    event: single ? only : event,
  };
}
