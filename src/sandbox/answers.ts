import { chatTime } from './times.ts';

/** Answers in the shapes that each family of services documents. */

const json = { 'Content-Type': 'application/json;charset=UTF-8' };

/** A body that is JSON text already: documented payloads go out byte for byte. */
export function jsonText(text: string, status = 200): Response {
  return new Response(text, { status, headers: json });
}

export function jsonAnswer(value: unknown, status = 200): Response {
  return jsonText(JSON.stringify(value), status);
}

export function emptyAnswer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: status === 204 ? headers : { 'Content-Length': '0', ...headers } });
}

/** The services `smt` and `msdkgw`: flat, time as epoch ms. */
export function flatError(status: number, internalCode: number, message: string, now: number): Response {
  return jsonAnswer({ time: now, message, internalCode }, status);
}

/** The services `conversationVep` and `agentVep`: wrapped, time as text. */
export function wrappedError(status: number, internalCode: number, message: string, now: number): Response {
  return jsonAnswer({ error: { time: chatTime(now), message, internalCode } }, status);
}

/** The history services do not document a shape; clients read `error.debugMessage`. */
export function historyError(status: number, debugMessage: string, internalCode?: string): Response {
  return jsonAnswer({ error: { ...(internalCode === undefined ? {} : { internalCode }), debugMessage } }, status);
}

/** The OAuth 1.0 layer in front of every service answers in form text, its advice not percent-encoded. */
export function oauthProblem(problem: string, advice: string): Response {
  const body = `oauth_problem=${problem}&oauth_problem_advice=${advice}`;
  return new Response(body, { status: 401, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
}

/** No such resource on this host: a mistyped path, or the host of another service. */
export function nullForUri(pathAndQuery: string, now: number): Response {
  return wrappedError(404, 28, `null for uri: ${pathAndQuery}`, now);
}
