import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { WatchView } from '../../panels/protocol/page.ts';
import { duration } from '../times.ts';
import { choice } from './choice.ts';

export interface WatchControl {
  readonly watch: WatchView;
  /** *Watch*, *Live*. */
  readonly label: string;
  /** Seconds to choose from. */
  readonly intervals: readonly number[];
  /** What to say when nothing more will come. */
  readonly ended: string;
  readonly now: number;
  readonly set: (on: boolean, intervalSeconds: number) => void;
  /** Id of a text that belongs to the switch, such as a warning. */
  readonly describedBy?: string;
}

/** A switch for reading again and again, its interval, and what it is doing. */
export function watchControl({ watch, label, intervals, ended, now, set, describedBy }: WatchControl): TemplateResult {
  const toggled = (event: Event): void => {
    set(event.target instanceof HTMLInputElement && event.target.checked, watch.intervalSeconds);
  };
  const choices = intervals.map((seconds) => ({ value: String(seconds), label: l10n.t('every {0}', duration(seconds * 1000)) }));
  const interval = choice(l10n.t('{0}: interval', label), choices, String(watch.intervalSeconds), (seconds) => {
    set(watch.on, Number(seconds));
  });
  return html`
    <span class="watch">
      <label><input type="checkbox" role="switch" .checked=${watch.on} aria-describedby=${describedBy ?? nothing}
        @change=${toggled}> ${label}</label>
      ${interval}
      <span class="watch-state quiet">${stateText(watch, ended, now)}</span>
    </span>`;
}

function stateText({ state, nextAt }: WatchView, ended: string, now: number): string {
  const next = nextAt === undefined ? '' : duration(nextAt - now);
  switch (state) {
    case 'off':
      return '';
    case 'ended':
      return ended;
    case 'paused':
      return l10n.t('Paused after several failures. Refresh goes on.');
    case 'backingOff':
      return l10n.t('Failed; next try in {0}', next);
    case 'waiting':
      return next === '' ? '' : l10n.t('Next in {0}', next);
  }
}
