import { seed } from './seed.ts';

/** A text in the editor's language. `{0}` stands for the first value. The English text is the key, as with `vscode.l10n.t`. */
export function t(message: string, ...values: readonly (string | number)[]): string {
  const text = seed.texts[message] ?? message;
  return values.length === 0 ? text : text.replace(/\{(\d)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}
