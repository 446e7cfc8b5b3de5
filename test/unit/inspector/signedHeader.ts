import assert from 'node:assert/strict';
import { pastedReport, type AuthorizationQuestion } from '../../../src/inspector/authorization/authorizationReport.ts';
import { readPasted } from '../../../src/inspector/authorization/pastedAuthorization.ts';
import type { signatureTrials } from '../../../src/inspector/authorization/signatureTrials.ts';
import { signOAuth1 } from '../../../src/liveperson/auth/oauth1.ts';

/** The published vectors of this client's signing. */
export const keys = {
  consumerKey: 'd392e7ff2e204d6c802e38fd775563d1',
  consumerSecret: 'consumer-secret-1',
  token: '61adad31204a4e6fab68d560f1ffb594',
  tokenSecret: 'token-secret-1',
};

export const request = {
  method: 'GET',
  url: 'https://lo.v.liveperson.net/api/account/12345678/monitoring/visitors/cyNGViYjc4MmU2MzEzZThm/visits/current/state?v=1&filter=agent&sid=qCsUrTldTh0UEWLjLCGqkQ',
};

export const signedAt = 1_261_039_670;
const nonce = 'c1c04ec4-3125-44cf-9c39-cccb9343541b';
export const header = signOAuth1(request, keys, nonce, signedAt);
export const question: AuthorizationQuestion = { accountId: '12345678', keys, now: signedAt * 1000, skewMs: 0 };

export function explained(text: string, changes: Partial<AuthorizationQuestion> = {}): string {
  return pastedReport(readPasted(text), { ...question, ...changes }).text;
}

export function curl(authorization: string, { method, url } = request): string {
  return `curl -X ${method} '${url}' -H 'Authorization: ${authorization}'`;
}

export function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

export function oauthParameters(text: string): Parameters<typeof signatureTrials>[1] {
  const { authorization } = readPasted(text);
  assert.ok(authorization.scheme === 'oauth1');
  return authorization.parameters;
}
