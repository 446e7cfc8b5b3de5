import type { ErrorKind } from '../errorKind.ts';
import type { Destination } from '../services.ts';
import type { ErrorBody } from './errorBody.ts';

interface Rule {
  readonly service?: readonly Destination[];
  readonly status: number;
  readonly code?: string;
  readonly kind: ErrorKind;
  /** Where it is documented. */
  readonly source: string;
}

/**
 * The first rule that fits decides; a rule without service or code fits any. Messages are never consulted: most are not
 * documented.
 */
const rules: readonly Rule[] = [
  { status: 404, code: '28', kind: 'wrongHost', source: 'public issues of the documentation repository, #118 and #184' },
  { service: ['smt'], status: 404, code: '12', kind: 'expired', source: 'Visit Information API, method page' },
  { service: ['conversationVep'], status: 404, code: '12', kind: 'expired', source: 'Server Chat API; public issue #132' },
  { service: ['smt'], status: 422, kind: 'notFound', source: 'Validate Engagement page: invalid account' },
  { service: ['agentVep'], status: 451, kind: 'blocked', source: 'login retry page' },
  {
    service: ['engHistDomain'],
    status: 302,
    kind: 'rateLimited',
    source: 'Engagement History API, methods page: too many requests',
  },
  { status: 429, kind: 'rateLimited', source: 'retry policy page' },
  { service: ['domain'], status: 401, kind: 'notFound', source: 'Domain API page: invalid site' },
  // An OAuth 2.0 endpoint reports refused credentials as 400 `invalid_client` or `invalid_grant` (RFC 6749 §5.2).
  { service: ['sentinel'], status: 400, kind: 'auth', source: 'OAuth 2.0 client credentials page' },
  { status: 400, kind: 'badRequest', source: 'all method pages' },
  { status: 401, kind: 'auth', source: 'all method pages' },
  { status: 403, kind: 'forbidden', source: 'history APIs, response codes' },
  { status: 404, kind: 'notFound', source: 'all method pages' },
];

/** The kind of an answer that is no success. */
export function kindOfStatus(service: Destination, status: number, body: Pick<ErrorBody, 'internalCode'>): ErrorKind {
  const rule = rules.find(
    (candidate) =>
      candidate.status === status &&
      (candidate.service?.includes(service) ?? true) &&
      (candidate.code === undefined || candidate.code === body.internalCode),
  );
  if (rule) return rule.kind;
  if (status >= 300 && status < 400) return 'redirected';
  // 202 is the Monitoring API's "loading account"; anything else below 300 is not what was asked for.
  if (status >= 500 || status === 202) return 'server';
  return status < 300 ? 'malformed' : 'badRequest';
}
