import * as v from 'valibot';
import { dataFile } from '../dataFile.ts';

const named = v.object({ id: v.number(), name: v.string() });

/** An invitation of a campaign. `type`: 0 peeling corner, 1 overlay, 2 toaster, 3 slide-out, 5 embedded, 6 sticky. */
const campaignEngagement = v.object({ id: v.number(), name: v.string(), type: v.number(), zoneId: v.number() });

const campaign = v.object({
  ...named.entries,
  goal: named,
  profile: named,
  behavior: named,
  location: named,
  agentNote: v.exactOptional(v.string()),
  engagements: v.array(campaignEngagement),
});

const product = v.object({ name: v.string(), category: v.string(), sku: v.string(), price: v.number() });

const sitePage = v.object({ path: v.string(), title: v.string(), sections: v.array(v.string()) });

/**
 * A conversation to be written out many times. A line is `who: text`, with ` | ` between wordings and `{slots}` to fill:
 * v visitor · a agent · c agent's predefined answer · e the same, edited · n agent-only note · h agent's HTML
 * u address pushed by the agent · r rich content about the product. A `?` behind the letter makes the line optional.
 */
const scenario = v.object({
  /** What it is about, in the intent analyzer's words. */
  intent: v.string(),
  /** Index of the skill that takes it. */
  skill: v.picklist([0, 1]),
  /** How it usually goes. */
  mood: v.picklist(['good', 'mixed', 'bad']),
  /** The page that the chat starts from. */
  page: v.number(),
  lines: v.array(v.string()),
  /** Attributes that the pages report besides marketing, customer and personal information. */
  reports: v.array(v.picklist(['cart', 'purchase', 'prodView', 'lead', 'service', 'error', 'searchInfo'])),
  serviceCategory: v.string(),
  error: v.exactOptional(v.object({ context: v.string(), message: v.string(), code: v.string() })),
  searches: v.exactOptional(v.array(v.string())),
});

const industry = v.object({
  id: v.string(),
  /** Origin of its web site, below example.com. */
  site: v.string(),
  lineOfBusiness: v.object({ id: v.string(), name: v.string() }),
  skills: v.tuple([named, named]),
  campaign,
  products: v.array(product),
  pages: v.array(sitePage),
  scenarios: v.array(scenario),
});

/** One line of business of the simulated account, with what its visitors look at and ask. */
export type Industry = v.InferOutput<typeof industry>;
export type Skill = v.InferOutput<typeof named>;
export type CampaignEngagement = v.InferOutput<typeof campaignEngagement>;
export type Product = v.InferOutput<typeof product>;
export type SitePage = v.InferOutput<typeof sitePage>;
export type Scenario = v.InferOutput<typeof scenario>;

const readIndustry = (name: string): Industry => v.parse(industry, JSON.parse(dataFile(`industries/${name}.json`)));

export const telecom = readIndustry('telecom');
export const bank = readIndustry('bank');
export const retail = readIndustry('retail');
export const travel = readIndustry('travel');
export const insurance = readIndustry('insurance');
export const energy = readIndustry('energy');

export const industries: readonly Industry[] = [telecom, bank, retail, travel, insurance, energy];
