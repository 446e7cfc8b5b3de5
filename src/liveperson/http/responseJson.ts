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

/** As `responseJson`; undefined for an empty body, with which the history services say that nothing was found. */
export function responseJsonOrNothing(response: RawResponse): unknown {
  return response.body.trim() === '' ? undefined : responseJson(response);
}
