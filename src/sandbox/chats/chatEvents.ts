import type { JsonObject } from '../../liveperson/json.ts';
import type { ScriptLine } from '../population/conversation.ts';
import { chatTime } from '../times.ts';
import type { LiveChat } from './liveChat.ts';

/** Events of a chat up to now, numbered from 0. Source: Server Chat API, Retrieve Chat Events. */
export function chatEventsAt(chat: LiveChat): JsonObject[] {
  const { script } = chat;
  const endedAt = chat.endedAt();
  const acceptedAt = chat.acceptedAt();
  const events: JsonObject[] = [
    stateEvent('waiting', script.requestedAt),
    systemLine('Thank you for choosing to chat with us.', '4', script.requestedAt + 1),
  ];
  if (acceptedAt !== undefined) {
    events.push(stateEvent('chatting', acceptedAt), systemLine(`You are now chatting with ${script.agent.nickname}.`, '3', acceptedAt));
  }
  // The visitor's side neither sees agents' notes nor, in these documents, structured content.
  const start = script.acceptedAt ?? script.requestedAt;
  const shown = chat.lines().filter((line) => !line.onlyToRep && line.kind !== 'rich-content');
  events.push(...shown.map((line) => lineEvent(line, start + line.after, line.source === 'agent' ? script.agent.nickname : chat.visitorName)));
  if (endedAt !== undefined) events.push(stateEvent('ended', endedAt));
  return events.map((event, id) => ({ '@id': String(id), ...event }));
}

function stateEvent(state: string, at: number): JsonObject {
  return { '@type': 'state', time: chatTime(at), state };
}

function systemLine(text: string, systemMessageId: string, at: number): JsonObject {
  return { '@type': 'line', time: chatTime(at), textType: 'plain', text, by: 'info', source: 'system', systemMessageId, subType: 'REGULAR' };
}

function lineEvent(line: ScriptLine, at: number, by: string): JsonObject {
  const text = line.text ?? '';
  if (line.kind === 'url') return { '@type': 'url', time: chatTime(at), url: text };
  return { '@type': 'line', time: chatTime(at), textType: line.kind, text, by, source: line.source, subType: 'REGULAR' };
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
