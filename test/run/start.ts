// npm start: the editor with the extension loaded and the sandbox running, in a browser.
//   npm start                               prints the address and runs until Ctrl+C
//   npm start -- --screenshot <file.png>    saves a picture of the populated view and ends
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createCleanup } from '../host/cleanup.ts';
import { openAddress } from '../host/displayBrowser.ts';
import { startEditorServer } from '../host/editorServer.ts';
import { editorUrl } from '../host/editorUrl.ts';
import { openEditor } from '../host/openEditor.ts';
import { cacheFolder, projectRoot } from '../host/project.ts';
import { readStartArguments } from './startArguments.ts';

const settings = { 'liveperson.sandbox.autoStart': true };
const extensions = [join(projectRoot, 'test', 'host', 'opener')];
const populateLimitMs = 60_000;

async function serve(): Promise<void> {
  const dataFolder = join(cacheFolder, 'start-data');
  const workspace = join(dataFolder, 'workspace');
  await mkdir(workspace, { recursive: true });
  const cleanup = createCleanup();
  const server = await startEditorServer({ userDataDir: join(dataFolder, 'server'), settings, extensions });
  cleanup.add(server.stop);
  const url = editorUrl({ authority: server.authority, token: server.token, workspace, extensionPath: projectRoot });
  console.log(
    `\nLivePerson Inspector, with the sandbox, runs at\n\n  ${url}\n\nCtrl+C ends it. Accounts are kept in ${dataFolder}.`,
  );
  openAddress(url);
}

async function takePicture(file: string): Promise<void> {
  const editor = await openEditor({ extensionPath: projectRoot, settings, extensions });
  try {
    const records = editor.page.locator('.sidebar [role="treeitem"][aria-level="2"]');
    await records.first().waitFor({ timeout: populateLimitMs });
    await mkdir(dirname(file), { recursive: true });
    await editor.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    console.log(`${await records.count()} visitors are shown. Picture: ${file}`);
  } finally {
    await editor.close();
  }
}

try {
  const { screenshot } = readStartArguments(process.argv.slice(2));
  await (screenshot === undefined ? serve() : takePicture(resolve(screenshot)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
