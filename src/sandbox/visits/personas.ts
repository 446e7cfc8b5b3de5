import { bank, energy, type Industry, insurance, retail, telecom, travel } from '../population/industry.ts';
import type { Visitor } from '../population/visitors.ts';
import type { Random } from '../random.ts';
import {
  carelessShopper,
  cartFiller,
  quoteSeeker,
  planUpgrader,
  silentReader,
  stuckApplicant,
  tripPlanner,
  worriedCustomer,
} from './journeys.ts';
import type { Step } from './journey.ts';

/** Somebody whose visit is going on while the sandbox runs; a new visit begins when the period is over. */
export interface Persona {
  readonly key: string;
  /** What there is to see, behind the visitor's first name. */
  readonly label: string;
  readonly industry: Industry;
  /** Minutes between the visit's start and the sandbox's. */
  readonly startedBefore: number;
  /** Minutes from one visit to the next. */
  readonly period: number;
  readonly steps: (visitor: Visitor, random: Random) => readonly Step[];
  readonly chat?: PersonaChat;
}

/** The chat of a persona's visit. Seconds. */
export interface PersonaChat {
  readonly contextId: string;
  /** Index of the shown engagement in the campaign. */
  readonly engagement: number;
  readonly skill: 0 | 1;
  /** From the start of the visit. */
  readonly requestedAfter: number;
  /** In the queue; undefined: nobody takes the chat. */
  readonly waits?: number;
  /** From the request to the end. */
  readonly lasts: number;
  /** How its information is written: as in the documented example, with `@` links and number ids, or all in strings. */
  readonly form: 'example' | 'attributes' | 'strings';
  /** Factor on the pauses between lines. */
  readonly pace: number;
}

export const personas: readonly Persona[] = [
  {
    key: 'plan-upgrader',
    label: 'chat about to start',
    industry: telecom,
    startedBefore: 4,
    period: 30,
    steps: planUpgrader,
    chat: { contextId: '1', engagement: 0, skill: 1, requestedAfter: 238, waits: 22, lasts: 302, form: 'example', pace: 0.35 },
  },
  {
    key: 'stuck-applicant',
    label: 'waiting for an agent',
    industry: bank,
    startedBefore: 9,
    period: 60,
    steps: stuckApplicant,
    chat: { contextId: '1', engagement: 0, skill: 0, requestedAfter: 480, lasts: 3000, form: 'attributes', pace: 1 },
  },
  {
    key: 'cart-filler',
    label: 'cart grows, long chat',
    industry: retail,
    startedBefore: 26,
    period: 150,
    steps: cartFiller,
    chat: { contextId: '2', engagement: 0, skill: 1, requestedAfter: 420, waits: 15, lasts: 8000, form: 'example', pace: 0.6 },
  },
  {
    key: 'trip-planner',
    label: 'compares offers, long chat',
    industry: travel,
    startedBefore: 48,
    period: 170,
    steps: tripPlanner,
    chat: { contextId: '1', engagement: 1, skill: 0, requestedAfter: 300, waits: 40, lasts: 9000, form: 'strings', pace: 0.9 },
  },
  {
    key: 'quote-seeker',
    label: 'engagement shown, not accepted',
    industry: insurance,
    startedBefore: 3,
    period: 95,
    steps: quoteSeeker,
  },
  { key: 'worried-customer', label: 'all agents busy', industry: energy, startedBefore: 14, period: 110, steps: worriedCustomer },
  { key: 'silent-reader', label: 'reports nothing', industry: retail, startedBefore: 2, period: 80, steps: silentReader },
  {
    key: 'careless-shopper',
    label: 'attributes with mistakes',
    industry: retail,
    startedBefore: 7,
    period: 120,
    steps: carelessShopper,
  },
];
