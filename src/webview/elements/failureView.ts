import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { FailureStep, FailureView } from '../../panels/protocol/failure.ts';
import { button } from './button.ts';
import { PageElement } from './pageElement.ts';

/** A step with a button was chosen. Bubbles up to the page, which asks the extension to do it. */
export class StepChosen extends Event {
  static readonly eventName = 'step-chosen';
  readonly action: NonNullable<FailureStep['action']>;

  constructor(action: NonNullable<FailureStep['action']>) {
    super(StepChosen.eventName, { bubbles: true });
    this.action = action;
  }
}

/** A person wants the whole explanation of a call, with its request. Bubbles up to the page. */
export class ExplanationWanted extends Event {
  static readonly eventName = 'explanation-wanted';
  readonly requestId: string;

  constructor(requestId: string) {
    super(ExplanationWanted.eventName, { bubbles: true });
    this.requestId = requestId;
  }
}

/** What failed, why probably, and what to do about it. */
export class FailureElement extends PageElement {
  static override properties = { failure: { attribute: false }, tone: { attribute: false } };
  declare failure: FailureView | undefined;
  /** `notice` for what had to be expected, such as the end of a visit. */
  declare tone: 'error' | 'notice' | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (this.failure === undefined) return nothing;
    const { message, causes, requestId } = this.failure;
    return html`
      <section class="failure ${this.tone ?? 'error'}" role="alert">
        <p class="failure-message">${message}</p>
        ${causes.length === 0 ? nothing : html`<ol class="failure-causes" aria-label=${l10n.t('Probable causes')}>${withoutRepeats(causes).map((cause) => this.#cause(cause))}</ol>`}
        ${requestId === undefined ? nothing : this.#explain(requestId)}
      </section>`;
  }

  #explain(requestId: string): TemplateResult {
    const explain = (): void => { this.dispatchEvent(new ExplanationWanted(requestId)); };
    return html`<p class="buttons">${button(l10n.t('Explain'), explain)}</p>`;
  }

  #cause({ text, evidence, steps }: FailureView['causes'][number]): TemplateResult {
    const advice = steps.filter(({ action }) => action === undefined);
    return html`
      <li>
        <p>${text}</p>
        ${evidence === undefined ? nothing : html`<p class="failure-evidence">${evidence}</p>`}
        ${advice.map(({ label }) => html`<p class="failure-advice">${label}</p>`)}
        <p class="buttons">${steps.map((step) => this.#button(step))}</p>
      </li>`;
  }

  #button({ label, action }: FailureStep): TemplateResult | typeof nothing {
    if (action === undefined) return nothing;
    return button(label, () => { this.dispatchEvent(new StepChosen(action)); });
  }
}

/** Each button once, beside the likeliest cause that offers it: below the others it would say nothing new. */
function withoutRepeats(causes: FailureView['causes']): FailureView['causes'] {
  const offered = new Set<string>();
  return causes.map((cause) => ({
    ...cause,
    steps: cause.steps.filter(({ action }) => {
      if (action === undefined) return true;
      const isNew = !offered.has(action);
      offered.add(action);
      return isNew;
    }),
  }));
}

customElements.define('lp-failure', FailureElement);
