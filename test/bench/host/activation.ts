import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';

/** What loading and activating one extension costs, in a host in which nothing of it was loaded before. */
export interface Activation {
  readonly name: string;
  readonly loadMs: number;
  /** Of our own extension and the empty one, the editor's part included; the editor's own are only loaded. */
  readonly activateMs?: number;
  /** After a full collection, MB: of its code, and with what its activation made. */
  readonly heapLoaded: number;
  readonly heapKept: number;
}

/** An extension of this host by its id, or the folder of one that it does not know. */
export type Measured = { readonly id: string } | { readonly folder: string };

/**
 * Runs in the extension host: loads the extensions of ACTIVATION_ORDER one after the other and writes the figures to the console.
 */
export async function run(): Promise<void> {
  const mark = process.env['TEST_OUTPUT_MARK'] ?? '';
  const order = JSON.parse(process.env['ACTIVATION_ORDER'] ?? '[]') as readonly Measured[];
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  await startEditorsOwn();
  for (const measured of order) {
    const { extension, folder } = 'id' in measured ? installed(measured.id) : { extension: undefined, folder: measured.folder };
    const { name, main, type } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Readonly<
      Record<'name' | 'main' | 'type', string>
    >;
    const file = mainFile(join(folder, main));
    const before = heapUsed(collect);
    const loadMs = await timed(async () => {
      if (type === 'module') await import(pathToFileURL(file).href);
      else createRequire(file)(file);
    });
    const heapLoaded = heapUsed(collect) - before;
    const activateMs =
      extension === undefined ? undefined : await timed(() => Promise.resolve(extension.activate()).then(() => undefined));
    const figures: Activation = {
      name,
      loadMs,
      ...(activateMs === undefined ? {} : { activateMs }),
      heapLoaded,
      heapKept: heapUsed(collect) - before,
    };
    console.log(`${mark}${JSON.stringify(figures)}`);
  }
}

/** The editor's own extensions that start with a window do so now, not while another one is being measured. */
async function startEditorsOwn(): Promise<void> {
  const startup = vscode.extensions.all.filter(({ packageJSON }) => {
    const { activationEvents = [] } = packageJSON as { readonly activationEvents?: readonly string[] };
    return activationEvents.some((event) => event === '*' || event === 'onStartupFinished');
  });
  await Promise.allSettled(startup.map((extension) => extension.activate()));
}

function installed(id: string): { readonly extension: vscode.Extension<unknown>; readonly folder: string } {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined) throw new Error(`There is no ${id}`);
  if (extension.isActive) throw new Error(`${id} is active already`);
  return { extension, folder: extension.extensionPath };
}

function mainFile(path: string): string {
  return existsSync(path) ? path : `${path}.js`;
}

function heapUsed(collect: () => void): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1_000_000;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
