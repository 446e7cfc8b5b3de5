import * as v from 'valibot';
import type { ReportedSde } from './reported.ts';

/** Numbers may come as text: the service converts where it can, and its own documents show `"1"`. */
const number = v.exactOptional(
  v.pipe(v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty())]), v.transform(Number), v.finite()),
);
const required = v.pipe(v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty())]), v.transform(Number), v.finite());
const text = v.exactOptional(v.string());
const date = v.exactOptional(v.object({ day: required, month: required, year: required }));
const product = v.object({ name: text, category: text, sku: text, price: number, statusInStock: text, quantityInStock: number });
const cartProducts = v.array(v.object({ product, quantity: number }));

const customer = v.object({
  ctype: text,
  cstatus: text,
  balance: number,
  currency: text,
  customerId: text,
  socialId: text,
  imei: text,
  userName: text,
  companySize: number,
  companyBranch: text,
  accountName: text,
  role: text,
  lastPaymentDate: date,
  registrationDate: date,
  loginStatus: number,
  storeZipCode: text,
  storeNumber: text,
});

const contact = v.object({
  email: text,
  phone: text,
  phoneType: text,
  address: v.exactOptional(v.object({ country: text, region: text })),
});

const person = v.object({
  firstname: text,
  lastname: text,
  age: v.exactOptional(v.object({ age: number, year: number, month: number, day: number })),
  contacts: v.exactOptional(v.array(contact)),
  gender: v.exactOptional(v.picklist(['MALE', 'FEMALE', 'OTHER'])),
  company: text,
  language: text,
});

/** Engagement attributes as reported. Source: types of engagement attributes page; what it calls mandatory is required here. */
const sde = v.variant('type', [
  v.object({
    type: v.literal('cart'),
    total: required,
    currency: text,
    numItems: required,
    products: v.exactOptional(cartProducts),
  }),
  v.object({
    type: v.literal('purchase'),
    total: number,
    currency: text,
    orderId: text,
    cart: v.exactOptional(v.object({ products: cartProducts, numItems: number })),
  }),
  v.object({ type: v.literal('prodView'), currency: text, products: v.array(v.object({ product })) }),
  v.object({ type: v.literal('ctmrinfo'), info: customer }),
  v.object({ type: v.literal('mrktInfo'), info: v.object({ channel: number, affiliate: text, campaignId: text }) }),
  v.object({ type: v.literal('personal'), personal: person }),
  v.object({ type: v.literal('lead'), lead: v.object({ topic: text, value: number, currency: text, leadId: text }) }),
  v.object({ type: v.literal('service'), service: v.object({ topic: text, status: number, category: text, serviceId: text }) }),
  v.object({
    type: v.literal('error'),
    error: v.object({ contextId: text, message: text, code: text, level: number, resolved: v.exactOptional(v.boolean()) }),
  }),
  v.object({ type: v.literal('searchInfo'), keywords: v.array(v.string()) }),
]);

/** What happened to an engagement that was shown; no attribute. */
const impression = v.object({
  type: v.picklist(['impDisplay', 'impAccept', 'impExpanded', 'impTimeout', 'impClose']),
  eContext: v.exactOptional(
    v.array(v.object({ type: v.string(), id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)) })),
  ),
});

export interface ReadReport {
  readonly sdes: readonly ReportedSde[];
  /** Context ids of the engagements that the visitor clicked on. */
  readonly accepted: readonly string[];
}

/** Reads a report of attributes and impressions; undefined when an element is none of the documented ones. */
export function readReport(value: unknown): ReadReport | undefined {
  const list = v.safeParse(v.array(v.union([sde, impression])), value ?? []);
  if (!list.success) return undefined;
  const sdes: ReportedSde[] = [];
  const accepted: string[] = [];
  for (const item of list.output) {
    if (!isImpression(item)) sdes.push(item);
    else if (item.type === 'impAccept') accepted.push(...(item.eContext ?? []).map(({ id }) => id));
  }
  return { sdes, accepted };
}

type Item = v.InferOutput<typeof sde> | v.InferOutput<typeof impression>;

function isImpression(item: Item): item is v.InferOutput<typeof impression> {
  return item.type.startsWith('imp');
}
