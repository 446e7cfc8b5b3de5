import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../format.ts';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Shown beside the label. */
  readonly count?: number;
}

/** A row of tabs: one is in the tab order, arrow keys, Home and End move and select. The panel of `id` must have the id `panel-{id}`. */
export function tabs<Id extends string>(label: string, list: readonly Tab<Id>[], selected: Id, select: (id: Id) => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const index = list.findIndex(({ id }) => id === selected);
    const next = list[nextIndex(event.key, index, list.length)];
    if (!next || next.id === selected) return;
    event.preventDefault();
    select(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>${list.map(({ id, label: text, count }) => html`<button
    class="tab" type="button" role="tab" id="tab-${id}" aria-selected=${id === selected} aria-controls=${id === selected ? `panel-${id}` : nothing}
    tabindex=${id === selected ? 0 : -1} @click=${() => { select(id); }}>${text}${count === undefined ? nothing : html`<span class="count">${formatNumber(count)}</span>`}</button>`)}</div>`;
}

/** The panel of the selected tab. */
export function tabPanel(id: string, content: TemplateResult, className = ''): TemplateResult {
  return html`<div class="tab-panel ${className}" role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}">${content}</div>`;
}

function nextIndex(key: string, index: number, length: number): number {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % length;
    case 'ArrowLeft':
      return (index - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return -1;
  }
}
