import { parseChatXml } from '../chatInfo/xml.ts';
import { responseJson } from './responseJson.ts';
import type { RawResponse } from './send.ts';

/**
 * The content of a Server Chat answer in the shape of its JSON. JSON is asked for; XML comes all the same from gateways that
 * drop `Accept`.
 * @throws Error in words when the body is neither
 */
export function chatResponse(response: RawResponse): unknown {
  return /^\uFEFF?\s*<(?!!doctype|html)/i.test(response.body) ? parseChatXml(response.body) : responseJson(response);
}
