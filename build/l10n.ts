// npm run l10n: writes the English texts of the code to l10n/bundle.l10n.json, takes unused ones out of the translations, names
// missing ones.
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportTexts, sorted, type Texts } from './exportTexts.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'l10n');
const english = await exportTexts(root);

async function write(file: string, texts: Texts): Promise<void> {
  await writeFile(join(folder, file), `${JSON.stringify(sorted(texts), null, 2)}\n`);
}

await write('bundle.l10n.json', english);
for await (const file of glob('bundle.l10n.*.json', { cwd: folder })) {
  const translated = JSON.parse(await readFile(join(folder, file), 'utf8')) as Texts;
  await write(file, Object.fromEntries(Object.entries(translated).filter(([key]) => Object.hasOwn(english, key))));
  const missing = Object.keys(english).filter((key) => !Object.hasOwn(translated, key));
  if (missing.length > 0)
    console.log(`l10n/${file} has to translate:\n${missing.map((key) => `  ${JSON.stringify(key)}`).join('\n')}`);
}
