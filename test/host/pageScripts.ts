import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, number, object, parse, record, string } from 'valibot';
import { projectRoot } from './project.ts';

const bundles = array(
  object({ outputs: record(string(), object({ bytes: number(), imports: array(object({ path: string() })) })) }),
);

const folder = 'dist/webview';
const pages = ['visitState', 'chatStatus', 'search'] as const;

export interface PageSizes {
  /** Bytes of what more than one page loads. */
  readonly shared: number;
  /** Bytes of what only this page loads, at once or later. */
  readonly own: Readonly<Record<(typeof pages)[number], number>>;
}

/** The scripts of the pages as the last build for production wrote them. */
export function pageSizes(): PageSizes {
  const built = parse(bundles, JSON.parse(readFileSync(join(projectRoot, 'out', 'bundles.json'), 'utf8')));
  const outputs = new Map(built.flatMap((bundle) => Object.entries(bundle.outputs)));
  const loaded = pages.map((page) => withImports(`${folder}/${page}.js`, outputs));
  const everything = [...new Set(loaded.flatMap((files) => [...files]))];
  const bytes = (files: readonly string[]): number =>
    files.reduce((sum, file) => sum + (outputs.get(file)?.bytes ?? Number.NaN), 0);
  const loadedBy = (file: string): number => loaded.filter((files) => files.has(file)).length;
  const own = (place: number): number =>
    bytes(everything.filter((file) => loaded[place]?.has(file) === true && loadedBy(file) === 1));
  return {
    shared: bytes(everything.filter((file) => loadedBy(file) > 1)),
    own: { visitState: own(0), chatStatus: own(1), search: own(2) },
  };
}

function withImports(
  entry: string,
  outputs: ReadonlyMap<string, { readonly imports: readonly { readonly path: string }[] }>,
): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const file of found) for (const { path } of outputs.get(file)?.imports ?? []) found.add(path);
  return found;
}
