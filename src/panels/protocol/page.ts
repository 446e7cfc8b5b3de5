import type { NotificationType } from 'vscode-messenger-common';
import type { NextAction } from '../../liveperson/explanation.ts';

/** What every page may ask the extension to do. */
export const copyText: NotificationType<{ readonly text: string }> = { method: 'page.copyText' };
/** A button of a failure or an empty result. */
export const chooseStep: NotificationType<{ readonly action: NextAction }> = { method: 'page.chooseStep' };
/** Opens why a call failed, with its request, as a read-only document. */
export const explainFailure: NotificationType<{ readonly requestId: string }> = { method: 'page.explainFailure' };
/** Opens the answer, as it was received, as a read-only document. */
export const openDocument: NotificationType<null> = { method: 'page.openDocument' };

/** Reading again and again is to begin, to end, or to go at another pace. */
export interface WatchWanted {
  readonly on: boolean;
  readonly intervalSeconds: number;
}

/** Reading again and again. */
export interface WatchView {
  readonly on: boolean;
  readonly intervalSeconds: number;
  /**
   * `waiting` until `nextAt`; `backingOff` likewise, but longer because reading failed; `paused` after too many failures in a
   * row; `ended` because there is nothing more to come.
   */
  readonly state: 'off' | 'waiting' | 'backingOff' | 'paused' | 'ended';
  /** Epoch ms. */
  readonly nextAt?: number;
}
