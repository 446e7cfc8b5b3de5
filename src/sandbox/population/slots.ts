import { day } from '../clock.ts';
import type { Random } from '../random.ts';
import type { Industry, Product } from './industry.ts';
import type { Visitor } from './visitors.ts';

/** What a conversation talks about: the same wherever it is mentioned again. */
export interface Slots {
  readonly product: Product;
  readonly orderId: string;
  readonly amount: number;
  money(value: number): string;
  readonly values: Readonly<Record<string, string>>;
}

const cities = ['Leeds', 'Hamburg', 'Utrecht', 'Seville', 'Ottawa', 'Detroit', 'Glasgow', 'Munich', 'Melbourne'] as const;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Written here rather than by `Intl`, which takes longer than all the rest of a conversation. */
function dateOf(time: number): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}`;
}

export function createSlots(industry: Industry, visitor: Visitor, agentName: string, startTime: number, random: Random): Slots {
  const product = random.pick(industry.products);
  const symbol = { EUR: '€', GBP: '£' }[visitor.customer.currency ?? ''] ?? '$';
  const money = (value: number) => `${symbol}${value.toFixed(2)}`;
  const amount = random.int(900, 39_900) / 100;
  const orderId = `${random.pick(['DRV', 'TX', 'ORD', 'NX'])}${random.digits(4)}${random.pick(['XC', 'K', 'B', ''])}`;
  return {
    product,
    orderId,
    amount,
    money,
    values: {
      product: product.name,
      price: money(product.price),
      amount: money(amount),
      order: orderId,
      ref: `${random.pick(['CASE', 'INC', 'REF'])}-${random.digits(5)}`,
      name: visitor.firstName,
      agent: agentName,
      city: random.pick(cities),
      sum: `${symbol}${random.int(8, 90) * 100}`,
      date: dateOf(startTime + random.int(1, 12) * day),
      past: dateOf(startTime - random.int(2, 12) * day),
      email: visitor.email,
      phone: visitor.phone,
      four: random.digits(4),
    },
  };
}

/** A `{time}` is another one each time; everything else stays what it was. */
export function fillSlots(text: string, slots: Slots, random: Random): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === 'time') return `${random.int(7, 20)}:${String(random.int(0, 11) * 5).padStart(2, '0')}`;
    return slots.values[name] ?? whole;
  });
}
