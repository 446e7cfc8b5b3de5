import { flag, id, isObject, time } from '../fieldKinds.ts';
import { given } from '../fields.ts';
import type { JsonObject, JsonValue } from '../json.ts';

/** One engagement attribute taken out of its envelope. */
export interface AttributePayload {
  /** The attribute's own fields, without time stamps, contexts and the inner wrapper of the same name. Values as sent. */
  readonly data: JsonObject;
  /** `serverTimeStamp`, epoch ms. */
  readonly serverTime?: number;
  /** `originalTimeStamp`, epoch ms. */
  readonly originalTime?: number;
  /** `contexts.page.id`, visit state only. */
  readonly pageId?: string;
  /** Messaging puts it into the payload of some attributes as well. */
  readonly authenticated?: boolean;
}

const envelope = new Set(['serverTimeStamp', 'originalTimeStamp', 'contexts', 'isAuthenticated']);

/** Event keys whose fields sit under a key of another name. */
const innerNames: ReadonlyMap<string, string> = new Map([['formFillingError', 'visitorError']]);

/**
 * Unwraps the value of one attribute event of a visit state or a history record. Some attributes are flat, others sit under a second
 * key of the same name, and personalInfo is found both ways. Sources: Visit Information example, appendix of engagement attributes.
 */
export function unwrapPayload(key: string, payload: JsonObject): AttributePayload {
  const inner = payload[innerNames.get(key) ?? key];
  return {
    data: isObject(inner) ? inner : withoutEnvelope(payload),
    ...given({
      serverTime: time.read(payload['serverTimeStamp']),
      originalTime: time.read(payload['originalTimeStamp']),
      pageId: pageOf(payload['contexts']),
      authenticated: flag.read(payload['isAuthenticated']),
    }),
  };
}

/** The cart inside a purchase repeats the envelope with zeros and nulls that mean nothing. */
function withoutEnvelope(payload: JsonObject): JsonObject {
  const data = ownFields(payload);
  return isObject(data['cart']) ? { ...data, cart: ownFields(data['cart']) } : data;
}

function ownFields(payload: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(payload).filter(([key]) => !envelope.has(key)));
}

function pageOf(contexts: JsonValue | undefined): string | undefined {
  const page = isObject(contexts) ? contexts['page'] : undefined;
  return isObject(page) ? id.read(page['id']) : undefined;
}
