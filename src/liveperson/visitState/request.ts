import { encodePathSegment } from '../http/percentEncoding.ts';
import type { RequestParts } from '../http/requestParts.ts';

export interface VisitStateQuery {
  /** Monitoring visitor id (vid, cookie `LPVID`, chat info's `sharkVisitorId`). */
  readonly visitorId: string;
  /** Monitoring session id (sid, cookie `LPSID-{account}`); a pasted `{sid}.{hash}` is cut at the dot. */
  readonly sessionId: string;
  /** The one documented value is `agent`; its effect is not described, working clients send it. Default `agent`. */
  readonly filter?: 'agent' | 'none';
  /**
   * `asGiven` sends a dotted session id whole: older copies of the page show it so, whether it is accepted today is not
   * confirmed.
   */
  readonly sessionForm?: 'cut' | 'asGiven';
}

/** GET state of the current visit. Source: Visit Information API, Retrieve the Visitor's Current State. */
export function visitStateRequest({
  visitorId,
  sessionId,
  filter = 'agent',
  sessionForm = 'cut',
}: VisitStateQuery): RequestParts {
  const sid = sessionForm === 'cut' ? cutSessionId(sessionId) : sessionId.trim();
  return {
    operation: 'getVisitState',
    destination: 'smt',
    method: 'GET',
    path: `/api/account/{accountId}/monitoring/visitors/${encodePathSegment(visitorId.trim())}/visits/current/state`,
    query: [['v', '1'], ...(filter === 'agent' ? [['filter', 'agent'] as const] : []), ['sid', sid]],
    accept: 'application/json',
    idempotent: true,
  };
}

/** `{sid}.{40 hex}` → `{sid}`: the alphabet of session ids has no dot. */
export function cutSessionId(sessionId: string): string {
  const trimmed = sessionId.trim();
  const dot = trimmed.indexOf('.');
  return dot > 0 ? trimmed.slice(0, dot) : trimmed;
}
