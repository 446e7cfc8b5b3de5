import { visitLifetime } from '../documentedSpans.ts';
import type { AppSession } from './visitState.ts';

export interface TimeLeft {
  /** Epoch ms; the service may drop the visit earlier. */
  readonly endsAt: number;
  /** Never negative. */
  readonly leftMs: number;
  readonly expired: boolean;
}

/** How long the service will answer for this visit, at best. Undefined when the answer does not say when the visit began. */
export function timeLeft(session: Pick<AppSession, 'startTime'>, now: number): TimeLeft | undefined {
  if (session.startTime === undefined) {
    return undefined;
  }
  const endsAt = session.startTime + visitLifetime;
  return { endsAt, leftMs: Math.max(0, endsAt - now), expired: now >= endsAt };
}
