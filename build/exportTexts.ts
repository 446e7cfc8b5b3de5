import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getL10nJson, type l10nJsonFormat } from '@vscode/l10n-dev';

/** Texts by key: the English text itself, with a comment for translators behind it where there is one. */
export type Texts = l10nJsonFormat;

/**
 * The exporter gets ready anew for every source it is given, which takes longer than most files: it is given some files as one
 * source.
 */
const filesPerSource = 16;

/** All texts that the code under `<root>/src` has translated, sorted. Texts have to be literals to be found. */
export async function exportTexts(root: string): Promise<Texts> {
  const names = (await readdir(join(root, 'src'), { recursive: true })).filter((name) => name.endsWith('.ts'));
  const files = (await Promise.all(names.map((name) => readFile(join(root, 'src', name), 'utf8')))).filter((file) =>
    file.includes('l10n'),
  );
  const sources = Array.from({ length: Math.ceil(files.length / filesPerSource) }, (_, index) =>
    files.slice(index * filesPerSource, (index + 1) * filesPerSource).join('\n'),
  );
  return sorted(await getL10nJson(sources.map((contents) => ({ extension: '.ts', contents }))));
}

/** Sorted, so that texts that were added apart do not meet on one line of the file. */
export function sorted(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
