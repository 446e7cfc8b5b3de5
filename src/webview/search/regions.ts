import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';

/**
 * Where each part of the page begins for somebody without a mouse: form, filter, table, preview, or what may help when nothing
 * was found.
 */
const beginnings = [
  '.keyword',
  '.result-filter',
  '.result-grid',
  '.preview vscode-button',
  '.empty-reasons vscode-button',
] as const;

/**
 * Ctrl+Down and Ctrl+Up, on a Mac with Cmd, go from part to part as in the editor's own search view: two dozen controls lie
 * between them.
 */
export function goThroughRegions(page: HTMLElement, event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  const isMove = (ctrlKey || metaKey) && !shiftKey && !altKey && (key === 'ArrowDown' || key === 'ArrowUp');
  const focused = document.activeElement;
  if (!isMove || focused === null) return;
  const parts = beginnings.flatMap((selector) => page.querySelector<HTMLElement>(selector) ?? []);
  const place = parts.findLastIndex((part) => part === focused || part.contains(focused) || isBefore(part, focused));
  const goal = key === 'ArrowDown' ? parts[place + 1] : parts[parts[place] === focused ? place - 1 : place];
  if (goal === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  goal.focus();
}

function isBefore(part: Element, other: Element): boolean {
  return (part.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The first stop of the Tab key, seen while it has the focus. */
export function skipLink(page: HTMLElement): TemplateResult {
  const skip = (): void => { page.querySelector<HTMLElement>('.result-grid')?.focus(); };
  return html`<button type="button" class="link skip" @click=${skip}>${l10n.t('Go to the results')}</button>`;
}

/** The keys, for those who do not look for them. */
export function regionHint(): TemplateResult {
  const key = navigator.userAgent.includes('Mac') ? '⌘' : l10n.t({
    message: 'Ctrl+',
    comment: ['Key, before the name of another one'],
  });
  return html`<span class="quiet hint">${l10n.t('{0} to the results, {1} back', `${key}↓`, `${key}↑`)}</span>`;
}
