import { flag, id, isObject, time } from '../fieldKinds.ts';
import type { JsonObject, JsonValue } from '../json.ts';

/** One engagement attribute taken out of its envelope. */
export interface AttributePayload {
  /** The attribute's own fields, without time stamps, contexts and the inner wrapper of the same name. Values as sent. */
  readonly data: JsonObject;
  /** `serverTimeStamp`, epoch ms. */
  readonly serverTime: number | undefined;
  /** `originalTimeStamp`, epoch ms. */
  readonly originalTime: number | undefined;
  /** `contexts.page.id`, visit state only. */
  readonly pageId: string | undefined;
  /** Messaging puts it into the payload of some attributes as well. */
  readonly authenticated: boolean | undefined;
}

/** Event keys whose fields sit under a key of another name. */
const innerNames: ReadonlyMap<string, string> = new Map([['formFillingError', 'visitorError']]);

/**
 * Unwraps the value of one attribute event of a visit state or a history record. Some attributes are flat, others sit under a
 * second key of the same name, and personalInfo is found both ways. Sources: Visit Information example, appendix of engagement
 * attributes.
 */
export function unwrapPayload(key: string, payload: JsonObject): AttributePayload {
  const inner = payload[innerNames.get(key) ?? key];
  return {
    data: isObject(inner) ? inner : withoutEnvelope(payload),
    serverTime: time.read(payload['serverTimeStamp']),
    originalTime: time.read(payload['originalTimeStamp']),
    pageId: pageOf(payload['contexts']),
    authenticated: flag.read(payload['isAuthenticated']),
  };
}

/** The cart inside a purchase repeats the envelope with zeros and nulls that mean nothing. */
function withoutEnvelope(payload: JsonObject): JsonObject {
  const {
    serverTimeStamp: _processed,
    originalTimeStamp: _created,
    contexts: _contexts,
    isAuthenticated: _authenticated,
    ...data
  } = payload;
  if (!isObject(data['cart'])) {
    return data;
  }
  const { serverTimeStamp: _cartProcessed, originalTimeStamp: _cartCreated, contexts: _cartContexts, ...cart } = data['cart'];
  return { ...data, cart };
}

function pageOf(contexts: JsonValue | undefined): string | undefined {
  const page = isObject(contexts) ? contexts['page'] : undefined;
  return isObject(page) ? id.read(page['id']) : undefined;
}
