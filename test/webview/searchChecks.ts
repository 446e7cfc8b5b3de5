import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { damage } from './hostile.ts';

/** The id of the selected row, as a screen reader is told it. */
export async function selectedId(page: Page): Promise<string | null> {
  return await page.getByRole('grid').getAttribute('aria-activedescendant');
}

/** Whether a row is wholly between the head and the lower edge of the table. */
export async function inSight(page: Page, place: number): Promise<boolean> {
  return await page.evaluate((id) => {
    const [row, head, table] = [`#${id}`, '.result-head', '.result-grid'].map((selector) =>
      document.querySelector(selector)?.getBoundingClientRect(),
    );
    return (
      row !== undefined &&
      head !== undefined &&
      table !== undefined &&
      row.top >= head.bottom - 1 &&
      row.bottom <= table.bottom + 1
    );
  }, `result-${place}`);
}

/** The page's own form is no damage. */
export async function searchDamage(page: Page): Promise<readonly string[]> {
  const forms = await page.locator('main form').count();
  assert.equal(forms, 1);
  return (await damage(page)).filter((words) => words !== 'an element came in: FORM');
}

/** Controls that something else covers even when they are scrolled to, or that are cut at the side. */
export async function unreachable(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'vscode-button, vscode-text-field, vscode-dropdown, vscode-checkbox, summary, .preview, .result-grid',
      ),
    ];
    return controls.filter((control) => control.checkVisibility()).flatMap((control) => {
      control.scrollIntoView({ block: 'nearest' });
      const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
      if (width < 8 || height < 8) return [`${control.tagName} ${control.className} is ${width} × ${height}`];
      if (left < 0 || right > window.innerWidth + 1) return [`${control.tagName} ${control.className} is cut at the side`];
      const hit = document.elementFromPoint(left + width / 2, (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2);
      return hit && control.contains(hit)
        ? []
        : [`${control.tagName} ${control.className} is covered by ${hit?.tagName ?? 'nothing'} ${hit?.className ?? ''}`];
    });
  });
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const reached: string[] = [];
  for (let step = 0; step < 60; step++) {
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => `${document.activeElement?.tagName ?? ''} ${document.activeElement?.className ?? ''}`),
    );
  }
  throw new Error(`${selector} cannot be reached with the Tab key, only ${reached.join(', ')}.`);
}
