import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PanelChannel } from '../../../src/panels/frame/panelChannel.ts';
import { findBrowser } from '../../host/browser.ts';
import { FakePanel } from '../host/fakePanel.ts';
import { startPageServer, type PageServer, type ServedPage } from './pageServer.ts';
import { applyTheme, type Theme } from './theme.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface OpenPage {
  readonly page: Page;
  /** Everything the browser complained about: policy violations, errors, warnings. Must stay empty. */
  readonly complaints: readonly string[];
  /** Messages that the extension side refused. */
  readonly refused: readonly string[];
  /** What the page wrote into its state. */
  state(): Promise<unknown>;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  readonly state?: unknown;
  readonly scale?: number;
}

/** Chromium and a server for pages, started once for a test file. */
export class PageHarness {
  private browser: Browser | undefined;
  private server: PageServer | undefined;

  async start(): Promise<void> {
    const executablePath = findBrowser();
    if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge was found. Name one in CHROME_PATH.');
    this.browser = await chromium.launch({ executablePath, args: flags });
    this.server = await startPageServer();
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.server?.close();
  }

  /** Opens a page; `connect` puts the extension's side behind it. */
  async open(served: ServedPage, connect: (channel: PanelChannel) => void, options: PageOptions = {}): Promise<OpenPage> {
    const { browser, server } = this;
    if (!browser || !server) throw new Error('start() first');
    const { width = 1100, height = 760, theme = 'dark', reducedMotion = true, scale = 1 } = options;
    const context = await browser.newContext({ viewport: { width: Math.round(width / scale), height: Math.round(height / scale) }, deviceScaleFactor: scale, reducedMotion: reducedMotion ? 'reduce' : 'no-preference', locale: 'en-GB', timezoneId: 'UTC' });
    const page = await context.newPage();
    const complaints: string[] = [];
    const refused: string[] = [];
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
    page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
    const panel = new FakePanel((message) => {
      page.evaluate((posted) => { window.postMessage(posted, '*'); }, message).catch((error: unknown) => {
        if (!page.isClosed()) complaints.push(`A message was lost: ${String(error)}`);
      });
    });
    connect(new PanelChannel(panel.panel, (message) => refused.push(message)));
    await page.exposeFunction('postToExtension', (message: unknown) => { panel.received(message); });
    await page.addInitScript(installApi, options.state);
    await page.goto(server.url(served), { waitUntil: 'commit' });
    await page.waitForSelector(served.element, { state: 'attached' });
    await applyTheme(page, theme);
    return {
      page,
      complaints,
      refused,
      state: () => page.evaluate(() => (globalThis as unknown as { pageState: unknown }).pageState),
      close: async () => {
        panel.dispose();
        await context.close();
      },
    };
  }
}

/** Runs in the page: VS Code's half of `acquireVsCodeApi`. */
function installApi(state: unknown): void {
  const scope = globalThis as unknown as { pageState: unknown; postToExtension(message: unknown): void; acquireVsCodeApi: unknown };
  scope.pageState = state;
  scope.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => { scope.postToExtension(message); },
    getState: () => scope.pageState,
    setState: (next: unknown) => { scope.pageState = next; },
  });
}

/** Saves a picture into out/webview, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES_FOLDER'] ?? join('out', 'webview');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
