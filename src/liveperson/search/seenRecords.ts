import { createHash } from 'node:crypto';

/** Which records were handed out, over all windows and re-readings of one search, and by the part of it that is being resumed. */
export class SeenRecords {
  private readonly keys = new Set<string>();
  private readonly resumed: ReadonlySet<string>;

  /** `resumed`: short keys of the resume token. */
  constructor(resumed: Iterable<string> = []) {
    this.resumed = new Set(resumed);
  }

  /** True the first time a key comes. */
  add(key: string): boolean {
    if (this.keys.has(key) || this.wasResumed(key)) {
      return false;
    }
    this.keys.add(key);
    return true;
  }

  wasResumed(key: string): boolean {
    return this.resumed.size > 0 && this.resumed.has(shortKey(key));
  }
}

/**
 * 72 bits of a key, to keep resume tokens small; two of a hundred million records share one with a probability of 1 in 900,000.
 */
export function shortKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 12);
}
