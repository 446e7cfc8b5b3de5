/** How much of a text is shown around the place where it differs. */
const context = 24;

/** From which character on two texts differ, counted from 0; undefined when they are the same. */
export function firstDifference(one: string, other: string): number | undefined {
  if (one === other) return undefined;
  const shorter = Math.min(one.length, other.length);
  for (let index = 0; index < shorter; index++) if (one[index] !== other[index]) return index;
  return shorter;
}

/** The surroundings of a place in a text, on one line. */
export function around(text: string, index: number): string {
  const [from, to] = [Math.max(0, index - context), index + context];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** `3 minutes ago`, `in 2 hours`, `now`: a time seen from another. */
export function fromNow(time: number, now: number): string {
  const seconds = Math.round(Math.abs(time - now) / 1000);
  if (seconds === 0) return 'now';
  const text = spanText(seconds);
  return time < now ? `${text} ago` : `in ${text}`;
}

function spanText(seconds: number): string {
  const units = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const;
  const [name, length] = units.find(([, least]) => seconds >= 2 * least) ?? ['second', 1];
  const count = Math.round(seconds / length);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
