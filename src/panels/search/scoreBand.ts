/** Points of the connection score that are counted together. */
const step = 20;

/** 0–19, 20–39, … 80–100: a score is a whole number up to 100. */
export function scoreBand(score: number | undefined): string | undefined {
  if (score === undefined) return undefined;
  const from = Math.min(Math.floor(score / step) * step, 100 - step);
  const to = from + step === 100 ? 100 : from + step - 1;
  return `${from}–${to}`;
}
