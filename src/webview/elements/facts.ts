import { html, nothing, type TemplateResult } from 'lit';

/** One label with its value. Without a value it is left out, so that a grid shows what is known. */
export interface Fact {
  readonly label: string;
  readonly value: string | TemplateResult | undefined;
  /** Ids and other text to be compared letter by letter. */
  readonly code?: true;
}

/** Labels and values in two aligned columns. */
export function facts(list: readonly Fact[]): TemplateResult {
  return html`<dl class="facts">${list.map(({ label, value, code }) => (value === undefined || value === '' ? nothing : html`
    <dt>${label}</dt><dd class=${code ? 'code' : nothing}>${value}</dd>`))}</dl>`;
}

/** The thin moving line under a header while an answer is on its way. Always there, so that nothing jumps. */
export function progressLine(busy: boolean, what: string): TemplateResult {
  return html`<div class="progress ${busy ? 'busy' : ''}"><span role="status" class="unseen">${busy ? what : ''}</span></div>`;
}

/** Why there is nothing to see. */
export function emptyNote(sentence: string, more?: string | TemplateResult): TemplateResult {
  return html`<div class="empty"><p>${sentence}</p>${more === undefined ? nothing : html`<p class="quiet">${more}</p>`}</div>`;
}
