// npm run screenshots: the pictures of the README, taken from the running editor with the sandbox. Seed, time, window and theme
// are fixed, so that taking them again changes nothing that can be seen.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openEditor } from '../../test/host/openEditor.ts';
import { projectRoot } from '../../test/host/project.ts';
import { Workbench } from '../../test/ui/pages/workbench.ts';
import { indexedPng } from './indexedPng.ts';
import { looksAlike } from './looksAlike.ts';
import { pictures } from './pictures.ts';

const time = Date.UTC(2026, 8, 15, 10, 30);
const viewport = { width: 1280, height: 800 };
const output = join(projectRoot, 'docs', 'pictures');
const sidebarEnd = 380;
const stepLimitMs = 30_000;

const settings = {
  'breadcrumbs.enabled': false,
  'editor.hover.enabled': 'off',
  'editor.occurrencesHighlight': 'off',
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'window.title': 'LivePerson Inspector',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.tree.renderIndentGuides': 'always',
  'remote.autoForwardPorts': false,
};

/** What comes and goes by itself, and what belongs to the editor and says nothing about the extension. */
const hidden = `
  .monaco-hover, .monaco-hover * { animation: none !important; box-shadow: none !important; opacity: 1 !important }
  .cursors-layer, .scrollbar { visibility: hidden !important }
  .statusbar-item:is([aria-label^="Layout:"], [id="status.host"], [id="status.forwardedPorts"]), .notifications-toasts, .editor-group-watermark { display: none !important }`;

const folder = await mkdtemp(join(tmpdir(), 'liveperson-inspector-pictures-'));
try {
  process.env['TZ'] = 'UTC'; // of the editor and of the browser
  const workspace = join(folder, 'web-shop');
  await mkdir(workspace);
  const editor = await openEditor({
    extensionPath: projectRoot,
    workspace,
    settings,
    viewport,
    leavesNothing: true,
    env: { PICTURES_TIME: String(time) },
    preload: [join(import.meta.dirname, 'stoppedClock.mjs')],
    prepare: (page) => page.clock.setFixedTime(time),
  });
  try {
    editor.page.setDefaultTimeout(stepLimitMs);
    const workbench = new Workbench(editor.page);
    await workbench.openView();
    await widenSidebar(editor.page);
    for (const { name, show, clip, hover } of pictures) {
      await show(workbench);
      const style = hover ? hidden : `${hidden} .workbench-hover-container { display: none !important }`;
      const png = await editor.page.screenshot({ animations: 'disabled', caret: 'hide', style, ...(clip && { clip }) });
      await keep(name, indexedPng(png));
    }
  } catch (error) {
    await editor.page.screenshot({ path: join(projectRoot, 'out', 'screenshots', 'failed.png') });
    throw error;
  } finally {
    await editor.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** A picture that looks like the one that is there does not replace it. */
async function keep(name: string, picture: Buffer): Promise<void> {
  const file = join(output, `${name}.png`);
  const before = await readFile(file).catch(() => undefined);
  const kept = before !== undefined && looksAlike(before, picture);
  if (!kept) await writeFile(file, picture);
  process.stdout.write(`${name}.png: ${kept ? 'as it was' : `${(picture.length / 1000).toFixed(0)} kB`}\n`);
}

/** So that ids and times in the tree are not cut off. */
async function widenSidebar({ mouse }: Page): Promise<void> {
  await mouse.move(350, 400);
  await mouse.down();
  await mouse.move(sidebarEnd, 400, { steps: 5 });
  await mouse.up();
}
