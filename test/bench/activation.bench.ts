import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleForHost } from '../host/bundleForHost.ts';
import { fetchEditorBuild } from '../host/editorBuild.ts';
import { projectRoot } from '../host/project.ts';
import { runTests } from '../host/runTests.ts';
import type { Activation, Measured } from './host/activation.ts';
import { median, report } from './measurement.ts';

/**
 * Loading the extension and activating it in a real extension host that has not loaded it before, beside small extensions that
 * come with the editor and one that is empty. A host takes part once: what it has loaded, it remembers.
 */

/** One for each place in the order of five extensions: the first one finds the processor cold. */
const rounds = 5;
const own = 'liveperson-inspector';
const editorsOwn = ['npm', 'emmet', 'merge-conflict'] as const;
const script = join(projectRoot, 'out', 'bench', 'activation.cjs');

/** Copies, because the editor may have activated its own ones by the time they are measured. */
async function copyEditorsOwn(folder: string): Promise<readonly Measured[]> {
  const build = await fetchEditorBuild();
  for (const name of editorsOwn) await cp(join(build, 'extensions', name), join(folder, name), { recursive: true });
  return editorsOwn.map((name) => ({ folder: join(folder, name) }));
}

/** @returns the folder of an extension that does nothing, to be installed */
async function writeEmpty(folder: string): Promise<string> {
  const empty = join(folder, 'empty');
  const manifest = { name: 'empty', publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.100.0' }, main: './main.js' };
  await mkdir(empty);
  await writeFile(join(empty, 'package.json'), JSON.stringify({ ...manifest, activationEvents: ['onCommand:bench.empty'] }));
  await writeFile(join(empty, 'main.js'), 'exports.activate = () => undefined;\n');
  return empty;
}

/** Each round begins with another extension, so that none has the cold processor every time. */
async function measuredOnce(all: readonly Measured[], empty: string, round: number): Promise<readonly Activation[]> {
  const order = all.map((_, index) => all[(index + round) % all.length]);
  const figures: Activation[] = [];
  const code = await runTests({
    extensionPath: projectRoot,
    testsPath: script,
    extensions: [empty],
    env: { ACTIVATION_ORDER: JSON.stringify(order) },
    limitMs: 180_000,
    print: (line) => void figures.push(JSON.parse(line) as Activation),
  });
  if (code !== 0 || figures.length !== all.length)
    throw new Error(`The extension host ended with code ${code} after ${figures.length} extensions`);
  return figures;
}

async function measure(folder: string): Promise<void> {
  await bundleForHost(join(import.meta.dirname, 'host', 'activation.ts'), script);
  const empty = await writeEmpty(folder);
  const all = [{ id: `${own}.${own}` }, { id: 'bench.empty' }, ...(await copyEditorsOwn(folder))];
  const figures: Activation[] = [];
  for (let round = 0; round < rounds; round++) figures.push(...(await measuredOnce(all, empty, round)));
  const of = (name: string, key: 'loadMs' | 'activateMs' | 'heapLoaded' | 'heapKept'): number => {
    const values = figures.filter((figure) => figure.name === name).map((figure) => figure[key] ?? Number.NaN);
    // Of times the least: all that makes them longer is other work of the machine.
    return key === 'heapLoaded' || key === 'heapKept' ? median(values) : Math.min(...values);
  };
  const editors = median(editorsOwn.map((name) => of(name, 'loadMs')));
  report([
    {
      name: 'Loading, beside the median of npm, emmet and merge-conflict',
      measured: of(own, 'loadMs') / editors,
      unit: '×',
      limit: 0.5,
    },
    { name: 'Heap kept after activation', measured: of(own, 'heapKept'), unit: 'MB', limit: 1 },
    { name: '… of it, after loading', measured: of(own, 'heapLoaded'), unit: 'MB' },
    { name: '… loading', measured: of(own, 'loadMs'), unit: 'ms' },
    { name: '… activate(), with what the editor does for it', measured: of(own, 'activateMs'), unit: 'ms' },
    { name: 'Beside it, empty: activate(), with what the editor does for it', measured: of('empty', 'activateMs'), unit: 'ms' },
    ...['empty', ...editorsOwn].flatMap((name) => [
      { name: `Beside it, ${name}: loading`, measured: of(name, 'loadMs'), unit: 'ms' as const },
      { name: `Beside it, ${name}: heap kept`, measured: of(name, 'heapKept'), unit: 'MB' as const },
    ]),
  ]);
}

const folder = await mkdtemp(join(tmpdir(), 'lpi-activation-'));
try {
  await measure(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
