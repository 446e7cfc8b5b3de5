import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchEditorBuild } from './editorBuild.ts';
import { installExtensions, installPackages } from './installExtensions.ts';
import { projectRoot } from './project.ts';
import { rememberedPort } from './rememberedPort.ts';
import { defaultSettings, type Settings } from './settings.ts';

const startLimitMs = 60_000;
const stopLimitMs = 5_000;

export type EditorServer = {
  /** Host and port, e.g. `127.0.0.1:40123`. */
  readonly authority: string;
  readonly port: number;
  /** A page must bring it along: other programs and pages on this machine are turned away. */
  readonly token: string;
  /** Everything the server and its extension host wrote to their consoles so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

export type ServerOptions = {
  /** The server's own data: settings, extension storage, logs. Created when missing. */
  readonly userDataDir: string;
  readonly settings?: Settings | undefined;
  /** Unpacked extensions to install. */
  readonly extensions?: readonly string[] | undefined;
  /** Packages (`.vsix`) to install. */
  readonly packages?: readonly string[] | undefined;
  /** Added to the environment of the server and so of the extension host. */
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Absolute paths of modules that the server loads before its own code, and the extension host too. */
  readonly preload?: readonly string[] | undefined;
};

const preloaded = ['mintKey.mjs', 'endWithLauncher.mjs'].map((name) => join(projectRoot, 'test', 'host', 'standIns', name));

/**
 * Starts VS Code's server on loopback and resolves when it can be opened in a browser. It takes the port its data folder had
 * before, where that is free: a browser keeps an editor's state per address, port included.
 */
export async function startEditorServer(options: ServerOptions): Promise<EditorServer> {
  const folder = await fetchEditorBuild();
  const { keyFile, tokenFile } = await prepareData(options);
  await installExtensions(options.userDataDir, options.extensions ?? []);
  await installPackages(join(folder, 'out', 'server-main.js'), options.userDataDir, options.packages ?? []);
  const portFile = join(options.userDataDir, 'port');
  // Sockets are left lying about when the extension host ends. This folder is their place on Linux; its name must be short.
  const runtimeFolder = await mkdtemp(join(tmpdir(), 'lpi-'));
  const child = spawn(process.execPath, serverArguments(folder, options, await rememberedPort(portFile), tokenFile), {
    // EDITOR_USER_DATA tells tests in the extension host where to search for what must not be there.
    env: {
      ...serverEnvironment(process.env),
      XDG_RUNTIME_DIR: runtimeFolder,
      MINT_KEY_FILE: keyFile,
      CONNECTION_TOKEN_FILE: tokenFile,
      EDITOR_USER_DATA: options.userDataDir,
      ...options.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'], // see endWithLauncher.mjs for the first
  });
  let output = '';
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const stop = async (): Promise<void> => {
    await stopProcess(child);
    await rm(runtimeFolder, { recursive: true, force: true });
  };
  try {
    const port = await waitForAddress(child, () => output);
    await writeFile(portFile, String(port));
    return { authority: `127.0.0.1:${port}`, port, token: await readFile(tokenFile, 'utf8'), output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(
  folder: string,
  { userDataDir, preload = [] }: ServerOptions,
  port: number,
  tokenFile: string,
): string[] {
  return [
    ...[...preloaded, ...preload].flatMap((module) => ['--import', pathToFileURL(module).href]),
    join(folder, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', userDataDir, '--telemetry-level', 'off'],
    '--connection-token-file',
    tokenFile,
    '--accept-server-license-terms',
    '--enable-smoke-test-driver', // without it the page ignores which extension to load
    '--disable-workspace-trust',
  ];
}

/** Started from a terminal inside VS Code, the server would otherwise take itself for a part of that window. */
function serverEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name)));
}

/** Writes the settings, and makes the key for secrets and the connection token where there are none yet. */
async function prepareData({
  userDataDir,
  settings,
}: ServerOptions): Promise<{ readonly keyFile: string; readonly tokenFile: string }> {
  const folder = join(userDataDir, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, ...settings }, undefined, 2));
  // Settings of a machine count in a window of a server only where they lie in the machine's own file: from the user's they may
  // be read, or not.
  const machine = join(userDataDir, 'data', 'Machine');
  const ofMachine = Object.entries({ ...defaultSettings, ...settings }).filter(([name]) => name.startsWith('liveperson.'));
  await mkdir(machine, { recursive: true });
  await writeFile(join(machine, 'settings.json'), JSON.stringify(Object.fromEntries(ofMachine), undefined, 2));
  const keyFile = join(userDataDir, 'mint-key');
  if (!existsSync(keyFile)) await writeFile(keyFile, randomBytes(32), { mode: 0o600 });
  const tokenFile = join(userDataDir, 'connection-token');
  if (!existsSync(tokenFile)) await writeFile(tokenFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  return { keyFile, tokenFile };
}

function waitForAddress(child: ChildProcess, output: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => {
      reject(new Error(`VS Code's server ${what}. It wrote:\n${output().slice(-4000)}`));
    };
    const timer = setTimeout(() => { fail(`was not ready after ${startLimitMs / 1000} s`); }, startLimitMs);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code ?? 'none'} before it was ready`);
    });
    child.stdout?.on('data', () => {
      const port = /Web UI available at \S+?:(\d+)/.exec(output())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}
