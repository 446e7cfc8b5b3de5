import type { ChatAnswer } from '../../src/panels/chatStatus/chatStatusModel.ts';
import { serveChat, type ServedChat } from './chats.ts';
import { PageHarness, type OpenOptions, type OpenPage } from './harness.ts';

export interface OpenChat extends OpenPage, ServedChat {}

export interface ChatOptions extends OpenOptions {
  /** The history has the transcript after so many looks. */
  readonly inHistoryAfter?: number;
}

/** Pages of live chats, all of one browser. */
export class ChatPages {
  readonly #harness: PageHarness;
  readonly #open: OpenPage[] = [];

  private constructor(harness: PageHarness) {
    this.#harness = harness;
  }

  static async start(): Promise<ChatPages> {
    return new ChatPages(await PageHarness.start());
  }

  async closeAll(): Promise<void> {
    for (const page of this.#open.splice(0)) await page.close();
  }

  async stop(): Promise<void> {
    await this.#harness.stop();
  }

  /** Opens the page; each reading takes the next of the answers, the last one repeats. */
  async show(answers: readonly (ChatAnswer | Error | 'never')[], options: ChatOptions = {}): Promise<OpenChat> {
    const { inHistoryAfter } = options;
    let asked = 0;
    let looks = 0;
    let served: ServedChat | undefined;
    const page = await this.#harness.open('chatStatus', (connection) => {
      served = serveChat(connection, {
        read: (_from, signal) => {
          const answer = answers[Math.min(asked++, answers.length - 1)];
          if (answer instanceof Error) return Promise.reject(answer);
          return answer === undefined || answer === 'never' ? cancelled(signal) : Promise.resolve(answer);
        },
        ...(inHistoryAfter !== undefined && { openTranscript: () => Promise.resolve(++looks > inHistoryAfter) }),
      });
    }, options);
    if (!served) throw new Error('The page was not served.');
    const { model } = served;
    this.#open.push({
      ...page,
      close: async () => {
        model.dispose();
        await page.close();
      },
    });
    await page.page.waitForSelector('h1');
    return { ...page, ...served };
  }
}

function cancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => { signal.addEventListener('abort', () => { reject(new Error('cancelled')); }); });
}
