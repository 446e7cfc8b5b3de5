import { readFileSync } from 'node:fs';

/** A fixture as JSON; `name` without extension. */
export function documentedAnswer(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'));
}
