import { html, type TemplateResult } from 'lit';
import { copyText } from '../../panels/protocol/panel.ts';
import type { Connection } from '../connection.ts';
import { t } from '../text.ts';
import { visible } from '../visibleText.ts';
import { icons } from './icons.ts';

const confirmedMs = 1200;

/** An id in the editor's font with a button that copies it. `role` says whose id it is, for the button's name. */
export function copyableId(connection: Connection, id: string, role: string): TemplateResult {
  const copy = (event: Event): void => {
    connection.tell(copyText, { text: id });
    if (event.currentTarget instanceof HTMLElement) confirm(event.currentTarget);
  };
  return html`<span class="id"><code>${visible(id)}</code><button class="icon-button copy" type="button" title=${t('Copy {0}', role)}
    aria-label=${t('Copy {0}', role)} @click=${copy}>${icons.copy()}</button></span>`;
}

function confirm(button: HTMLElement): void {
  button.classList.add('copied');
  setTimeout(() => { button.classList.remove('copied'); }, confirmedMs);
}
