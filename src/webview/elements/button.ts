import { html, nothing, type TemplateResult } from 'lit';

export interface ButtonLook {
  readonly look?: 'primary' | 'secondary';
  /** There is nothing to do at present: a press does nothing. */
  readonly off?: boolean;
  /** What a press will do, why it does nothing, or the key that does the same. */
  readonly hint?: string;
}

/**
 * A button that stays in the order of Tab while it is off: one that is `disabled` loses the focus, and with it the place of a
 * person who works by keyboard or screen reader.
 */
export function button(
  label: string,
  press: (event: Event) => void,
  { look = 'secondary', off = false, hint }: ButtonLook = {},
): TemplateResult {
  return html`<vscode-button appearance=${look} aria-disabled=${off ? 'true' : nothing} title=${hint ?? nothing}
    @click=${(event: Event) => { if (!off) press(event); }}>${label}</vscode-button>`;
}
