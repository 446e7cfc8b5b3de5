import type { ReportedCart, ReportedSde } from '../attributes/reported.ts';
import { bank, energy, type Industry, insurance, retail, telecom, travel } from '../population/industry.ts';
import type { Visitor } from '../population/visitors.ts';
import type { Random } from '../random.ts';
import { Journey, type Step } from './journey.ts';

/** The journeys of the live visits, in seconds after their start. Each is still going on for long after the sandbox started. */

function marketing({ channel }: Visitor, affiliate: string, campaignId: string): ReportedSde {
  return { type: 'mrktInfo', info: { channel, affiliate, campaignId } };
}

const customer = (visitor: Visitor): ReportedSde => ({ type: 'ctmrinfo', info: visitor.customer });
const personal = (visitor: Visitor): ReportedSde => ({ type: 'personal', personal: visitor.person });
const searched = (...keywords: readonly string[]): ReportedSde => ({ type: 'searchInfo', keywords });

function lead(topic: string, value: number, currency: string, leadId: string): ReportedSde {
  return { type: 'lead', lead: { topic, value, currency, leadId } };
}

function service(topic: string, status: number, category: string, serviceId: string): ReportedSde {
  return { type: 'service', service: { topic, status, category, serviceId } };
}

function formError(contextId: string, message: string, code: string, resolved = false): ReportedSde {
  return { type: 'error', error: { contextId, message, code, level: 2, resolved } };
}

function purchase(orderId: string, cartOf: ReportedCart): ReportedSde {
  const { total, currency, numItems, products = [] } = cartOf;
  return { type: 'purchase', total, currency: currency ?? 'USD', orderId, cart: { numItems, products } };
}

function viewed(industry: Industry, index: number): ReportedSde {
  const product = industry.products[index];
  const stock = { statusInStock: 'in stock', quantityInStock: 12 + index };
  return { type: 'prodView', currency: 'USD', products: product === undefined ? [] : [{ product: { ...product, ...stock } }] };
}

/** A cart of the given products of an industry. */
function cart(industry: Industry, ...quantities: readonly number[]): ReportedCart {
  const products = quantities.flatMap((quantity, index) => {
    const product = industry.products[index];
    return product === undefined || quantity === 0 ? [] : [{ product: { ...product }, quantity }];
  });
  const total = products.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  const numItems = quantities.reduce((sum, quantity) => sum + quantity, 0);
  return { type: 'cart', total: Math.round(total * 100) / 100, currency: 'USD', numItems, products };
}

export function planUpgrader(visitor: Visitor, random: Random): readonly Step[] {
  return new Journey(telecom)
    .page(0, 0).reports(1, marketing(visitor, 'Example Search', 'Telecom autumn offer'))
    .page(35, 2).reports(37, customer(visitor)).reports(60, viewed(telecom, 0)).reports(95, viewed(telecom, 1))
    .page(130, 3).shows(150, 0, '1').reports(190, cart(telecom, 0, 1))
    .accepts(235, '1')
    .reports(290, personal(visitor)).reports(380, lead('upgrade plan: Fibre 1000', 54.99, 'USD', 'L-40417'))
    .page(430, 5).reports(450, cart(telecom, 0, 1, 0, 1))
    .browses(560, 1500, random)
    .steps();
}

export function stuckApplicant(visitor: Visitor, random: Random): readonly Step[] {
  const refused = (resolved = false) => formError('Credit card application', 'Expiration date missing', 'er100004', resolved);
  return new Journey(bank)
    .page(0, 0).reports(2, marketing(visitor, 'newsletter', 'Banking brand')).reports(3, customer(visitor))
    .page(40, 1).reports(70, viewed(bank, 1))
    .page(150, 2).reports(155, personal(visitor)).reports(260, refused()).reports(330, refused())
    .shows(340, 0, '1').shows(342, 1, '2').reports(420, refused()).accepts(470, '1')
    .reports(640, service('card application', 1, 'cards', 'service77'))
    .reports(900, refused(true))
    .browses(1000, 3000, random)
    .steps();
}

export function cartFiller(visitor: Visitor, random: Random): readonly Step[] {
  return new Journey(retail)
    .page(0, 0).reports(1, marketing(visitor, 'Example Social', 'Online shop spring offer'))
    .page(30, 1).reports(32, viewed(retail, 0)).shows(60, 2, '1').reports(110, cart(retail, 1))
    .page(180, 1).reports(182, viewed(retail, 3)).reports(240, cart(retail, 1, 0, 0, 1))
    .page(300, 2).shows(330, 0, '2').accepts(410, '2')
    .reports(500, customer(visitor)).reports(700, personal(visitor))
    .browses(800, 1500, random)
    .reports(1530, cart(retail, 1, 1, 0, 1)).reports(1600, cart(retail, 1, 1, 0, 2))
    .page(1640, 3).reports(1680, cart(retail, 1, 1, 1, 2))
    .reports(1800, formError('Payment', 'Card was refused by the bank', 'PAY-51'))
    .reports(2100, purchase('DRV1534XC', cart(retail, 1, 1, 1, 2)))
    .browses(2200, 8400, random)
    .steps();
}

export function tripPlanner(visitor: Visitor, random: Random): readonly Step[] {
  return new Journey(travel)
    .page(0, 0).reports(1, marketing(visitor, 'partner page', 'Travel spring offer'))
    .reports(20, searched('lake with dog', 'quiet hotel'))
    .page(60, 1).reports(80, viewed(travel, 0)).reports(140, viewed(travel, 1)).shows(160, 1, '1').accepts(290, '1')
    .reports(400, personal(visitor), customer(visitor)).browses(500, 2880, random)
    .reports(2900, lead('Lake week for two and a dog', 890, 'USD', 'L-77120'))
    .reports(3100, service('hold offer', 12, 'sales', 'service41'))
    .browses(3200, 9600, random)
    .steps();
}

export function quoteSeeker(visitor: Visitor, random: Random): readonly Step[] {
  return new Journey(insurance)
    .page(0, 0).reports(1, marketing(visitor, 'Example Search', 'Insurance brand'))
    .page(45, 1).reports(47, viewed(insurance, 1)).shows(100, 1, '1')
    .reports(210, lead('car quote', 48.9, 'EUR', 'L-30921')).reports(260, personal(visitor))
    .shows(330, 0, '2').reports(420, lead('car quote', 44.1, 'EUR', 'L-30921'))
    .browses(480, 5400, random)
    .steps();
}

export function worriedCustomer(visitor: Visitor, random: Random): readonly Step[] {
  return new Journey(energy)
    .page(0, 0).reports(5, customer(visitor)).page(25, 1).reports(40, searched('bill too high'))
    .shows(70, 0, '1', 4).reports(110, service('high bill', 5, 'billing', 'service12'))
    .page(170, 2).reports(230, formError('Meter reading', 'Reading is lower than the last one', 'MTR-17'))
    .shows(400, 0, '2', 4).browses(460, 840, random).shows(900, 0, '3', 1)
    .browses(960, 6000, random)
    .steps();
}

/** Offline hours, and a page that reports no attribute at all. */
export function silentReader(_visitor: Visitor, random: Random): readonly Step[] {
  const journey = new Journey(retail).page(0, 0).shows(20, 2, '1', 2);
  for (let at = 60; at < 4500; at += random.int(40, 150)) journey.page(at, random.int(0, 5));
  return journey.steps();
}

/** A page that reports attributes with the mistakes that a check of them should find. */
export function carelessShopper(visitor: Visitor, random: Random): readonly Step[] {
  return new Journey(retail)
    .page(0, 1).reports(2, { type: 'mrktInfo', info: { channel: 9, affiliate: 'unknown', campaignId: 'test' } })
    .reports(30, { ...cart(retail, 1), total: 11.7, currency: 'dollars', numItems: 6 })
    .reports(60, { type: 'personal', personal: {
      firstname: visitor.firstName, contacts: [{ email: 'name at example.com', phone: visitor.phone, phoneType: 'OFFICE' }],
      age: { age: 34, year: 2031, month: 14, day: 15 }, language: 'English',
    } })
    .shows(90, 1, '1').reports(120, service('order', 27, 'orders', 's1'))
    .reports(180, purchase('A-1', cart(retail)))
    .reports(240, purchase('A-1', cart(retail)))
    .reports(300, lead('lead', 12345678901234.123, 'usd', 'x'))
    .reports(360, { type: 'ctmrinfo', info: { cstatus: 'cancelled', lastPaymentDate: { day: 0, month: 13, year: 2014 } } })
    .browses(480, 6600, random)
    .steps();
}
