import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errors, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { projectRoot } from '../../host/project.ts';

const mostAttempts = 3;
const pictures = join(projectRoot, 'out', 'screenshots');

/** The running editor as a person sees it: activity bar, sidebar tree, palette, panels, documents. */
export class Workbench {
  readonly #page: () => Page;

  /** A window that is not open yet is asked for when it is first used. */
  constructor(page: Page | (() => Page)) {
    this.#page = typeof page === 'function' ? page : () => page;
  }

  get page(): Page {
    return this.#page();
  }

  /** Opens the extension's view by its icon in the activity bar. */
  async openView(): Promise<void> {
    await this.page.locator('.activitybar .action-label[aria-label^="LivePerson"]').click();
  }

  /** Runs a command by its title, as typed into the palette. */
  async runCommand(title: string): Promise<void> {
    await this.#leaveHover();
    await this.#openPalette(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).waitFor();
    await this.quickInput.press('Enter');
  }

  /**
   * Loads the window again by the editor's own command: a page that is simply loaded again may be gone before its tabs are
   * written down.
   */
  async reloadWindow(): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.runCommand('Developer: Reload Window')]);
  }

  /** Answers the open quick input with a text. */
  async answer(text: string): Promise<void> {
    await this.quickInput.fill(text);
    await this.quickInput.press('Enter');
  }

  /** Answers a question once it is the one that is asked. */
  async answerTo(question: RegExp, text: string, kind: 'text' | 'password' = 'text'): Promise<void> {
    await this.page.locator('.quick-input-widget').getByText(question).first().waitFor();
    await this.page.locator(`.quick-input-widget input.input[type="${kind}"]`).waitFor();
    await this.answer(text);
  }

  /**
   * Chooses one of the editor's own colour themes. Rows are clicked: a command of a similar name searches the network for more.
   */
  async chooseTheme(label: string): Promise<void> {
    const row = (text: string): Locator =>
      this.page.locator('.quick-input-list .monaco-list-row').getByText(text, { exact: true }).first();
    await this.#openPalette('>Preferences: Color Theme');
    await row('Preferences: Color Theme').click();
    await row('Light Modern').waitFor();
    await this.quickInput.fill(label);
    await row(label).click();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The key may be lost where a panel that has just been opened takes the focus: then it is pressed again. */
  async #openPalette(text: string): Promise<void> {
    for (let attempt = 1; attempt < mostAttempts; attempt++) {
      try {
        await this.page.keyboard.press('F1');
        await this.quickInput.fill(text, { timeout: 5000 });
        return;
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
      }
    }
    await this.page.keyboard.press('F1');
    await this.quickInput.fill(text);
  }

  /** A hover of what the pointer happens to be on would lie over the lists of the palette. */
  async #leaveHover(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 800, height: 600 };
    await this.page.mouse.move(width - 2, height / 2);
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  }

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input').first();
  }

  /** The first row of the sidebar's tree whose text contains `text`. */
  row(text: string | RegExp): Locator {
    return this.page.locator('.sidebar [role="treeitem"]').filter({ hasText: text }).first();
  }

  /** Opens a row's children, if they are not open yet, without the command that a click on the row may run. */
  async expand(row: Locator): Promise<void> {
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await row.and(this.page.locator('[aria-expanded="true"]')).waitFor();
  }

  /** Opens the panel of a visit by the button in the tree, below the visitor whose row has that text. */
  async openVisitState(visitor: string): Promise<void> {
    await this.expand(this.row(visitor));
    const visitState = this.row('Visit state');
    await visitState.hover();
    await visitState.getByRole('button', { name: 'Open Visit State' }).click();
  }

  /** The page inside the visible webview panel. */
  get panel(): FrameLocator {
    return this.page.frameLocator('.webview.ready:visible').frameLocator('#active-frame');
  }

  tab(title: string | RegExp): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: title }).first();
  }

  /** The visible lines of the active text editor. */
  get text(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first();
  }

  /** Saves a picture of the whole editor as `out/screenshots/{folder}/{name}.png`, and its text beside it, which tests search. */
  async picture(folder: string, name: string): Promise<void> {
    await mkdir(join(pictures, folder), { recursive: true });
    await this.page.screenshot({ path: join(pictures, folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
    await writeFile(join(pictures, folder, `${name}.txt`), await shownText(this.page));
  }
}

/** What a person can read: the text of the editor and of every panel in it, and what fields hold, but for those behind dots. */
async function shownText(page: Page): Promise<string> {
  const read = `[document.body.innerText, ...[...document.querySelectorAll('input:not([type=password]), textarea')].map(({ value }) => value)].join('\\n')`;
  // A panel may be closed while its text is asked for.
  const texts = await Promise.all(page.frames().map((frame) => frame.evaluate<string>(read).catch(() => '')));
  return texts.join('\n');
}
