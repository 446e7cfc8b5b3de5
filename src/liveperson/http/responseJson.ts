import { parseJson } from './jsonText.ts';
import type { RawResponse } from './send.ts';

/**
 * The JSON of an answer.
 * @throws Error in words when the body is empty or is no JSON
 */
export function responseJson(response: RawResponse): unknown {
  const body = response.body.trim();
  if (body === '') throw new Error('the body is empty');
  if (body.startsWith('<')) throw new Error('markup instead of JSON, perhaps from a proxy');
  return parseJson(response.body);
}

/**
 * As `responseJson`; undefined for 204, with which the history services say that nothing was found. An empty body with any other
 * status is an answer that was lost on its way: taken for "nothing", a search would end before its time.
 */
export function responseJsonOrNothing(response: RawResponse): unknown {
  return response.status === 204 ? undefined : responseJson(response);
}
