import * as l10n from '@vscode/l10n';
import type { Deviation } from './answer.ts';

/** What a reader returns: the value, and where the answer differs from its documents. */
export interface Reading<T> {
  readonly value: T;
  readonly deviations: readonly Deviation[];
}

/** More than this and the answer is something else than the document describes: the rest is only counted. */
const most = 200;

/** Collects, during one reading, where an answer differs from its documentation. */
export class Deviations {
  private readonly items: Deviation[] = [];
  private dropped = 0;

  add(path: string, message: string): void {
    if (this.items.length < most) {
      this.items.push({ path, message });
    } else {
      this.dropped++;
    }
  }

  /** Everything found so far, in the order of the answer. */
  get all(): readonly Deviation[] {
    return this.dropped === 0
      ? this.items
      : [...this.items, { path: '', message: l10n.t('{0} more differences of the same answer are not listed', this.dropped) }];
  }
}
