import * as l10n from '@vscode/l10n';
import { type PropertyValues, type TemplateResult } from 'lit';
import { button } from './button.ts';
import { PageElement } from './pageElement.ts';

/** What is over sooner needs no way to cancel it; a button that said so for a moment would flicker. */
const graceMs = 300;

/**
 * Begins something that takes time, and cancels it. It is one button all the while, so that the focus stays: pressed, it does
 * nothing for a moment, in which the second half of a double click goes lost, and then it cancels.
 */
export class ReadingButton extends PageElement {
  static override properties = {
    label: { attribute: false },
    cancelLabel: { attribute: false },
    busy: { attribute: false },
    off: { attribute: false },
    start: { attribute: false },
    cancel: { attribute: false },
    isLong: { state: true },
  };

  declare label: string;
  declare cancelLabel: string;
  declare busy: boolean;
  declare off: boolean;
  declare start: (event: Event) => void;
  declare cancel: () => void;
  declare private isLong: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.label = '';
    this.cancelLabel = l10n.t('Cancel');
    this.busy = false;
    this.off = false;
    this.isLong = false;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('busy')) return;
    clearTimeout(this.#timer);
    this.isLong = false;
    if (this.busy) this.#timer = setTimeout(() => { this.isLong = true; }, graceMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    if (this.busy && this.isLong) return this.#drawn(this.cancelLabel, 'secondary');
    return this.#drawn(this.label, 'primary');
  }

  /** One template for both, so that it stays the same element. */
  #drawn(label: string, look: 'primary' | 'secondary'): TemplateResult {
    return button(label, this.#pressed, { look, off: this.off && !this.busy });
  }

  readonly #pressed = (event: Event): void => {
    if (!this.busy) this.start(event);
    else if (this.isLong) this.cancel();
  };
}

customElements.define('lp-reading-button', ReadingButton);
