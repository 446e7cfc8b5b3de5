import type { ReportedSde } from '../attributes/reported.ts';
import type { CampaignEngagement, Industry, SitePage } from '../population/industry.ts';
import type { Random } from '../random.ts';

/** One thing that happens in a visit. `at` in seconds after its start. */
export type Step = { readonly at: number } & (
  | { readonly page: SitePage }
  | { readonly sde: ReportedSde }
  | { readonly shows: CampaignEngagement; readonly contextId: string; readonly state: number }
  | { readonly accepts: string }
);

/** Writes a journey down in the order in which it happens. */
export class Journey {
  readonly #industry: Industry;
  readonly #steps: Step[] = [];

  constructor(industry: Industry) {
    this.#industry = industry;
  }

  page(at: number, index: number): this {
    const page = this.#industry.pages[index];
    if (page !== undefined) this.#steps.push({ at, page });
    return this;
  }

  reports(at: number, ...sdes: readonly ReportedSde[]): this {
    for (const sde of sdes) this.#steps.push({ at, sde });
    return this;
  }

  /** `state`: 1 online, 2 offline, 4 busy. */
  shows(at: number, index: number, contextId: string, state = 1): this {
    const shows = this.#industry.campaign.engagements[index];
    if (shows !== undefined) this.#steps.push({ at, shows, contextId, state });
    return this;
  }

  accepts(at: number, contextId: string): this {
    this.#steps.push({ at, accepts: contextId });
    return this;
  }

  /** Looks around from one moment to another: a page, now and then a product or a search. */
  browses(from: number, to: number, random: Random): this {
    for (let at = from; at < to; at += random.int(25, 110)) {
      this.page(at, random.int(0, this.#industry.pages.length - 1));
      if (random.chance(0.4))
        this.reports(at + 2, {
          type: 'prodView',
          currency: 'USD',
          products: [{ product: { ...random.pick(this.#industry.products) } }],
        });
      else if (random.chance(0.2))
        this.reports(at + 4, { type: 'searchInfo', keywords: [random.pick(this.#industry.scenarios).intent] });
    }
    return this;
  }

  steps(): readonly Step[] {
    return this.#steps.toSorted((a, b) => a.at - b.at);
  }
}
