import type { NotificationType } from 'vscode-messenger-common';
import type { NextAction } from '../../liveperson/explanation.ts';

/** A page wants a next step of an explanation to be done. */
export const runNextStep: NotificationType<{ readonly action: NextAction }> = { method: 'panel/runNextStep' };

/** A page wants text on the clipboard. */
export const copyText: NotificationType<{ readonly text: string }> = { method: 'panel/copyText' };

/** What a page is given in its HTML, before any message: what it is about, and texts in the editor's language. */
export interface PageSeed {
  /** Written back into the page's state, so that the panel can be restored after a reload. */
  readonly subject: Readonly<Record<string, string>>;
  /** English text → text in the editor's language. Empty for English. */
  readonly texts: Readonly<Record<string, string>>;
  /** BCP 47. */
  readonly language: string;
}
