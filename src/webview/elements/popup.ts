import { html, nothing, type TemplateResult } from 'lit';
import { PageElement } from './pageElement.ts';

/** A button that opens a small panel below it. Escape, or going elsewhere, closes it. */
export class PopupElement extends PageElement {
  static override properties = { label: { attribute: false }, note: { attribute: false }, content: { attribute: false } };
  declare label: string;
  /** What is chosen inside, to be seen while it is closed. */
  declare note: string | undefined;
  /** Called while it is open. */
  declare content: () => TemplateResult;

  constructor() {
    super();
    this.label = '';
    this.note = undefined;
    this.content = () => html``;
    this.addEventListener('keydown', (event) => { if (event.key === 'Escape') this.#close(event); });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      // Without a target a click fell on text inside, or the window lost the focus.
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.#details?.removeAttribute('open');
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#elsewhere);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#elsewhere);
  }

  protected override render(): TemplateResult {
    const isOpen = this.#details?.open === true;
    return html`
      <details class="popup" @toggle=${this.#toggled}>
        <summary>${this.label}${this.note === undefined ? nothing : html`: <span class="foreign popup-note">${this.note}</span>`}</summary>
        <div class="popup-panel" role="group" aria-label=${this.label}>${isOpen ? this.content() : nothing}</div>
      </details>`;
  }

  get #details(): HTMLDetailsElement | null {
    return this.querySelector('details');
  }

  /** Where there is no room to the right of the button, the panel ends with it. */
  readonly #toggled = (): void => {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const panel = this.querySelector('.popup-panel');
      panel?.classList.remove('to-the-left');
      if (panel && panel.getBoundingClientRect().right > window.innerWidth) panel.classList.add('to-the-left');
    });
  };

  readonly #elsewhere = ({ target }: Event): void => {
    if (target instanceof Node && !this.contains(target)) this.#details?.removeAttribute('open');
  };

  #close(event: Event): void {
    if (this.#details?.open !== true) return;
    event.stopPropagation();
    this.#details.open = false;
    this.querySelector('summary')?.focus();
  }
}

customElements.define('lp-popup', PopupElement);
