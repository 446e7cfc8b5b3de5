import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { requireBuild } from './builtExtension.ts';
import { createCleanup, type Cleanup } from './cleanup.ts';
import { startEditorServer } from './editorServer.ts';
import { editorUrl } from './editorUrl.ts';
import { ensureBrowser } from './installBrowser.ts';
import { readLogFiles } from './logFiles.ts';
import { projectRoot } from './project.ts';
import { remainsFolder } from './remains.ts';
import { type Settings } from './settings.ts';

const openLimitMs = 60_000;
const browserArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const moreBrowserArguments = ['--disable-component-update', '--disable-sync'];

export type EditorOptions = {
  /** Absolute path of the extension's folder (package.json and dist); absent: only what is installed. */
  readonly extensionPath?: string | undefined;
  /** Absolute path of the folder to open; absent: an empty temporary one. */
  readonly workspace?: string | undefined;
  /** User settings on top of the quiet defaults of settings.ts. */
  readonly settings?: Settings | undefined;
  /** Keeps server data, browser profile and port between editors; absent: an empty temporary one, removed by close(). */
  readonly dataDir?: string | undefined;
  /** Folders of further, unpacked extensions to install. */
  readonly extensions?: readonly string[] | undefined;
  /** Absolute paths of packages (`.vsix`) to install. */
  readonly packages?: readonly string[] | undefined;
  /** Added to the environment of the extension host. */
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Absolute paths of modules that server and extension host load before their own code. */
  readonly preload?: readonly string[] | undefined;
  /** CommonJS module exporting `run()`, called in the extension host. With it the workbench is not waited for. */
  readonly testsPath?: string | undefined;
  readonly viewport?: { readonly width: number; readonly height: number } | undefined;
  /** Removes its data when it closes, even where others leave theirs to be searched. */
  readonly leavesNothing?: boolean | undefined;
  /** Called before the page is opened, to expose functions to it or to route requests. */
  readonly prepare?: ((page: Page) => Promise<void>) | undefined;
};

export type Editor = {
  readonly page: Page;
  readonly url: string;
  readonly workspace: string;
  /** All that is on disk: `server` (below) and `browser`, the browser's profile. */
  readonly dataDir: string;
  /** The server's data: `data/User/settings.json`, `data/User/globalStorage`, `data/logs`, `extensions`. */
  readonly userDataDir: string;
  /** Consoles of server, extension host and page, and every log file, as one text. */
  readonly logs: () => Promise<string>;
  /** Loads the page again, with the same profile: what *Reload Window* does. */
  readonly reload: () => Promise<void>;
  /** Ends browser and server and removes temporary folders. */
  readonly close: () => Promise<void>;
};

/**
 * Starts VS Code with an extension loaded and resolves when its workbench is on the screen. On failure nothing is left behind.
 */
export async function openEditor(options: EditorOptions): Promise<Editor> {
  const cleanup = createCleanup();
  try {
    return await open(options, cleanup);
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

async function open(options: EditorOptions, cleanup: Cleanup): Promise<Editor> {
  if (options.extensionPath === projectRoot) requireBuild();
  const remains = options.leavesNothing === true ? undefined : remainsFolder();
  const dataDir = options.dataDir ?? (await temporaryFolder('data', cleanup, remains));
  const workspace = options.workspace ?? (await temporaryFolder('workspace', cleanup, remains));
  const userDataDir = join(dataDir, 'server');
  const server = await startEditorServer({
    userDataDir,
    settings: options.settings,
    extensions: options.extensions,
    packages: options.packages,
    env: options.env,
    preload: options.preload,
  });
  cleanup.add(server.stop);
  const page = await startBrowser(options, dataDir, cleanup);
  const consoleLines = collectConsole(page);
  if (remains !== undefined) {
    cleanup.add(() => writeFile(join(dataDir, 'consoles.txt'), [server.output(), ...consoleLines].join('\n')));
  }
  await options.prepare?.(page);
  const { extensionPath, testsPath } = options;
  const logs = remains === undefined ? undefined : 'everything';
  const url = editorUrl({ authority: server.authority, token: server.token, workspace, extensionPath, testsPath, logs });
  await page.goto(url, { timeout: openLimitMs });
  const editor: Editor = {
    page,
    url,
    workspace,
    dataDir,
    userDataDir,
    logs: async () => [server.output(), ...consoleLines, ...(await readLogFiles(userDataDir))].join('\n'),
    reload: async () => {
      await page.reload({ timeout: openLimitMs });
      await waitForWorkbench(page);
    },
    close: cleanup.run,
  };
  if (options.testsPath !== undefined) return editor;
  await waitForWorkbench(page).catch(async (error: unknown) => {
    throw new Error(`The workbench did not appear. ${(await editor.logs()).slice(-4000)}`, { cause: error });
  });
  return editor;
}

async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: openLimitMs });
}

/** It is left to be searched where somebody wants to see what editors leave. */
async function temporaryFolder(purpose: string, cleanup: Cleanup, remains: string | undefined): Promise<string> {
  const folder = await mkdtemp(join(remains ?? tmpdir(), `liveperson-inspector-${purpose}-`));
  if (remains !== undefined) return folder;
  cleanup.add(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

async function startBrowser(
  { viewport = { width: 1400, height: 900 } }: EditorOptions,
  dataDir: string,
  cleanup: Cleanup,
): Promise<Page> {
  const context = await chromium.launchPersistentContext(join(dataDir, 'browser'), {
    executablePath: await ensureBrowser(),
    args: [...browserArguments, ...moreBrowserArguments],
    viewport,
    // Signals are cleanup.ts's business: Playwright would end the process before the server is stopped.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  cleanup.add(() => context.close());
  return context.pages()[0] ?? (await context.newPage());
}

function collectConsole(page: Page): readonly string[] {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`[page ${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`[page error] ${error.stack ?? error.message}`));
  return lines;
}
