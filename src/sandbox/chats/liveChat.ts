import { minute, second, type SandboxClock } from '../clock.ts';
import type { ScriptLine } from '../population/conversation.ts';
import type { Chat, VisitorSide } from './chat.ts';
import { chatEventsAt, eventsAnswer } from './chatEvents.ts';
import { chatInfoAnswer, resourceAnswer } from './chatInfo.ts';
import type { ChatScript, EndedChat } from './chatScript.ts';

/** How long the resource of an ended chat answers. Undocumented: it is dropped "not at once". */
const afterlife = 10 * minute;
/** Typing is shown this long before a line comes. */
const typingTime = 5 * second;

/** A chat in progress: its script, and what clients wrote into it. */
export class LiveChat implements Chat {
  readonly script: ChatScript;
  readonly visitorSide: VisitorSide;
  readonly #clock: SandboxClock;
  readonly #origin: () => string;
  readonly #written: { readonly at: number; readonly text: string }[] = [];
  #lastRequest: number;
  #endedByVisitor: number | undefined;
  #visitorName: string;
  #visitorTyping: string | undefined;

  constructor(script: ChatScript, clock: SandboxClock, origin: () => string) {
    this.script = script;
    this.#clock = clock;
    this.#origin = origin;
    this.#lastRequest = script.requestedAt;
    this.#visitorName = script.visitorName;
    this.visitorSide = {
      say: (text) => {
        this.#written.push({ at: this.#clock.now(), text });
      },
      end: () => {
        this.#endedByVisitor ??= this.#clock.now();
      },
      setTyping: (typing) => {
        this.#visitorTyping = typing;
      },
      setName: (name) => {
        this.#visitorName = name;
      },
    };
  }

  get chatId(): string {
    return this.script.chatId;
  }

  get visitorName(): string {
    return this.#visitorName;
  }

  /** Every request of any kind counts. Source: Server Chat API, `lastUpdate`. */
  touch(): void {
    if (this.endedAt() === undefined) this.#lastRequest = this.#clock.now();
  }

  lastUpdate(): number {
    return this.script.polledByVisitor ? (this.endedAt() ?? this.#clock.now()) : this.#lastRequest;
  }

  exists(): boolean {
    const now = this.#clock.now();
    const ended = this.endedAt();
    return now >= this.script.requestedAt && (ended === undefined || now < ended + afterlife);
  }

  /** When the chat ended: as scripted, by the visitor's side, or because nobody asked for it any more. */
  endedAt(): number | undefined {
    const { endedAt, polledByVisitor, timeout } = this.script;
    const now = this.#clock.now();
    const ends = [endedAt, this.#endedByVisitor, polledByVisitor ? undefined : this.#lastRequest + timeout * second];
    const past = ends.filter((end): end is number => end !== undefined && end <= now);
    return past.length === 0 ? undefined : Math.min(...past);
  }

  state(): 'waiting' | 'chatting' | 'ended' {
    if (this.endedAt() !== undefined) return 'ended';
    return this.acceptedAt() === undefined ? 'waiting' : 'chatting';
  }

  /** When the agent took the chat; undefined while it waits, and for one that ended in the queue. */
  acceptedAt(): number | undefined {
    const { acceptedAt } = this.script;
    return acceptedAt !== undefined && acceptedAt <= (this.endedAt() ?? this.#clock.now()) ? acceptedAt : undefined;
  }

  /** What was said up to now, clients' lines included. */
  lines(): ScriptLine[] {
    const { acceptedAt } = this.script;
    const until = this.endedAt() ?? this.#clock.now();
    const start = acceptedAt ?? this.script.requestedAt;
    const written = this.#written.map(({ at, text }): ScriptLine => ({
      after: at - start,
      source: 'visitor',
      kind: 'plain',
      onlyToRep: false,
      canned: 0,
      text,
    }));
    const scripted = acceptedAt === undefined ? [] : this.script.lines();
    return [...scripted, ...written].filter(({ after }) => start + after <= until).sort((a, b) => a.after - b.after);
  }

  typing(source: ScriptLine['source']): string {
    if (source === 'visitor' && this.#visitorTyping !== undefined) return this.#visitorTyping;
    const { acceptedAt } = this.script;
    const now = this.#clock.now();
    const next = acceptedAt === undefined ? undefined : this.script.lines().find((line) => acceptedAt + line.after > now);
    const isTyping = this.state() === 'chatting' && next?.source === source && (acceptedAt ?? 0) + next.after - now <= typingTime;
    return isTyping ? 'typing' : 'not-typing';
  }

  value(name: 'agentTyping' | 'visitorTyping' | 'visitorName'): string {
    if (name === 'visitorName') return this.#visitorName;
    return this.typing(name === 'agentTyping' ? 'agent' : 'visitor');
  }

  info(): string {
    return JSON.stringify({ info: chatInfoAnswer(this, this.#origin()) });
  }

  events(from: number): string {
    return JSON.stringify({ events: eventsAnswer(this, chatEventsAt(this), from, this.#origin()) });
  }

  resource(from: number): string {
    const events = chatEventsAt(this);
    return JSON.stringify({
      chat: resourceAnswer(this, eventsAnswer(this, events, from, this.#origin()), events.length, this.#origin()),
    });
  }

  /** Undefined while the chat goes on. */
  ended(): EndedChat | undefined {
    const endedAt = this.endedAt();
    return endedAt === undefined
      ? undefined
      : { script: this.script, endedAt, visitorName: this.#visitorName, lines: () => this.lines() };
  }
}
