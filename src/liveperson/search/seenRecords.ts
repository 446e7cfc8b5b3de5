import { KeySet } from './keySet.ts';
import { shortKey } from './shortKey.ts';

/** Which records were handed out, over all windows and re-readings of one search, and by the part of it that is being resumed. */
export class SeenRecords {
  private readonly keys = new KeySet();
  private readonly resumed: ReadonlySet<string>;

  /** `resumed`: short keys of the resume token. */
  constructor(resumed: Iterable<string> = []) {
    this.resumed = new Set(resumed);
  }

  /** True the first time a key comes. */
  add(key: string): boolean {
    return !this.wasResumed(key) && this.keys.add(key);
  }

  wasResumed(key: string): boolean {
    return this.resumed.size > 0 && this.resumed.has(shortKey(key));
  }
}
