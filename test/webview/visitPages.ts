import { array, looseObject, parse } from 'valibot';
import type { EngagementRecord } from '../../src/liveperson/engagementHistory/engagementRecord.ts';
import type { VisitAnswer } from '../../src/panels/visitState/visitStateModel.ts';
import { PageHarness, type OpenOptions, type OpenPage } from './harness.ts';
import { answerOf, recentVisit, serveVisit, type ServedVisit } from './visits.ts';

export const tabs = ['Overview', 'Attributes', 'Pages', 'Engagements', 'JSON'] as const;
export const recent = recentVisit();
const visit = looseObject({ appSessions: array(looseObject({ events: array(looseObject({})), pages: array(looseObject({})) })) });

export interface OpenVisit extends OpenPage, ServedVisit {}

export interface VisitOptions extends OpenOptions {
  /** The newest chat of the session in the history. */
  readonly chat?: EngagementRecord;
}

/** Pages of visits, all of one browser. */
export class VisitPages {
  readonly #harness: PageHarness;
  readonly #open: OpenPage[] = [];

  private constructor(harness: PageHarness) {
    this.#harness = harness;
  }

  static async start(): Promise<VisitPages> {
    return new VisitPages(await PageHarness.start());
  }

  async closeAll(): Promise<void> {
    for (const page of this.#open.splice(0)) await page.close();
  }

  async stop(): Promise<void> {
    await this.#harness.stop();
  }

  /** Opens the page; each refresh takes the next of the answers, the last one repeats. */
  async show(answers: readonly (VisitAnswer | Error | 'never')[], options: VisitOptions = {}): Promise<OpenVisit> {
    let asked = 0;
    let served: ServedVisit | undefined;
    const page = await this.#harness.open('visitState', (connection) => {
      served = serveVisit(connection, (signal) => {
        const answer = answers[Math.min(asked++, answers.length - 1)];
        if (answer instanceof Error) return Promise.reject(answer);
        return answer === undefined || answer === 'never' ? cancelled(signal) : Promise.resolve(answer);
      }, options.chat);
    }, options);
    if (!served) throw new Error('The page was not served.');
    const { reading } = served.model;
    this.#open.push({
      ...page,
      close: async () => {
        reading.dispose();
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

export async function choose({ page }: OpenPage, tab: (typeof tabs)[number]): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
  await page.waitForFunction(() => document.querySelector('[role=tabpanel]')?.textContent.includes('Loading…') === false);
}

export const example = (): VisitAnswer => answerOf(recent);
export const shortened = (): VisitAnswer => answerOf(changed((session) => { session.events.length = 5; }));

/** The documented visit, changed by hand. */
export function changed(change: (session: { events: unknown[] }) => void): string {
  const state = parse(visit, JSON.parse(recent));
  for (const session of state.appSessions) change(session);
  return JSON.stringify(state);
}
