import { visitLifetime } from '../liveperson/documentedSpans.ts';
import type { Visit } from './visitors.ts';

export type TimeLeft =
  { readonly state: 'unknown' } | { readonly state: 'expired' } | { readonly state: 'atMost'; readonly ms: number };

/**
 * How long the visit state can still be asked for. An upper bound: the visit may have begun earlier than the time that is known
 * of it.
 */
export function timeLeft({ begunBy }: Pick<Visit, 'begunBy'>, now: number): TimeLeft {
  if (begunBy === undefined) return { state: 'unknown' };
  const ms = begunBy + visitLifetime - now;
  return ms > 0 ? { state: 'atMost', ms } : { state: 'expired' };
}
