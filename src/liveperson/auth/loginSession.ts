import { parseJson } from '../http/jsonText.ts';

/** What a login answer says, as far as this client uses it. Source: Login Service, login page. */
export interface LoginAnswer {
  readonly bearer: string;
  readonly csrf?: string;
  /** `sessionTTl`, a string of ms. */
  readonly lifetimeMs?: number;
  /** The same content as the Domain API's. */
  readonly domains?: unknown;
}

/** @throws Error naming what is missing */
export function readLoginAnswer(body: string): LoginAnswer {
  const answer = parseJson(body);
  if (!isLogin(answer) || typeof answer.bearer !== 'string' || answer.bearer === '') throw new Error('the answer has no bearer');
  const { bearer, csrf, sessionTTl, csdsCollectionResponse: domains } = answer;
  const lifetimeMs = Number(sessionTTl);
  return {
    bearer,
    ...(typeof csrf === 'string' && { csrf }),
    ...(sessionTTl != null && Number.isFinite(lifetimeMs) && lifetimeMs > 0 && { lifetimeMs }),
    ...(domains !== undefined && { domains }),
  };
}

/** The documented answer to a refresh is empty. Should a service send new values, those are the ones to use. */
export function readRefreshAnswer(body: string): { readonly bearer?: string; readonly csrf?: string } {
  if (body.trim() === '') return {};
  const answer = parseJson(body);
  if (!isLogin(answer)) return {};
  return { ...(typeof answer.bearer === 'string' && { bearer: answer.bearer }), ...(typeof answer.csrf === 'string' && { csrf: answer.csrf }) };
}

function isLogin(
  value: unknown,
): value is { readonly bearer?: unknown; readonly csrf?: unknown; readonly sessionTTl?: unknown; readonly csdsCollectionResponse?: unknown } {
  return typeof value === 'object' && value !== null;
}
