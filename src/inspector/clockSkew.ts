import type { Exchange } from '../liveperson/http/exchange.ts';

/** Below this, rounding of `Date` to seconds and the way of the answer explain the difference. */
const negligibleMs = 5_000;

/** Service time minus machine time as the answer to a call tells it, ms; undefined when it does not. */
export function skewOf({ response, attempts }: Exchange): number | undefined {
  const server = Date.parse(response?.headers['date'] ?? '');
  const last = attempts.at(-1);
  if (Number.isNaN(server) || !last) return undefined;
  const skew = server - (last.startedAt + last.durationMs);
  return Math.abs(skew) < negligibleMs ? 0 : skew;
}
