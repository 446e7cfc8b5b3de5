import { fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { isMeasurement, isMiss, median, type Measurement } from './measurement.ts';
import { performancePage, shownFigure, type BenchFigures } from './performancePage.ts';

/**
 * Runs every bench in a process of its own, prints the figures, writes them to out/bench.json and docs/performance.md, and fails
 * when one misses its limit. With words, only the files whose names contain one of them, and the page stays as it is.
 */

const titles: Readonly<Record<string, string>> = {
  activation: 'Activation',
  export: 'Exports',
  growth: 'Growth',
  memory: 'Memory of a search',
  pages: 'Time of a search',
  reading: 'Reading and laying out',
  sidebar: 'Sidebar and look-up',
  sizes: 'Sizes',
  searchPage: 'Search panel',
  visitPage: 'Visit state panel',
};

/** Those of pages are beside the tests of pages, whose types are a browser's. */
const folders = [import.meta.dirname, join(import.meta.dirname, '..', 'webview', 'bench')];
/**
 * The young generation as large as in the desktop editor, whose engine compresses pointers. Node takes twice as much, and keeps
 * garbage in it for twice as long.
 */
const hostFlags = ['--max-semi-space-size=32'];

/** How much memory a process takes differs by a tenth from one run to the next: of these the median of several counts. */
const rounds: Readonly<Record<string, number>> = { memory: 5 };

async function medianOf(file: string): Promise<readonly Measurement[]> {
  const runs: (readonly Measurement[])[] = [];
  for (let round = 0; round < (rounds[basename(file, '.bench.ts')] ?? 1); round++) runs.push(await runBench(file));
  const [first = []] = runs;
  return first.map((measurement, nth) => ({ ...measurement, measured: median(runs.map((run) => run[nth]?.measured ?? 0)) }));
}

async function runBench(file: string): Promise<readonly Measurement[]> {
  const bench = fork(file, { execArgv: hostFlags });
  let figures: readonly Measurement[] = [];
  bench.on('message', (message: unknown) => {
    if (Array.isArray(message)) figures = message.filter(isMeasurement);
    // The channel would keep the bench alive.
    bench.disconnect();
  });
  const [code] = (await once(bench, 'exit')) as readonly unknown[];
  if (code !== 0 || figures.length === 0) throw new Error(`${basename(file)} did not come to its end`);
  return figures;
}

function rowOf(measurement: Measurement): Readonly<Record<string, string>> {
  const { name, limit, unit } = measurement;
  return {
    bench: name,
    limit: limit === undefined ? '' : `${limit} ${unit}`,
    measured: shownFigure(measurement),
    ok: limit === undefined ? '' : isMiss(measurement) ? 'MISSED' : 'yes',
  };
}

const loadBefore = loadavg()[0] ?? 0;
const wanted = process.argv.slice(2);
const files = folders
  .flatMap((folder) => globSync(`${folder}/*.bench.ts`).toSorted())
  .filter((file) => wanted.length === 0 || wanted.some((word) => basename(file).includes(word)));
const benches: BenchFigures[] = [];
for (const file of files) {
  const name = basename(file, '.bench.ts');
  benches.push({ title: titles[name] ?? name, measurements: await medianOf(file) });
}
const machine = {
  cpus: availableParallelism(),
  model: cpus()[0]?.model ?? 'processor',
  node: process.version,
  loadBefore,
  loadAfter: loadavg()[0] ?? 0,
};

const measurements = benches.flatMap((bench) => bench.measurements);
console.table(measurements.map(rowOf));
console.log(`${machine.cpus} processors, load ${loadBefore.toFixed(1)} before and ${machine.loadAfter.toFixed(1)} after, Node ${machine.node}`);
await mkdir('out', { recursive: true });
await writeFile('out/bench.json', `${JSON.stringify({ machine, measurements }, null, 2)}\n`);
if (wanted.length === 0) await writeFile('docs/performance.md', performancePage(machine, benches));
if (measurements.some(isMiss)) process.exitCode = 1;
