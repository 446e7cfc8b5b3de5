/** One line of business of the simulated account, with what its visitors look at and ask. */
export interface Industry {
  readonly id: string;
  /** Origin of its web site, below example.com. */
  readonly site: string;
  readonly lineOfBusiness: { readonly id: string; readonly name: string };
  readonly skills: readonly [Skill, Skill];
  readonly campaign: Campaign;
  readonly products: readonly Product[];
  readonly pages: readonly SitePage[];
  readonly scenarios: readonly Scenario[];
}

export interface Skill {
  readonly id: number;
  readonly name: string;
}

export interface Campaign {
  readonly id: number;
  readonly name: string;
  readonly goal: { readonly id: number; readonly name: string };
  readonly profile: { readonly id: number; readonly name: string };
  readonly behavior: { readonly id: number; readonly name: string };
  readonly location: { readonly id: number; readonly name: string };
  readonly agentNote?: string;
  readonly engagements: readonly CampaignEngagement[];
}

/** An invitation of a campaign. `type`: 0 peeling corner, 1 overlay, 2 toaster, 3 slide-out, 5 embedded, 6 sticky. */
export interface CampaignEngagement {
  readonly id: number;
  readonly name: string;
  readonly type: number;
  readonly zoneId: number;
}

export interface Product {
  readonly name: string;
  readonly category: string;
  readonly sku: string;
  readonly price: number;
}

export interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly sections: readonly string[];
}

/**
 * A conversation to be written out many times. A line is `who: text`, with ` | ` between wordings and `{slots}` to fill:
 * v visitor · a agent · c agent's predefined answer · e the same, edited · n agent-only note · h agent's HTML
 * u address pushed by the agent · r rich content about the product. A `?` behind the letter makes the line optional.
 */
export interface Scenario {
  /** What it is about, in the intent analyzer's words. */
  readonly intent: string;
  /** Index of the skill that takes it. */
  readonly skill: 0 | 1;
  /** How it usually goes. */
  readonly mood: 'good' | 'mixed' | 'bad';
  /** The page that the chat starts from. */
  readonly page: number;
  readonly lines: readonly string[];
  /** Attributes that the pages report besides marketing, customer and personal information. */
  readonly reports: readonly ('cart' | 'purchase' | 'prodView' | 'lead' | 'service' | 'error' | 'searchInfo')[];
  readonly serviceCategory: string;
  readonly error?: { readonly context: string; readonly message: string; readonly code: string };
  readonly searches?: readonly string[];
}
