import { html, type TemplateResult } from 'lit';
import { t } from '../text.ts';

interface PollingView {
  readonly on: boolean;
  readonly intervalSeconds: number;
}

/** A switch and how often: for watching a visit and for following a chat. */
export function intervalSwitch(label: string, { on, intervalSeconds }: PollingView, choices: readonly number[], set: (polling: PollingView) => void): TemplateResult {
  const toggle = ({ target }: Event): void => {
    const checked = target instanceof HTMLElement && 'checked' in target && target.checked === true;
    if (checked !== on) set({ on: checked, intervalSeconds });
  };
  const choose = ({ target }: Event): void => {
    const seconds = Number(target instanceof HTMLElement && 'value' in target ? target.value : Number.NaN);
    if (choices.includes(seconds) && seconds !== intervalSeconds) set({ on, intervalSeconds: seconds });
  };
  return html`<span class="interval"><vscode-checkbox .checked=${on} @change=${toggle}>${label}</vscode-checkbox>
    <vscode-dropdown class="interval-choice" aria-label=${t('{0}: how often', label)} .value=${String(intervalSeconds)} @change=${choose}>
      ${choices.map((seconds) => html`<vscode-option value=${seconds} ?selected=${seconds === intervalSeconds}>${t('every {0} s', seconds)}</vscode-option>`)}
    </vscode-dropdown></span>`;
}
