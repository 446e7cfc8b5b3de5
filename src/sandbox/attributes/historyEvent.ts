import type { JsonObject, JsonValue } from '../../liveperson/json.ts';
import { isList, isObject } from '../json.ts';
import { readBack, type AttributeKey } from './readBack.ts';
import type { ReportedSde } from './reported.ts';

export const sdeTypes: Readonly<Record<AttributeKey, string>> = {
  cartStatus: 'CART_STATUS',
  purchase: 'PURCHASE',
  viewedProduct: 'VIEWED_PRODUCT',
  customerInfo: 'CUSTOMER_INFO',
  marketingCampaignInfo: 'MARKETING_CAMPAIGN_INFO',
  personalInfo: 'PERSONAL_INFO',
  lead: 'LEAD',
  serviceActivity: 'SERVICE_ACTIVITY',
  visitorError: 'VISITOR_ERROR',
  searchContent: 'SEARCH_CONTENT',
};

/** How one event of a history deviates from the rule, as the documented samples do. */
export interface HistoryForm {
  /** Event-level `serverTimeStamp`, `sdeType`, `isAuthenticated`: in newer records only. */
  readonly envelope: boolean;
  readonly originalTimeStamp: boolean;
  /** Keys that older records use: `viewProduct`, `formFillingError`, flat personal info. */
  readonly oldKeys: boolean;
}

/**
 * One event of a history's `sdes.events[]`: every value as text. Source: engagement attributes appendix of the
 * Engagement History API and its sample records.
 */
export function historyEvent(sde: ReportedSde, reportedAt: number, form: HistoryForm): JsonObject {
  const attribute = readBack(sde);
  const { key } = attribute;
  const fields = stringified(attribute.fields, key);
  const stamps: JsonObject = {
    serverTimeStamp: String(reportedAt + 40),
    ...(form.originalTimeStamp ? { originalTimeStamp: String(reportedAt) } : {}),
  };
  const payload: JsonObject =
    attribute.wrapped && !(form.oldKeys && key === 'personalInfo') ? { ...stamps, [key]: fields } : { ...stamps, ...fields };
  const envelope = form.envelope
    ? { serverTimeStamp: String(reportedAt + 40), sdeType: sdeTypes[key], isAuthenticated: false }
    : {};
  if (form.oldKeys && key === 'viewedProduct') return { viewProduct: payload };
  if (form.oldKeys && key === 'visitorError') return { formFillingError: { ...stamps, visitorError: withStringObjects(fields) } };
  return { [key]: payload, ...envelope };
}

/** Numbers and booleans become text; an age has one decimal; a contact sits in `personalContact`. */
function stringified(fields: JsonObject, key: AttributeKey): JsonObject {
  const entries = Object.entries(fields).map(([name, value]): [string, JsonValue] => {
    if (name === 'contacts' && key === 'personalInfo' && isList(value)) {
      return [name, value.map((contact) => ({ personalContact: asText(contact, 'contact') }))];
    }
    return [name, asText(value, name)];
  });
  return Object.fromEntries(key === 'purchase' ? withCartStamps(entries) : entries);
}

/** The cart inside a purchase repeats the time stamps, always null. */
function withCartStamps(entries: [string, JsonValue][]): [string, JsonValue][] {
  return entries.map(([name, value]) => {
    return [name, name === 'cart' && isObject(value) ? { ...value, serverTimeStamp: null, originalTimeStamp: null } : value];
  });
}

function asText(value: JsonValue, name: string): JsonValue {
  if (typeof value === 'number') return name === 'customerAgeInYears' ? value.toFixed(1) : String(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string' || value === null) return value;
  if (isList(value)) return value.map((item) => asText(item, name));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner, key)]));
}

/** `formFillingError` carries message and code as objects. */
function withStringObjects(fields: JsonObject): JsonObject {
  const wrap = (value: JsonValue | undefined): JsonValue => (typeof value === 'string' ? { string: value } : null);
  return { ...fields, message: wrap(fields['message']), code: wrap(fields['code']) };
}
