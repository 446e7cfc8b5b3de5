import { readFileSync } from 'node:fs';

/**
 * Text of a file in `data/`: documented payloads and what the simulated account's visitors look at and ask. The build copies the
 * folder beside the bundle, so that the same path holds in both.
 */
export function dataFile(name: string): string {
  return readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8');
}
