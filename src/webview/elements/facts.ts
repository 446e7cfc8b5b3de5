import { html, nothing, type TemplateResult } from 'lit';
import { visible } from '../visibleText.ts';

export interface Fact {
  readonly label: string;
  /** Absent facts are not listed. */
  readonly value: TemplateResult | string | undefined;
  /** Shown on hover over the value. */
  readonly hint?: string;
  /** Takes the whole width: long texts. */
  readonly wide?: boolean;
}

/** Labels and values, aligned. Values that are text are shown with nothing hidden in them. */
export function facts(list: readonly Fact[], className = ''): TemplateResult {
  return html`<dl class="facts ${className}">${list.filter(({ value }) => value !== undefined && value !== '').map(fact)}</dl>`;
}

function fact({ label, value, hint, wide }: Fact): TemplateResult {
  return html`<div class=${wide ? 'fact wide' : 'fact'}><dt>${label}</dt><dd title=${hint ?? nothing}>${typeof value === 'string' ? visible(value) : value}</dd></div>`;
}
