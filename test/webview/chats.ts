import { array, looseObject, parse, unknown } from 'valibot';
import { parseJson } from '../../src/liveperson/http/jsonText.ts';
import { readChat } from '../../src/liveperson/chatInfo/reader.ts';
import { ChatStatusModel, type ChatAnswer, type ChatSources } from '../../src/panels/chatStatus/chatStatusModel.ts';
import { serveChatStatus, type ChatStatusActions } from '../../src/panels/chatStatus/serveChatStatus.ts';
import { statusChanged } from '../../src/panels/protocol/chatStatus.ts';
import type { TestConnection } from './testConnection.ts';
import { fixture } from './visits.ts';

const resource = looseObject({ chat: looseObject({ info: looseObject({}), events: looseObject({ event: array(unknown()) }) }) });
const accountId = '12345678';
const isoTime = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}-05:00/g;

/** The answer of the service to a body, read by the client's own reader. */
export function chatAnswerOf(raw: string): ChatAnswer {
  return { value: readChat(parseJson(raw), accountId).value };
}

/** The documented chat resource, moved in time: the last request was ten seconds ago. */
export function recentChat(): string {
  const text = fixture('chat-resources.json');
  const lastUpdate = Date.parse(/"lastUpdate": "([^"]+)"/.exec(text)?.[1] ?? '');
  const shift = Date.now() - 10_000 - lastUpdate;
  return text.replace(isoTime, (time) => new Date(Date.parse(time) + shift).toISOString());
}

/** The same with other information, and with events put behind the documented ones. */
export function chatWith(info: object, events: readonly object[] = []): string {
  const sent = parse(resource, JSON.parse(recentChat()));
  Object.assign(sent.chat.info, info);
  sent.chat.events.event.push(...events);
  return JSON.stringify(sent);
}

export interface ServedChat {
  readonly model: ChatStatusModel;
  /** What the page had the editor do. */
  readonly done: string[];
}

/** Gives a page the real logic of the panel, with answers of the test's own. */
export function serveChat(connection: TestConnection, sources: Pick<ChatSources, 'read'> & Partial<ChatSources>): ServedChat {
  const done: string[] = [];
  const actions: ChatStatusActions = {
    copy: (text) => { done.push(`copy ${text}`); },
    openDocument: () => { done.push('open document'); },
    openVisitState: ({ visitorId, sessionId }) => { done.push(`visit ${visitorId} ${sessionId}`); },
    explain: (requestId) => { done.push(`explain ${requestId}`); },
    runStep: (action) => { done.push(`step ${action}`); },
  };
  const subject = {
    accountId,
    accountName: 'Shop, production',
    chatId: 'H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834',
  };
  const model: ChatStatusModel = new ChatStatusModel(subject, {
    openTranscript: (engagementId) => {
      done.push(`transcript ${engagementId}`);
      return Promise.resolve(true);
    },
    changed: () => { connection.notify(statusChanged, model.status); },
    ...sources,
  });
  serveChatStatus(connection, model, actions);
  void model.reading.refresh();
  return { model, done };
}

/** A chat in which the visitor is typing. */
export function chatting(): ChatAnswer {
  return chatAnswerOf(chatWith({ visitorTyping: 'typing' }));
}

const eventList = looseObject({ events: looseObject({ event: array(looseObject({})) }) });
/** Documented events of further kinds. */
export const moreEvents = parse(eventList, JSON.parse(fixture('chat-events-extended.json'))).events.event;

/** What the visitor says. */
export const line = (id: number, text: string, more: object = {}): object => ({
  '@id': String(id),
  '@type': 'line',
  source: 'visitor',
  by: 'You',
  textType: 'plain',
  text,
  time: new Date().toISOString(),
  ...more,
});
