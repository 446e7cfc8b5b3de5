import { unwrapPayload } from '../attributes/payload.ts';
import type { Deviations } from '../deviations.ts';
import { flag, id, isObject, listOf, object, text, time, word } from '../fieldKinds.ts';
import { fieldTable, given, join, nameOf, optionalSection, readFields, readList } from '../fields.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { readEngagement } from './engagementReader.ts';
import { readPage } from './pageReader.ts';
import type { AggregatedAttribute, AppSession, Geo, ReportedAttribute } from './visitState.ts';

/** Keys of the latest view of each attribute. The two of searched content are not in the documented example. */
const aggregateKeys = [
  'customerInfo',
  'personalInfo',
  'marketingCampaignInfo',
  'cart',
  'purchases',
  'viewedProduct',
  'leads',
  'serviceActivity',
  'visitorError',
  'searchInfo',
  'searchContent',
] as const;
const targetingKeys = ['revActiveVPs', 'revAllVPs', 'revActiveVBs', 'revAllVBs', 'revAllOSLs'] as const;

type SimpleFields = {
  -readonly [K in keyof Omit<AppSession, 'engagements' | 'pages' | 'events' | 'aggregates' | 'targeting' | 'raw'>]: AppSession[K];
};
type SearchEngine = NonNullable<AppSession['searchEngine']>;

const geoFields = fieldTable<Geo>((to) => ({
  country: to('country', word),
  countryCode: to('countryCode', word),
  state: to('state', word),
  city: to('city', word),
  isp: to('isp', word),
  org: to('org', word),
}));

const searchEngineFields = fieldTable<SearchEngine>((to) => ({
  searchEngine: to('searchEngine', word),
  keywords: to('keywords', word),
}));

const sessionFields = fieldTable<SimpleFields>((to) => ({
  id: to('id', id),
  startTime: to('startTime', time),
  userAgent: to('userAgent', text),
  deviceFamily: to('deviceFamily', word),
  deviceOS: to('deviceOS', word),
  ipv4: to('ipv4', word),
  // The element table prints "lpv4"; the example has "ipv4".
  lpv4: to.fallback('ipv4', word),
  externalReferrer: to('externalReferrer', word),
  siteControlGroup: to('siteControlGroup', word),
  ...Object.fromEntries(
    [
      ...aggregateKeys,
      ...targetingKeys,
      'engagements',
      'pages',
      'events',
      'geo',
      'searchEngine',
      'mobileDeviceInfo',
      'appSessions',
    ].map((key) => [key, null]),
  ),
}));

/** Reads one entry of `appSessions`. */
export function readSession(source: JsonObject, path: string, deviations: Deviations): AppSession {
  const at = (key: string) => join(path, key);
  const geo = optionalSection(source, 'geo', path, deviations);
  const searchEngine = optionalSection(source, 'searchEngine', path, deviations);
  return {
    ...readFields<SimpleFields>({}, sessionFields, source, path, deviations),
    ...given({
      geo: geo && readFields<Geo>({}, geoFields, geo, at('geo'), deviations),
      searchEngine:
        searchEngine && readFields<SearchEngine>({}, searchEngineFields, searchEngine, at('searchEngine'), deviations),
      mobile: flag.read(object.read(source['mobileDeviceInfo'])?.['mobile']),
    }),
    engagements: readList(source['engagements'], at('engagements'), deviations, readEngagement),
    pages: readList(source['pages'], at('pages'), deviations, readPage),
    events: readList(source['events'], at('events'), deviations, readEvent).flat(),
    aggregates: aggregateKeys.flatMap((key) => readAggregate(key, source[key])),
    targeting: Object.fromEntries(
      targetingKeys.flatMap((key) => (isObject(source[key]) ? [[key, Object.keys(source[key])]] : [])),
    ),
    raw: source,
  };
}

/** One report; documented as an object with exactly one key. With several keys each is kept as a report of its own. */
function readEvent(source: JsonObject, path: string, deviations: Deviations): readonly ReportedAttribute[] {
  const entries = Object.entries(source);
  if (entries.length !== 1) {
    deviations.add(path, `expected exactly one key, got ${entries.length}`);
  }
  return entries.map(([key, payload]) => {
    if (!isObject(payload)) {
      deviations.add(`${path}.${key}`, `expected an object, got ${nameOf(payload)}`);
      return { key, data: { value: payload }, raw: source };
    }
    const { data, serverTime, pageId } = unwrapPayload(key, payload);
    return { key, ...given({ time: serverTime, pageId }), data, raw: source };
  });
}

/**
 * Objects come wrapped in a key of the same name, the cart in `cartStatus` beside `lastTotalChange`; lists hold their items
 * directly.
 */
function readAggregate(key: string, sent: JsonValue | undefined): readonly AggregatedAttribute[] {
  const items = listOf(sent).flatMap((item) => {
    if (!isObject(item)) {
      return [];
    }
    const inner = item[key === 'cart' ? 'cartStatus' : key];
    const { [key === 'cart' ? 'cartStatus' : key]: _wrapped, ...beside } = item;
    return [isObject(inner) ? { ...inner, ...beside } : item];
  });
  return items.length === 0 ? [] : [{ key, items }];
}
