import { causePage } from '../src/liveperson/errors/causes/causePage.ts';

/** The pages that are made from the code, by their file names. */
export function generatedPages(): Readonly<Record<string, string>> {
  return { 'errors.md': causePage() };
}
