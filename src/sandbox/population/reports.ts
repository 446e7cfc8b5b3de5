import type { ReportedSde } from '../attributes/reported.ts';
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
export function createReports(industry: Industry, scenario: Scenario, visitor: Visitor, slots: Slots, random: Random): TimedReport[] {
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

function marketing(industry: Industry, visitor: Visitor, random: Random): { channel: number; affiliate: string; campaignId: string } {
  const affiliate = random.pick(['Example Search', 'Example Social', 'newsletter', 'partner page']);
  return { channel: visitor.channel, affiliate, campaignId: `${industry.lineOfBusiness.name} ${random.pick(['spring offer', 'autumn offer', 'brand'])}` };
}

function reportsOf(kind: Scenario['reports'][number], scenario: Scenario, visitor: Visitor, slots: Slots, random: Random): ReportedSde[] {
  const { product } = slots;
  const currency = visitor.customer.currency ?? 'USD';
  const quantity = random.int(1, 3);
  const total = Math.round(product.price * quantity * 100) / 100;
  switch (kind) {
    case 'prodView': {
      const stock = random.pick([{ statusInStock: 'low', quantityInStock: random.int(1, 7) }, { statusInStock: 'in stock', quantityInStock: random.int(20, 90) }]);
      return [{ type: 'prodView', currency, products: [{ product: { ...product, ...stock } }] }];
    }
    case 'cart': {
      const first: ReportedSde = { type: 'cart', total: product.price, currency, numItems: 1, products: [{ product: { ...product }, quantity: 1 }] };
      // Every update of a cart is kept in the history, so that some carts appear twice.
      return quantity === 1 ? [first] : [first, { type: 'cart', total, currency, numItems: quantity, products: [{ product: { ...product }, quantity }] }];
    }
    case 'purchase':
      return [{ type: 'purchase', total, currency, orderId: slots.orderId, cart: { numItems: quantity, products: [{ product: { ...product }, quantity }] } }];
    case 'lead':
      return [{ type: 'lead', lead: { topic: `${scenario.intent}: ${product.name}`, value: slots.amount, currency, leadId: `L-${random.digits(5)}` } }];
    case 'service':
      return [{ type: 'service', service: { topic: scenario.intent, status: random.int(0, 13), category: scenario.serviceCategory, serviceId: `service${random.int(10, 99)}` } }];
    case 'error':
      return scenario.error === undefined ? [] : [{
        type: 'error',
        error: { contextId: scenario.error.context, message: scenario.error.message, code: scenario.error.code, level: random.int(1, 3), resolved: random.chance(0.4) },
      }];
    case 'searchInfo':
      return [{ type: 'searchInfo', keywords: scenario.searches ?? [scenario.intent] }];
  }
}
