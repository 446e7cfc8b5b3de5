import type { NextAction } from '../liveperson/explanation.ts';

/** What a line of a document offers to do. */
export type OfferedAction =
  | { readonly kind: 'explain' | 'retry' | 'copyAsCurl' | 'exportHar' | 'explainAuthorization' | 'showRequests' }
  | { readonly kind: 'next'; readonly action: NextAction; readonly label: string }
  | OfferedCommand;

/** A command of this extension with what it needs; the title holds words only. */
export interface OfferedCommand {
  readonly kind: 'command';
  readonly title: string;
  readonly command: string;
  readonly argument: object;
}

/** A document about a call, as text. */
export interface RequestDocument {
  readonly text: string;
  /** Lines, from 0, with what they offer. */
  readonly offers: readonly { readonly line: number; readonly action: OfferedAction }[];
}

/** Puts a document together line by line, so that an offer knows its line. */
export class DocumentLines {
  readonly #lines: string[] = [];
  readonly #offers: { line: number; action: OfferedAction }[] = [];

  /** A text may have several lines. */
  add(...texts: readonly string[]): this {
    for (const text of texts) this.#lines.push(...text.split(/\r\n|\r|\n/));
    return this;
  }

  /** Offers something at the line that is added next. */
  offer(...actions: readonly OfferedAction[]): this {
    this.#offers.push(...actions.map((action) => ({ line: this.#lines.length, action })));
    return this;
  }

  heading(title: string): this {
    return this.add('', `== ${title}`);
  }

  done(): RequestDocument {
    return { text: `${this.#lines.join('\n')}\n`, offers: this.#offers };
  }
}
