const dayMs = 86_400_000;

/**
 * The day of a moment (epoch ms) in UTC, as `2026-11-22`. A day and not the moment itself, because the services and their
 * records differ by minutes on when a chat began, and the address of its document should be the same for all of them.
 * Undefined for a moment that no calendar has.
 */
export function dayOf(moment: number | undefined): string | undefined {
  if (moment === undefined || !(moment >= 0) || moment > Date.UTC(9999, 11, 31)) return undefined;
  return new Date(moment).toISOString().slice(0, 10);
}

/** The noon of a day, epoch ms, as the middle of the time to search. */
export function noonOf(day: string): number {
  return Date.parse(day) + dayMs / 2;
}

/** False for anything that `dayOf` does not give. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && dayOf(Date.parse(text)) === text;
}
