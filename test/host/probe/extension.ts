import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import * as vscode from 'vscode';
import { followSockets } from '../../faults/cloudSockets.ts';
import { followTimers } from '../../faults/extensionTimers.ts';
import type { HostSample } from './sample.ts';

const extensionId = 'liveperson-inspector.liveperson-inspector';

/**
 * Serves, on loopback, what a test outside wants to do and to know inside: `POST /command` runs a command of the editor, `GET
 * /sample` looks at the process, `POST /lock` and `POST /unlock` are for its secret store, `POST /crash` ends the process. Its
 * address goes to the file that PROBE_FILE names.
 */
export function activate({ secrets }: vscode.ExtensionContext): void {
  const { PROBE_FILE: file, PROBE_CLOUD_PORT: cloudPort } = process.env;
  const extension = vscode.extensions.getExtension(extensionId);
  if (file === undefined || extension === undefined) throw new Error('There is nothing to probe.');
  const timers = followTimers(join(extension.extensionPath, 'dist')).places;
  const openSockets = followSockets();
  const sockets = (): number => openSockets(Number(cloudPort));
  const complaints = followComplaints();
  const keyring = lockable(secrets);
  const answers: Readonly<Record<string, (request: IncomingMessage) => Promise<unknown>>> = {
    '/command': runCommand,
    '/sample': () => sample(timers, sockets, complaints),
    '/lock': keyring.lock,
    '/unlock': keyring.unlock,
    '/crash': crash,
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? '']?.(request) ?? Promise.reject(new Error('There is no such thing.'));
    answer.then(
      (value) => response.end(JSON.stringify({ value: value ?? null })),
      (error: unknown) => response.end(JSON.stringify({ problem: String(error) })),
    );
  });
  server.keepAliveTimeout = 1;
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) writeFileSync(file, `http://127.0.0.1:${address.port}`);
  });
}

/** The secret stores of all extensions are of one type: while that is locked, no secret can be read. */
function lockable(secrets: vscode.SecretStorage): { readonly lock: () => Promise<void>; readonly unlock: () => Promise<void> } {
  const type: unknown = Object.getPrototypeOf(secrets);
  if (typeof type !== 'object' || type === null || !Object.hasOwn(type, 'get'))
    throw new Error('The secret store is not what it was.');
  const get: unknown = Reflect.get(type, 'get');
  return {
    lock: () => {
      Reflect.set(type, 'get', () => Promise.reject(new Error('The keyring is locked.')));
      return Promise.resolve();
    },
    unlock: () => {
      Reflect.set(type, 'get', get);
      return Promise.resolve();
    },
  };
}

/** Leaves what a crash leaves: the report that Node.js writes at fatal errors, and the stacks on the error console. */
function crash(): Promise<never> {
  const folder = join(process.env['EDITOR_USER_DATA'] ?? '', 'crashes');
  mkdirSync(folder);
  process.report.writeReport(join(folder, 'report.json'));
  process.abort();
}

async function runCommand(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const asked: unknown = JSON.parse(Buffer.concat(chunks).toString());
  if (typeof asked !== 'object' || asked === null || !('command' in asked)) throw new TypeError('Expected { command }');
  const argument = 'argument' in asked ? withUris(asked.argument) : undefined;
  return await vscode.commands.executeCommand(String(asked.command), ...(argument === undefined ? [] : [argument]));
}

/** Texts that are addresses of files become the editor's own type of address. */
function withUris(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null) return argument;
  const isFile = (value: unknown): value is string => typeof value === 'string' && value.startsWith('file:');
  return Object.fromEntries(
    Object.entries(argument).map(([key, value]) => [key, isFile(value) ? vscode.Uri.parse(value) : value]),
  );
}

async function sample(
  timers: () => readonly string[],
  sockets: () => number,
  complaints: readonly string[],
): Promise<HostSample> {
  await collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const counted = (type: unknown): number => (typeof type === 'function' ? v8.queryObjects(type, { format: 'count' }) : 0);
  return {
    pid: process.pid,
    usedBytes: heapUsed + external,
    residentBytes: rss,
    timers: timers(),
    sockets: sockets(),
    listeners: counted(listenerType()),
    disposables: counted(vscode.Disposable),
    signals: counted(AbortSignal),
    complaints,
  };
}

async function collectGarbage(): Promise<void> {
  v8.setFlagsFromString('--expose-gc');
  const collect = new vm.Script('gc()');
  for (let round = 0; round < 3; round++) {
    collect.runInNewContext();
    await nextTurn();
  }
}

/** The type of which the editor's events keep one object for each listener. */
function listenerType(): unknown {
  const emitter = new vscode.EventEmitter<void>();
  emitter.event(() => undefined);
  const kept: unknown = '_listeners' in emitter ? emitter._listeners : undefined;
  emitter.dispose();
  return typeof kept === 'object' && kept !== null ? kept.constructor : undefined;
}

function followComplaints(): readonly string[] {
  const complaints: string[] = [];
  process.on('unhandledRejection', (reason) => complaints.push(`unhandled rejection: ${String(reason)}`));
  process.on('warning', ({ name, message }) => {
    // The probe's own way of counting.
    if (!message.includes('queryObjects')) complaints.push(`${name}: ${message}`);
  });
  return complaints;
}
