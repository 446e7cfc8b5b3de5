import { hour } from '../clock.ts';
import { documentedVisits } from '../documented.ts';

/** Visits are held in memory for at most six hours. Source: Visit Information API, method page. */
export const visitLifetime = 6 * hour;

/** One visit of the sandbox: its ids, and its state at a time as JSON text. */
export interface Visit {
  readonly visitorId: string;
  readonly sessionId: string;
  readonly startTime: number;
  stateAt(now: number): string;
}

export type VisitLookup =
  { readonly visit: Visit | { stateAt(now: number): string } } | 'invalidVisitor' | 'invalidSession' | 'notFound';

/** The documented form of visitor and session ids. */
const wellFormed = /^[A-Za-z0-9_-]{22}$/;

/**
 * Finds a visit as the service does: an id of the wrong form or of somebody else is invalid, a pair that never was or is over
 * six hours old is not found.
 */
export function lookUpVisit(visits: readonly Visit[], visitorId: string, sessionId: string, now: number): VisitLookup {
  if (!wellFormed.test(visitorId)) return 'invalidVisitor';
  if (!wellFormed.test(sessionId)) return 'invalidSession';
  const documented = documentedVisits.find((visit) => visit.visitorId === visitorId && visit.sessionId === sessionId);
  if (documented !== undefined) return { visit: { stateAt: () => documented.text } };
  const started = visits.filter((visit) => visit.startTime <= now);
  const visit = started.find((candidate) => candidate.visitorId === visitorId && candidate.sessionId === sessionId);
  if (visit !== undefined) return now - visit.startTime <= visitLifetime ? { visit } : 'notFound';
  const known = [...documentedVisits, ...started];
  if (known.some((candidate) => candidate.sessionId === sessionId)) return 'invalidVisitor';
  if (known.some((candidate) => candidate.visitorId === visitorId)) return 'invalidSession';
  return 'notFound';
}
