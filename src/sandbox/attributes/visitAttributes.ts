import type { JsonObject, JsonValue } from '../../liveperson/json.ts';
import { isList, isObject, listAt, objectAt } from '../json.ts';
import { readBack } from './readBack.ts';
import type { ReportedSde } from './reported.ts';

/** A report, when and from which page it came. */
export interface Report {
  readonly sde: ReportedSde;
  /** Epoch ms. */
  readonly at: number;
  readonly pageId: string;
}

/** One element of visit state's `events[]`. Source: Visit Information API, example of the method page. */
export function visitEvent({ sde, at, pageId }: Report): JsonObject {
  const { key, wrapped, fields } = readBack(sde);
  const envelope = { serverTimeStamp: at, contexts: { page: { id: pageId } } };
  if (wrapped) return { [key]: { ...envelope, [key]: key === 'lead' ? withTicket(fields) : fields } };
  // The cart inside a purchase repeats the envelope with values that mean nothing, as in the example.
  const cart = key === 'purchase' ? { cart: { serverTimeStamp: 0, contexts: {}, ...objectAt(fields, 'cart') } } : {};
  return { [key]: { ...envelope, ...fields, ...cart } };
}

/**
 * The latest view of each attribute. In a chat visit personal, customer and marketing information merge, a cart replaces the
 * one before, everything else is appended. Source: best practices page.
 */
export function visitAggregates(reports: readonly Report[]): JsonObject {
  return reports.reduce((state, report) => ({ ...state, ...aggregated(state, report.sde) }), {});
}

function aggregated(state: JsonObject, sde: ReportedSde): JsonObject {
  const { key, fields } = readBack(sde);
  switch (key) {
    case 'customerInfo':
    case 'personalInfo':
    case 'marketingCampaignInfo':
      return { [key]: { [key]: merged(objectAt(state[key], key), fields) } };
    case 'cartStatus':
      return { cart: { cartStatus: fields, lastTotalChange: cartChange(state, fields) } };
    case 'purchase':
      return appended(state, 'purchases', [
        { ...repetition(state, 'purchases', fields, 'orderId', 'repeatedOrderId', 'purchaseSeqId'), ...fields },
      ]);
    case 'lead':
      return appended(state, 'leads', [
        { ...withTicket(fields), ...repetition(state, 'leads', fields, 'leadId', 'repeatedLeadId', 'leadSeqId') },
      ]);
    case 'serviceActivity': {
      const counted = repetition(state, 'serviceActivity', fields, 'serviceId', 'repeatedServiceActivity', 'serviceSeqId');
      return appended(state, 'serviceActivity', [{ ...fields, ...counted }]);
    }
    case 'viewedProduct':
      return appended(state, 'viewedProduct', listAt(fields, 'products'));
    case 'visitorError':
      return appended(state, 'visitorError', [fields]);
    case 'searchContent':
      // Where visit state shows searched content is not documented: it stays in the events only.
      return {};
  }
}

function withTicket(fields: JsonObject): JsonObject {
  return { ...fields, ticketId: null };
}

function merged(before: JsonObject, fields: JsonObject): JsonObject {
  const reported = Object.entries(fields).filter(
    ([name, value]) => !(name in before) || (value !== null && !(isList(value) && value.length === 0)),
  );
  return { ...before, ...Object.fromEntries(reported) };
}

function appended(state: JsonObject, name: string, items: readonly JsonValue[]): JsonObject {
  return { [name]: [...listAt(state, name), ...items] };
}

function cartChange(state: JsonObject, fields: JsonObject): number {
  const before = objectAt(objectAt(state, 'cart'), 'cartStatus')['total'];
  const change = Number(fields['total']) - (typeof before === 'number' ? before : 0);
  return Math.round(change * 100) / 100;
}

/** Running number, and whether the same id was reported before. */
function repetition(
  state: JsonObject,
  name: string,
  fields: JsonObject,
  id: string,
  repeated: string,
  sequence: string,
): JsonObject {
  const before = listAt(state, name);
  const again = before.some((item) => isObject(item) && item[id] === fields[id]);
  return { [repeated]: again, [sequence]: String(before.length + 1) };
}
