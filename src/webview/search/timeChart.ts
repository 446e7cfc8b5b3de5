import * as l10n from '@vscode/l10n';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import uPlot from 'uplot';
import type { Product, ResultFilter, Timeline } from '../../panels/protocol/search.ts';
import { LargeElement } from '../elements/pageElement.ts';
import { BarCursor } from './barCursor.ts';
import { chartSummary, outsideWords, span, tickWords } from './chartWords.ts';
import { FilterWanted } from './resultEvents.ts';

const height = 76;
const sidePadding = 8;
/** Half of the words below a bar, in pixels, and a little more. */
const halfWords = 24;
/** A drag shorter than this, in pixels, is a click. */
const shortestDrag = 3;

/**
 * How many records began when, as bars. Dragging over them, or choosing bars with the arrow keys, leaves only those of that
 * time. What the bars show is also said in words.
 */
export class TimeChartElement extends LargeElement {
  static override properties = {
    timeline: { attribute: false },
    product: { attribute: false },
    filter: { attribute: false },
    cursor: { state: true },
    pointed: { state: true },
  };

  declare timeline: Timeline;
  declare product: Product;
  declare filter: ResultFilter;
  /** The bars that keys have led to. */
  declare cursor: BarCursor | undefined;
  /** The bar below the mouse. */
  declare pointed: BarCursor | undefined;
  #plot: uPlot | undefined;
  #pressedAt = 0;
  readonly #resized = new ResizeObserver(() => { this.#fit(); });
  /** The theme's colours are read when the bars are drawn. */
  readonly #themed = new MutationObserver(() => { this.#plot?.redraw(); });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#themed.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#themed.disconnect();
    this.#resized.disconnect();
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  protected override render(): TemplateResult {
    const { timeline, product, filter } = this;
    const cursor = this.cursor ?? this.pointed;
    const words = cursor ? cursor.words(timeline, product) : chartSummary(timeline, product, filter.time);
    const label = product === 'chats' ? l10n.t('Chats over time') : l10n.t('Conversations over time');
    const outside = outsideWords(timeline);
    return html`
      <div class="chart" tabindex="0" role="group" aria-roledescription=${l10n.t('chart')} aria-label=${label}
        aria-describedby="chart-keys"
        @keydown=${this.#keydown} @blur=${() => { this.cursor = undefined; }}
        @pointerdown=${this.#pressed} @pointerup=${this.#released}></div>
      <div class="chart-words quiet">
        <p role="status">${words}</p>
        ${outside === undefined ? nothing : html`<p class="chart-outside">${outside}</p>`}
      </div>
      <p class="unseen" id="chart-keys">${l10n.t('Arrow keys go through the bars, with Shift they choose several; Enter filters by them, Escape shows all.')}</p>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (this.#plot === undefined) this.#draw();
    else if (changes.has('timeline')) this.#plot.setData(dataOf(this.timeline));
    if (changes.has('timeline') || changes.has('filter') || changes.has('cursor')) this.#showSelection();
  }

  #draw(): void {
    const place = this.querySelector<HTMLElement>('.chart');
    if (place === null) return;
    this.#plot = new uPlot(this.#options(place.clientWidth), dataOf(this.timeline), place);
    this.#resized.observe(place);
  }

  #options(width: number): uPlot.Options {
    const bars = uPlot.paths.bars?.({ align: 1, size: [0.9, 60, 1] });
    const timeAxis: uPlot.Axis = {
      stroke: () => colour('--vscode-descriptionForeground'),
      font: '11px sans-serif',
      grid: { show: false },
      ticks: { show: false },
      size: 22,
      space: 90,
      values: (plot, times, _axis, _space, gap) =>
        tickWords(times, gap).map((words, index) => (hasRoom(plot, times[index] ?? 0) ? words : '')),
    };
    return {
      width,
      height,
      ms: 1,
      legend: { show: false },
      padding: [4, sidePadding, 0, sidePadding],
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false, dist: shortestDrag } },
      scales: { x: { time: true }, y: { range: (_plot, _least, most) => [0, Math.max(1, most)] } },
      axes: [timeAxis, { show: false }],
      series: [{}, {
        width: 0,
        fill: () => colour('--vscode-charts-blue'),
        points: { show: false },
        ...(bars && { paths: bars }),
      }],
      hooks: { setSelect: [(plot) => { this.#brushed(plot); }], setCursor: [(plot) => { this.#pointed(plot); }] },
    };
  }

  #fit(): void {
    const width = this.querySelector('.chart')?.clientWidth ?? 0;
    if (width > 0 && this.#plot && this.#plot.width !== width) {
      this.#plot.setSize({ width, height });
      this.#showSelection();
    }
  }

  #brushed(plot: uPlot): void {
    const { left, width } = plot.select;
    if (width < shortestDrag) return;
    const bars = [left, left + width].map((at) => this.#barAt(plot.posToVal(at, 'x')));
    this.#want(span(this.timeline, bars[0] ?? 0, bars[1] ?? 0));
  }

  #pointed(plot: uPlot): void {
    const { left = -1 } = plot.cursor;
    this.pointed = left < 0 ? undefined : new BarCursor(this.#barAt(plot.posToVal(left, 'x')));
  }

  #barAt(time: number): number {
    const { from, step, counts } = this.timeline;
    return Math.min(Math.max(Math.floor((time - from) / step), 0), counts.length - 1);
  }

  /** The bars chosen, or being chosen, between two lines. */
  #showSelection(): void {
    const plot = this.#plot;
    if (!plot) return;
    const shown = this.cursor ? span(this.timeline, this.cursor.first, this.cursor.last) : this.filter.time;
    const [left, right] = shown === undefined ? [0, 0] : [plot.valToPos(shown.from, 'x'), plot.valToPos(shown.to, 'x')];
    plot.root.classList.toggle('brushed', shown !== undefined);
    plot.setSelect({ left, width: Math.max(0, right - left), top: 0, height: plot.bbox.height / devicePixelRatio }, false);
  }

  readonly #pressed = ({ clientX }: PointerEvent): void => { this.#pressedAt = clientX; };

  /** A click brings all records back. */
  readonly #released = ({ clientX }: PointerEvent): void => {
    if (Math.abs(clientX - this.#pressedAt) < shortestDrag && this.filter.time !== undefined) this.#want(undefined);
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const { counts } = this.timeline;
    const { cursor } = this;
    if (event.key === 'Escape') this.#want(undefined);
    else if (event.key === 'Enter' && cursor) this.#want(span(this.timeline, cursor.first, cursor.last));
    else {
      const next = BarCursor.after(cursor, event, counts.length);
      if (next === undefined) return;
      this.cursor = next;
    }
    event.preventDefault();
  };

  #want(time: ResultFilter['time']): void {
    const { time: _former, ...others } = this.filter;
    this.cursor = undefined;
    this.dispatchEvent(new FilterWanted(time === undefined ? others : { ...others, time }));
  }
}

/** Words stand in the middle below their time; those at an end would be cut in half. */
function hasRoom({ width, scales }: uPlot, time: number): boolean {
  const { min = 0, max = 0 } = scales['x'] ?? {};
  const drawn = width - 2 * sidePadding;
  const left = ((time - min) / (max - min)) * drawn + sidePadding;
  return left >= halfWords && left <= width - halfWords;
}

/** One more value ends the last bar. */
function dataOf({ from, step, counts }: Timeline): uPlot.AlignedData {
  return [[...counts.map((_, bar) => from + bar * step), from + counts.length * step], [...counts, null]];
}

function colour(name: string): string {
  return getComputedStyle(document.body).getPropertyValue(name).trim() || getComputedStyle(document.body).color;
}

customElements.define('lp-time-chart', TimeChartElement);
