import type { Masker } from './masker.ts';

/**
 * The one masker of a window, loaded when something is masked for the first time. All that leaves the window goes through it, so that
 * the same person has the same token in the log, in a HAR and in a command line.
 */
export function sessionMasker(): () => Promise<Masker> {
  let loading: Promise<Masker> | undefined;
  return () => (loading ??= import('./index.ts').then(({ Masker: Loaded }) => new Loaded()));
}
