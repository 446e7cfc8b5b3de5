import { html, type TemplateResult } from 'lit';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/** One of a few values, the browser's own control in the look of the toolkit's, which loads far more for the same. */
export function choice(
  label: string,
  options: readonly ChoiceOption[],
  selected: string,
  choose: (value: string) => void,
): TemplateResult {
  const chosen = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value);
  };
  return html`
    <span class="choice"><select aria-label=${label} @change=${chosen}>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === selected}>${option.label}</option>`)}
    </select></span>`;
}
