import * as l10n from '@vscode/l10n';
import { Connection } from './connection.ts';
import { registerControls } from './controls.ts';
import { prepareFormats } from './times.ts';
import { keepFocus } from './elements/keepFocus.ts';

/** A page that asks the extension what to begin with, before it is shown. */
export interface Page extends HTMLElement {
  begin(): Promise<void>;
}

/** Puts a page in the place of its outline once it knows what to show. */
export async function startPage(make: (connection: Connection) => Page): Promise<void> {
  registerControls();
  const page = make(new Connection());
  const outline = document.querySelector('.outline');
  try {
    await page.begin();
  } catch {
    const progress = outline?.querySelector('.progress');
    progress?.classList.replace('progress', 'failed');
    progress?.replaceChildren(l10n.t('The extension does not answer. Close this tab and open it again.'));
    return;
  }
  outline?.replaceWith(page);
  prepareFormats();
  keepFocus(page);
}
