import type { LookedUpVisit } from './lookups.ts';

export interface KeptLookups {
  readonly visits: readonly LookedUpVisit[];
  /** Visitor ids. */
  readonly pinned: readonly string[];
}

/** Reads what was remembered, by account. What another version wrote differently is left out. */
export function readLookups(value: unknown): Map<string, KeptLookups> {
  return new Map(entries(value).map(([accountId, kept]) => [accountId, readKept(kept)]));
}

function readKept(value: unknown): KeptLookups {
  const fields = new Map(entries(value));
  return {
    visits: items(fields.get('visits'))
      .map(readVisit)
      .filter((visit) => visit !== undefined),
    pinned: items(fields.get('pinned')).filter((id) => typeof id === 'string'),
  };
}

function readVisit(value: unknown): LookedUpVisit | undefined {
  const fields = new Map(entries(value));
  const visitorId = fields.get('visitorId');
  const sessionId = fields.get('sessionId');
  const label = fields.get('label');
  const begunBy = fields.get('begunBy');
  if (typeof visitorId !== 'string' || typeof sessionId !== 'string') return undefined;
  return { visitorId, sessionId, ...(typeof label === 'string' && { label }), ...(typeof begunBy === 'number' && { begunBy }) };
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
