import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { object, parse, record, string, type InferOutput } from 'valibot';
import type { PageName } from '../../src/panels/frame/outline.ts';
import { requireBuild } from '../host/builtExtension.ts';
import { ensureBrowser } from '../host/installBrowser.ts';
import { projectRoot } from '../host/project.ts';
import { startCounting, stopCounting } from '../coverage/pageCoverage.ts';
import { pageHtml, startPageServer, type Language } from './pageServer.ts';
import { TestConnection } from './testConnection.ts';

export const themes = ['light', 'dark', 'highContrastDark', 'highContrastLight'] as const;
export type Theme = (typeof themes)[number];

export interface OpenOptions {
  readonly theme?: Theme;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Zoom of the whole page, as the editor's own zoom: 2 leaves half as many CSS pixels. */
  readonly zoom?: number;
  /** What the editor kept of an earlier page. */
  readonly state?: unknown;
  readonly language?: Language;
}

/** A page in the browser and the extension's end of its line. */
export interface OpenPage {
  readonly page: Page;
  readonly connection: TestConnection;
  /** Errors and warnings of the page's console, and what its policy refused. */
  readonly complaints: readonly string[];
  /** What the page asked the editor to keep. */
  readonly kept: () => unknown;
  close(): Promise<void>;
}

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for the pages of a test file. */
export class PageHarness {
  readonly #browser: Browser;
  readonly #server: Awaited<ReturnType<typeof startPageServer>>;

  private constructor(browser: Browser, server: Awaited<ReturnType<typeof startPageServer>>) {
    this.#browser = browser;
    this.#server = server;
  }

  static async start(): Promise<PageHarness> {
    requireBuild();
    const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments });
    return new PageHarness(browser, await startPageServer());
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  /** Opens a page as the editor does. `serve` gives it the logic of its panel. */
  async open(name: PageName, serve: (connection: TestConnection) => void, options: OpenOptions = {}): Promise<OpenPage> {
    const { theme = 'dark', viewport = { width: 1100, height: 760 }, zoom = 1, state, language } = options;
    const context = await this.#browser.newContext({
      viewport: { width: Math.round(viewport.width / zoom), height: Math.round(viewport.height / zoom) },
      deviceScaleFactor: zoom,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await startCounting(page);
    const complaints: string[] = [];
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
    page.on('pageerror', (error) => { complaints.push(String(error)); });
    let kept: unknown = state;
    const connection = new TestConnection((message) => post(page, message));
    serve(connection);
    await page.exposeFunction('testTakes', (message: object) => connection.take(message));
    await page.exposeFunction('testKeeps', (value: unknown) => { kept = value; });
    await page.addInitScript(asEditor, { state, ...readTheme(theme) });
    const address = `${this.#server.url}/${name}`;
    if (language) {
      const body = pageHtml(name, this.#server.url, language);
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    }
    await page.goto(address);
    const close = async (): Promise<void> => {
      await stopCounting(page);
      await context.close();
    };
    return { page, connection, complaints, kept: () => kept, close };
  }
}

/** As in the editor, a message to a page that is not there, or no more, is lost. */
async function post(page: Page, message: unknown): Promise<void> {
  // As text: the browser's remote protocol takes seconds for megabytes of objects.
  await page.evaluate((sent) => { window.postMessage(JSON.parse(sent), '*'); }, JSON.stringify(message)).catch(() => undefined);
}

const themeFile = object({ bodyClass: string(), kind: string(), variables: record(string(), string()) });
type ThemeFile = InferOutput<typeof themeFile>;

/** What the editor gives to a webview in a theme of its own, as found in one. */
export function readTheme(theme: Theme): ThemeFile {
  return parse(themeFile, JSON.parse(readFileSync(join(import.meta.dirname, 'themes', `${theme}.json`), 'utf8')));
}

/** Runs in the page before anything else: the API and the theme that the editor gives to a webview. */
function asEditor({ state, bodyClass, kind, variables }: ThemeFile & { readonly state: unknown }): void {
  let current = state;
  const tell = (name: 'testTakes' | 'testKeeps', value: unknown): void => {
    const take: unknown = Reflect.get(window, name);
    if (typeof take === 'function') Reflect.apply(take, window, [value]);
  };
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => { tell('testTakes', message); },
      getState: () => current,
      setState: (value: unknown) => {
        current = value;
        tell('testKeeps', value);
      },
    }),
  });
  const dress = (): void => {
    for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
    document.body.className = bodyClass;
    document.body.dataset['vscodeThemeKind'] = kind;
  };
  new MutationObserver((_changes, observer) => {
    if (document.body as HTMLElement | null) {
      observer.disconnect();
      dress();
    }
  }).observe(document, { childList: true, subtree: true });
}

/** The rules of WCAG 2.2 A and AA that a page breaks, with where. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(projectRoot, 'out', 'screenshots', 'webview');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
