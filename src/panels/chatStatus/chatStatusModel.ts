import * as l10n from '@vscode/l10n';
import type { Answer } from '../../liveperson/answer.ts';
import type { Chat, ChatEvent, ChatInfo } from '../../liveperson/chatInfo/chatInfo.ts';
import { failureView } from '../frame/failureView.ts';
import { LiveReading } from '../frame/liveReading.ts';
import { mostEntries, type ChatEntry, type ChatStatus, type ChatView } from '../protocol/chatStatus.ts';
import type { FailureView } from '../protocol/failure.ts';
import { chatEntry, noticedChanges } from './chatEntries.ts';
import { chatView } from './chatView.ts';
import { TranscriptWait } from './transcriptWait.ts';

export interface ChatSubject {
  readonly accountId: string;
  readonly accountName: string;
  readonly chatId: string;
}

/** The whole chat, its events from a place on. `serverTime`, epoch ms, is the service's clock as of the answer. */
export interface ChatAnswer {
  readonly value: Answer<Chat>['value'];
  readonly serverTime?: number;
}

export interface ChatSources {
  readonly read: (from: number | undefined, signal: AbortSignal) => Promise<ChatAnswer>;
  /** Opens the transcript; false when the history does not have it yet. */
  readonly openTranscript: (engagementId: string, around: number | undefined, signal: AbortSignal) => Promise<boolean>;
  readonly changed: () => void;
}

/**
 * What a live chat panel knows: the last good answer, the timeline so far, why the last request failed. Each request asks for the
 * events that are not here yet, by following the service's `next` link.
 */
export class ChatStatusModel {
  readonly reading: LiveReading;
  readonly transcript: TranscriptWait;
  readonly #subject: ChatSubject;
  readonly #sources: ChatSources;
  readonly #entries: ChatEntry[] = [];
  readonly #seen = new Set<string>();
  #info: ChatInfo | undefined;
  #view: ChatView | undefined;
  #next: number | undefined;
  #revision = 0;
  #failure: FailureView | undefined;
  #gone = false;

  constructor(subject: ChatSubject, sources: ChatSources) {
    this.#subject = subject;
    this.#sources = sources;
    this.reading = new LiveReading({ intervalSeconds: 5, read: (signal) => this.#readOnce(signal), changed: sources.changed });
    this.transcript = new TranscriptWait((signal) => this.#openTranscript(signal), sources.changed);
  }

  get status(): ChatStatus {
    return {
      ...this.#subject,
      busy: this.reading.busy,
      revision: this.#revision,
      entries: this.#entries.length,
      gone: this.#gone,
      watch: this.reading.watch,
      transcript: this.transcript.status,
      ...(this.#view && { chat: this.#view }),
      ...(this.#failure && { failure: this.#failure }),
    };
  }

  /** What was last heard of the chat. */
  get info(): ChatInfo | undefined {
    return this.#info;
  }

  entriesFrom(from: number): { readonly from: number; readonly entries: readonly ChatEntry[] } {
    return { from, entries: this.#entries.slice(from, from + mostEntries) };
  }

  setVisible(visible: boolean): void {
    this.reading.setVisible(visible);
    this.transcript.setVisible(visible);
  }

  dispose(): void {
    this.reading.dispose();
    this.transcript.dispose();
  }

  async #readOnce(signal: AbortSignal): Promise<'more' | 'ended'> {
    try {
      this.#keep(await this.#sources.read(this.#next, signal), Date.now());
      this.#failure = undefined;
      this.#gone = false;
      return this.#view?.stateKind === 'ended' ? 'ended' : 'more';
    } catch (error) {
      if (signal.aborted) return 'more';
      this.#failure = failureView(error);
      this.#gone = isExpired(error);
      if (this.#gone) return 'ended';
      throw error;
    }
  }

  #keep({ value: { info, events }, serverTime }: ChatAnswer, receivedAt: number): void {
    for (const event of events.events) this.#add(event);
    if (this.#info) this.#entries.push(...noticedChanges(this.#info, info, receivedAt));
    this.#next = events.nextFrom ?? this.#next;
    this.#info = info;
    this.#view = chatView(info, receivedAt, skewOf(serverTime, receivedAt));
    this.#revision++;
  }

  /** The service may send an event again when it is asked from an earlier place. */
  #add(event: ChatEvent): void {
    const key = event.id ?? JSON.stringify(event.raw);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#entries.push(chatEntry(event));
  }

  async #openTranscript(signal: AbortSignal): Promise<boolean> {
    const engagementId = this.#info?.engagementId;
    if (engagementId === undefined)
      throw new Error(l10n.t('The chat information has no rtSessionId: the engagement id in history is not known.'));
    return await this.#sources.openTranscript(engagementId, this.#info?.startTime, signal);
  }
}

/** HTTP tells the time in whole seconds, and the answer was on its way: a small difference means nothing. */
function skewOf(serverTime: number | undefined, receivedAt: number): number {
  const skew = (serverTime ?? receivedAt) - receivedAt;
  return Math.abs(skew) < 2000 ? 0 : skew;
}

function isExpired(error: unknown): boolean {
  return error instanceof Error && 'kind' in error && error.kind === 'expired';
}
