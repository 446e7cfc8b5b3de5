import { VirtualizerController } from '@tanstack/lit-virtual';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export interface VirtualRowsOptions {
  /** The element that scrolls; asked for anew at each drawing. */
  readonly scroller: () => HTMLElement | null;
  /** Height of a row in pixels. */
  readonly height: number;
  /** `guess`: rows differ in height and are measured as they come into sight. */
  readonly heightIs: 'fixed' | 'guess';
}

/** A long list of which only the visible rows exist. */
export class VirtualRows implements ReactiveController {
  readonly #options: VirtualRowsOptions;
  readonly #controller: VirtualizerController<HTMLElement, HTMLElement>;

  constructor(host: ReactiveControllerHost, options: VirtualRowsOptions) {
    this.#options = options;
    this.#controller = new VirtualizerController<HTMLElement, HTMLElement>(host, {
      count: 0,
      getScrollElement: options.scroller,
      estimateSize: () => options.height,
      overscan: 8,
    });
    host.addController(this);
  }

  set count(count: number) {
    const virtualizer = this.#controller.getVirtualizer();
    if (virtualizer.options.count !== count) virtualizer.setOptions({ ...virtualizer.options, count });
  }

  scrollTo(index: number): void {
    this.#controller.getVirtualizer().scrollToIndex(index, { align: 'auto' });
  }

  /** Home and End, for the element that scrolls: the browser knows only the guessed height of rows that were never seen. */
  readonly toEnds = (event: KeyboardEvent): void => {
    const ends: Readonly<Record<string, number>> = { Home: 0, End: this.#controller.getVirtualizer().options.count - 1 };
    const end = ends[event.key];
    if (end === undefined || event.target !== event.currentTarget) return;
    event.preventDefault();
    this.scrollTo(end);
  };

  /** The places of the rows that exist. */
  get drawn(): readonly number[] {
    return this.#controller.getVirtualizer().getVirtualItems().map(({ index }) => index);
  }

  /** Forgets the measured heights: the rows are others now. */
  reset(): void {
    this.#controller.getVirtualizer().measure();
  }

  /**
   * The visible rows inside an element as high as all of them. `row` draws one whole row with `data-index` and the given style.
   */
  render(row: (index: number, style: string) => TemplateResult): TemplateResult {
    const virtualizer = this.#controller.getVirtualizer();
    // As a property: the attribute `style` is not allowed in a page.
    return html`
      <div class="all-rows" role="presentation" .style=${`height: ${virtualizer.getTotalSize()}px`}>
        ${repeat(
          virtualizer.getVirtualItems(),
          ({ key }) => key,
          ({ index, start }) => row(index, `transform: translateY(${start}px)`),
        )}
      </div>`;
  }

  /** Rows are measured once they are in the document: before, they have no height. */
  hostUpdated(): void {
    if (this.#options.heightIs === 'fixed') return;
    const rows = this.#options.scroller()?.querySelectorAll<HTMLElement>(':scope > .all-rows > [data-index]') ?? [];
    for (const row of rows) this.#controller.getVirtualizer().measureElement(row);
  }
}
