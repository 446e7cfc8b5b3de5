import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { FailureView } from '../../panels/protocol/failure.ts';
import type { AttributeTrail, TrailQuestion, TrailStepView, VisitAttributes } from '../../panels/protocol/visitState.ts';
import { button } from '../elements/button.ts';
import { choice } from '../elements/choice.ts';
import { PageElement } from '../elements/pageElement.ts';
import { clockTime, exactTime } from '../times.ts';
import { valueGrid } from './attributeRow.ts';
import { moment } from '../elements/readingParts.ts';

type Answer = AttributeTrail | FailureView;

/** An attribute is to be followed. Bubbles up to the page, which asks the extension and hands the answer back. */
export class TrailWanted extends Event {
  static readonly eventName = 'trail-wanted';
  readonly question: TrailQuestion;
  readonly answer: (answer: Answer) => void;

  constructor(question: TrailQuestion, answer: (answer: Answer) => void) {
    super(TrailWanted.eventName, { bubbles: true });
    this.question = question;
    this.answer = answer;
  }
}

const statusWords: Readonly<Record<TrailStepView['status'], string>> = {
  found: l10n.t('found'),
  missing: l10n.t('missing'),
  notYet: l10n.t('not there yet'),
  unknown: l10n.t('not known'),
};

/** Follows one attribute from the page over the visit state into the history, on request: the history costs a call. */
export class AttributeTrailElement extends PageElement {
  static override properties = {
    types: { attribute: false }, type: { state: true }, sent: { state: true }, busy: { state: true }, answer: { state: true },
  };

  declare types: VisitAttributes['types'];
  declare type: string;
  declare sent: string;
  declare busy: boolean;
  declare answer: Answer | undefined;

  constructor() {
    super();
    this.types = [];
    this.type = '';
    this.sent = '';
    this.busy = false;
    this.answer = undefined;
  }

  protected override render(): TemplateResult {
    return html`
      <details class="trail">
        <summary>${l10n.t('Follow an attribute into the history')}</summary>
        <div class="trail-form">
          ${choice(
            l10n.t('Attribute'),
            this.types.map(({ type, title }) => ({ value: type, label: `${title} (${type})` })),
            this.#type,
            this.#chosen,
          )}
          <textarea aria-label=${l10n.t('What the page sent, as JSON')} rows="3"
            placeholder=${l10n.t('What the page sent, if known: {0}', '{"type": "cart", …}')}
            .value=${this.sent} @input=${this.#typed}></textarea>
          ${button(l10n.t('Follow'), this.#follow, { look: 'primary', off: this.busy })}
        </div>
        <div role="status">${this.busy ? l10n.t('Asking the history…') : this.#answered()}</div>
      </details>`;
  }

  get #type(): string {
    return this.type === '' ? (this.types[0]?.type ?? '') : this.type;
  }

  #answered(): TemplateResult | typeof nothing {
    const { answer } = this;
    if (answer === undefined) return nothing;
    if (!('steps' in answer)) return html`<lp-failure .failure=${answer}></lp-failure>`;
    if (answer.problem !== undefined) return html`<p class="trail-problem">${answer.problem}</p>`;
    const chat = answer.engagementId;
    return html`
      <ol class="trail-steps">${answer.steps.map(stepOf)}</ol>
      <p class="quiet">${chat === undefined ? l10n.t('The history has no chat of this visitor in the last four weeks.') : html`${l10n.t('Chat')} <span class="code">${chat}</span>`}</p>`;
  }

  readonly #chosen = (type: string): void => {
    this.type = type;
    this.answer = undefined;
  };

  readonly #typed = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) this.sent = event.target.value;
  };

  readonly #follow = (): void => {
    this.busy = true;
    const question = { type: this.#type, sent: this.sent };
    this.dispatchEvent(new TrailWanted(question, (answer) => {
      this.busy = false;
      if (question.type === this.#type) this.answer = answer;
    }));
  };
}

function stepOf({ place, status, times, values, reason, expectedBy, differences }: TrailStepView): TemplateResult {
  return html`
    <li class="trail-step ${status}">
      <strong>${place}</strong>: ${statusWords[status]}${times.length === 0 ? nothing : html`, ${moment(Math.max(...times))}`}
      ${reason === undefined ? nothing : html`<p class="foreign">${reason}</p>`}
      ${expectedBy === undefined ? nothing : html`<p title=${exactTime(expectedBy)}>${l10n.t('Expected by {0}.', clockTime(expectedBy))}</p>`}
      ${differences.length === 0 ? nothing : html`
        <ul aria-label=${l10n.t('Differences from the place before')}>${differences.map(({ path, before, after }) => html`
          <li><span class="code">${path}</span>: <span class="foreign">${before}</span> → ${after === undefined ? l10n.t('missing') : html`<span class="foreign">${after}</span>`}</li>`)}
        </ul>`}
      ${values.values.length === 0 ? nothing : valueGrid(values.values)}
    </li>`;
}

customElements.define('lp-attribute-trail', AttributeTrailElement);
