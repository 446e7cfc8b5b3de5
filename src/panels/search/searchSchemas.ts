import * as v from 'valibot';
import { longestText, sortColumns, type ResultFilter, type Search } from '../protocol/search.ts';
import { conversationSchema } from './conversationSchema.ts';
import { querySchema } from './querySchema.ts';

const time = v.pipe(v.number(), v.finite());
const id = v.pipe(v.string(), v.maxLength(256));
const values = v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(longestText))), v.maxLength(500)));
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

/** What a page of a search sends, checked before it is used. */
export const searchSchema: v.GenericSchema<unknown, Search> = v.variant('product', [
  v.strictObject({ product: v.literal('chats'), query: querySchema }),
  v.strictObject({ product: v.literal('conversations'), query: conversationSchema }),
]);
const filter: v.GenericSchema<unknown, ResultFilter> = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(longestText)),
  facets: v.strictObject({ skill: values, agent: values, endReason: values, channel: values, mcs: values }),
  time: v.exactOptional(v.strictObject({ from: time, to: time })),
});
const order = v.nullable(v.strictObject({ column: v.picklist(sortColumns), direction: v.picklist(['ascending', 'descending']) }));
export const placesSchema = v.strictObject({ from: place, to: place });
export const filterSchema = v.strictObject({ filter, places: placesSchema });
export const orderSchema = v.strictObject({ order, places: placesSchema });
export const startSchema = v.nullable(v.strictObject({ draft: v.record(v.string(), v.unknown()) }));
export const rowSchema = v.strictObject({ id });
export const pairSchema = v.strictObject({ ids: v.tuple([id, id]) });
export const visitSchema = v.strictObject({ visitorId: id, sessionId: id });
export const saveSchema = v.strictObject({ search: searchSchema, relative: v.boolean() });
export const idsSchema = v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(10_000)) });
