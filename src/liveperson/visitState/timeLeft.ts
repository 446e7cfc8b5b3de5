import type { AppSession } from './visitState.ts';

/** "In memory for at most six hours". Source: Visit Information API, overview. */
export const visitLifetime = 6 * 3_600_000;

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
