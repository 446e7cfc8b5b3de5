import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const staticImport = /(?:^|[;\n}])(?:import|export)\s*(?:[^'"();]*?from\s*)?["'](\.[^"']+)["']/g;

/** The code that is loaded with a built module, by file: its own and that of all it imports other than by `import()`. */
export async function staticallyImported(file: string, known = new Map<string, string>()): Promise<ReadonlyMap<string, string>> {
  if (known.has(file)) return known;
  const code = await readFile(file, 'utf8');
  known.set(file, code);
  for (const [, path = ''] of code.matchAll(staticImport)) await staticallyImported(join(dirname(file), path), known);
  return known;
}
