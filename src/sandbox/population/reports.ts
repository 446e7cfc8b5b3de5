import type { ReportedCart, ReportedCartProduct, ReportedSde } from '../attributes/reported.ts';
import { minute } from '../clock.ts';
import type { Random } from '../random.ts';
import type { Industry, Scenario } from './industry.ts';
import type { Slots } from './slots.ts';
import type { Visitor } from './visitors.ts';

/** An attribute reported during the visit of a chat. */
export interface TimedReport {
  readonly sde: ReportedSde;
  /** Ms relative to the moment in which the visitor asked for the chat. */
  readonly after: number;
}

/** What the pages of a visit reported: the source of the visit, who it is, and what the scenario is about. */
export function createReports(
  industry: Industry,
  scenario: Scenario,
  visitor: Visitor,
  slots: Slots,
  random: Random,
): TimedReport[] {
  const sdes: ReportedSde[] = [];
  if (random.chance(0.7)) sdes.push({ type: 'mrktInfo', info: marketing(industry, visitor, random) });
  if (random.chance(0.55)) sdes.push({ type: 'ctmrinfo', info: visitor.customer });
  if (random.chance(0.6)) sdes.push({ type: 'personal', personal: visitor.person });
  for (const kind of scenario.reports) sdes.push(...reportsOf(kind, scenario, visitor, slots, random));
  let after = -random.int(4, 14) * minute;
  return sdes.map((sde) => {
    after += random.int(5_000, 70_000);
    return { sde, after };
  });
}

function marketing(
  industry: Industry,
  visitor: Visitor,
  random: Random,
): { channel: number; affiliate: string; campaignId: string } {
  const affiliate = random.pick(['Example Search', 'Example Social', 'newsletter', 'partner page']);
  return {
    channel: visitor.channel,
    affiliate,
    campaignId: `${industry.lineOfBusiness.name} ${random.pick(['spring offer', 'autumn offer', 'brand'])}`,
  };
}

type Kind = Scenario['reports'][number];

/** What a scenario's attributes are made from. */
interface Subject {
  readonly scenario: Scenario;
  readonly slots: Slots;
  readonly currency: string;
  readonly random: Random;
}

function reportsOf(kind: Kind, scenario: Scenario, visitor: Visitor, slots: Slots, random: Random): readonly ReportedSde[] {
  return makers[kind]({ scenario, slots, currency: visitor.customer.currency ?? 'USD', random });
}

const makers: Readonly<Record<Kind, (subject: Subject) => readonly ReportedSde[]>> = {
  prodView: ({ slots, currency, random }) => [
    { type: 'prodView', currency, products: [{ product: { ...slots.product, ...stock(random) } }] },
  ],
  cart: carts,
  purchase: ({ slots, currency, random }) => {
    const { total, numItems, products } = items(slots, random.int(1, 3));
    return [{ type: 'purchase', total, currency, orderId: slots.orderId, cart: { numItems, products } }];
  },
  lead: ({ scenario, slots, currency, random }) => {
    const topic = `${scenario.intent}: ${slots.product.name}`;
    return [{ type: 'lead', lead: { topic, value: slots.amount, currency, leadId: `L-${random.digits(5)}` } }];
  },
  service: ({ scenario, random }) => {
    const serviceId = `service${random.int(10, 99)}`;
    return [
      {
        type: 'service',
        service: { topic: scenario.intent, status: random.int(0, 13), category: scenario.serviceCategory, serviceId },
      },
    ];
  },
  error: formErrors,
  searchInfo: ({ scenario }) => [{ type: 'searchInfo', keywords: scenario.searches ?? [scenario.intent] }],
};

function stock(random: Random): { statusInStock: string; quantityInStock: number } {
  const isLow = random.chance(0.5);
  return { statusInStock: isLow ? 'low' : 'in stock', quantityInStock: isLow ? random.int(1, 7) : random.int(20, 90) };
}

function items(
  { product }: Slots,
  quantity: number,
): Pick<ReportedCart, 'total' | 'numItems'> & { readonly products: ReportedCartProduct[] } {
  const total = Math.round(product.price * quantity * 100) / 100;
  return { total, numItems: quantity, products: [{ product: { ...product }, quantity }] };
}

/** Every update of a cart is kept in the history, so that some carts appear twice. */
function carts({ slots, currency, random }: Subject): ReportedSde[] {
  const quantity = random.int(1, 3);
  const updates = quantity === 1 ? [1] : [1, quantity];
  return updates.map((count) => ({ type: 'cart', currency, ...items(slots, count) }));
}

function formErrors({ scenario: { error }, random }: Subject): ReportedSde[] {
  if (error === undefined) return [];
  const { context: contextId, message, code } = error;
  return [{ type: 'error', error: { contextId, message, code, level: random.int(1, 3), resolved: random.chance(0.4) } }];
}
