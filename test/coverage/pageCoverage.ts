import type { Page } from 'playwright-core';
import { writePageCoverage } from './rawCoverage.ts';

/** Where the processes of a coverage run leave what they counted; absent in every other run. */
const folder = process.env['NODE_V8_COVERAGE'];

/** In a coverage run, has the browser count which code of a page is run. */
export async function startCounting(page: Page): Promise<void> {
  if (folder !== undefined) await page.coverage.startJSCoverage({ resetOnNavigation: false });
}

/** Writes down what was counted. Nothing, where the page is gone already. */
export async function stopCounting(page: Page): Promise<void> {
  if (folder === undefined || page.isClosed()) return;
  const scripts = await page.coverage.stopJSCoverage();
  writePageCoverage(
    folder,
    scripts.filter(({ url }) => url.includes('/dist/webview/')).map(({ url, functions }) => ({ url, functions })),
  );
}
