import { hash } from 'node:crypto';

/**
 * 72 bits of a key, to keep resume tokens small; two of a hundred million records share one with a probability of 1 in 900,000.
 */
export function shortKey(key: string): string {
  return hash('sha256', key, 'base64url').slice(0, 12);
}
