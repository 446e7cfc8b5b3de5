import { isObject, number, text } from '../fieldKinds.ts';
import { given } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import { parseJson } from '../http/jsonText.ts';

/**
 * What a login answer says, as far as this client uses it. Its `csdsCollectionResponse` is not: credentials go to hosts that the
 * Domain API names, and to no others. Source: Login Service, login page.
 */
export interface LoginAnswer {
  readonly bearer: string;
  readonly csrf?: string;
  /** `sessionTTl`, a string of ms. */
  readonly lifetimeMs?: number;
}

/** @throws Error naming what is missing */
export function readLoginAnswer(body: string): LoginAnswer {
  const answer = objectOf(body);
  const bearer = text.read(answer['bearer']);
  if (bearer === undefined || bearer === '') throw new Error('the answer has no bearer');
  const lifetimeMs = number.read(answer['sessionTTl']) ?? 0;
  return {
    bearer,
    ...given({
      csrf: text.read(answer['csrf']),
      lifetimeMs: lifetimeMs > 0 ? lifetimeMs : undefined,
    }),
  };
}

/** The documented answer to a refresh is empty. Should a service send new values, those are the ones to use. */
export function readRefreshAnswer(body: string): { readonly bearer?: string; readonly csrf?: string } {
  if (body.trim() === '') return {};
  const answer = objectOf(body);
  return given({ bearer: text.read(answer['bearer']), csrf: text.read(answer['csrf']) });
}

function objectOf(body: string): JsonObject {
  const answer = parseJson(body);
  return isObject(answer) ? answer : {};
}
