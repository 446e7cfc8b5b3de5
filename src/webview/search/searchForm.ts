import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { KeywordArea, Problem, Product, QueryCheck } from '../../panels/protocol/search.ts';
import { button } from '../elements/button.ts';
import { PageElement } from '../elements/pageElement.ts';
import '../elements/readingButton.ts';
import { areaLabels, filterCount, filterGroups, queryField, type FormField } from './formFields.ts';
import type { QueryDraft } from './queryDraft.ts';
import { presets, type PresetId } from './timeRange.ts';

/** The form was edited. */
export class DraftChanged extends Event {
  static readonly eventName = 'draft-changed';
  readonly draft: QueryDraft;

  constructor(draft: QueryDraft) {
    super(DraftChanged.eventName, { bubbles: true });
    this.draft = draft;
  }
}

const products: readonly (readonly [product: Product, label: string])[] = [
  ['chats', l10n.t('Web chats')],
  ['conversations', l10n.t('Messaging conversations')],
];

/**
 * The form of the search: every filter of the API, the problems of each beside it. It fires `draft-changed`, `search-wanted`,
 * `cancel-wanted`, `save-wanted`, `saved-wanted`, `file-wanted` and `list-wanted`.
 */
export class SearchFormElement extends PageElement {
  static override properties = {
    draft: { attribute: false },
    problems: { attribute: false },
    check: { attribute: false },
    running: { type: Boolean },
    open: { type: Boolean },
  };

  declare draft: QueryDraft;
  declare problems: readonly Problem[];
  declare check: QueryCheck | undefined;
  declare running: boolean;
  declare open: boolean;

  protected override render(): TemplateResult {
    const off = this.#blocked;
    return html`
      <form class="search-form" @submit=${this.#submit} @keydown=${this.#keydown}>
        ${this.#products()}
        <div class="search-main">
          <vscode-text-field class="keyword" .value=${this.draft.keyword} @input=${this.#text('keyword')}
            placeholder=${l10n.t('word or "a phrase"')}>${l10n.t('Keyword')}</vscode-text-field>
          ${this.#time()}
          <div class="search-buttons">
            <lp-reading-button .label=${l10n.t('Search')} .busy=${this.running} .off=${off}
              .start=${this.#submit} .cancel=${this.#cancel}></lp-reading-button>
            ${button(l10n.t('Save…'), this.#wants('save-wanted'), { off })}
            ${button(l10n.t('Saved Searches…'), this.#wants('saved-wanted'))}
            ${button(l10n.t('Open as File'), this.#wants('file-wanted'), { off })}
            ${this.draft.product === 'chats' ? button(l10n.t('Open as List'), this.#wants('list-wanted'), { off }) : nothing}
          </div>
        </div>
        ${this.#problemsOf('keyword')} ${this.#problemsOf('from')} ${this.#problemsOf('to')}
        ${this.draft.keyword.trim() === '' || this.draft.product !== 'chats' ? nothing : this.#areas()}
        ${this.#more()}
        ${this.#filters()}
        <p class="plan" role="status">${this.#plan()}</p>
      </form>`;
  }

  #products(): TemplateResult {
    return html`
      <fieldset class="products">
        <legend class="unseen">${l10n.t('Search in')}</legend>
        ${products.map(([product, label]) => html`
          <label><input type="radio" name="product" .checked=${this.draft.product === product}
            @change=${() => { this.#change({ product }); }}> ${label}</label>`)}
      </fieldset>`;
  }

  get #blocked(): boolean {
    return this.problems.some(({ severity }) => severity === 'error');
  }

  #time(): TemplateResult {
    const custom = this.draft.preset === 'custom';
    return html`
      <label class="field"><span>${l10n.t('Time')}</span>
        <vscode-dropdown aria-label=${l10n.t('Time')} .value=${this.draft.preset} @change=${this.#preset}>
          ${presets.map(({ id, label }) => html`<vscode-option value=${id}>${label}</vscode-option>`)}
          <vscode-option value="custom">${l10n.t('From … to …')}</vscode-option>
        </vscode-dropdown>
      </label>
      ${custom
        ? html`
            ${this.#moment(l10n.t('From'), 'from')} ${this.#moment(l10n.t('To'), 'to')}`
        : nothing}`;
  }

  #moment(label: string, name: 'from' | 'to'): TemplateResult {
    return html`
      <label class="field"><span>${label}</span>
        <input class="native-input" type="datetime-local" .value=${this.draft[name]} @input=${this.#text(name)}></label>`;
  }

  #areas(): TemplateResult {
    return html`
      <fieldset class="areas">
        <legend>${l10n.t('Look for the keyword in')}</legend>
        ${areaLabels.map(([area, label]) => html`
          <vscode-checkbox .checked=${this.draft.areas.includes(area)} @change=${this.#area(area)}>${label}</vscode-checkbox>`)}
      </fieldset>
      ${this.#problemsOf('areas')}`;
  }

  /** Seen whether or not the filters are: what is searched for beyond them is no secret. */
  #more(): TemplateResult | typeof nothing {
    const more = this.draft.more[this.draft.product];
    const names = Object.keys(more);
    if (names.length === 0) return nothing;
    return html`
      <div class="more" role="group" aria-label=${l10n.t('Further filters')}>
        <span>${l10n.t('Also searched for, without a field in this form:')}</span>
        <ul>${names.map((name) => html`
          <li><span class="code">${name}: ${JSON.stringify(more[name])}</span>
            <button type="button" class="link" aria-label=${l10n.t('Remove {0}', name)}
              @click=${() => { this.#change({ more: without(this.draft, [name]) }); }}>${l10n.t('Remove')}</button>
            ${this.#problemsOf(name)}</li>`)}
        </ul>
      </div>`;
  }

  #filters(): TemplateResult {
    const count = filterCount(this.draft);
    return html`
      <details class="filters" ?open=${this.open} @toggle=${this.#toggle}>
        <summary>${count === 0 ? l10n.t('Filters') : l10n.t('Filters ({0} set)', count)}</summary>
        ${this.open ? this.#groups() : nothing}
      </details>`;
  }

  /** Made when they are looked at: two dozen controls take longer than the rest of the page. */
  #groups(): TemplateResult {
    return html`
      <div class="filter-groups">
        ${filterGroups[this.draft.product].map(({ title, fields }) => html`
          <fieldset>
            <legend>${title}</legend>
            ${fields.map((field) => html`<div class="filter">${this.#field(field)}${this.#problemsOf(field.field)}</div>`)}
          </fieldset>`)}
      </div>`;
  }

  #field(field: FormField): TemplateResult {
    switch (field.kind) {
      case 'text':
        return html`
          <vscode-text-field .value=${this.draft[field.name]} placeholder=${field.hint ?? ''} @input=${this.#text(field.name)}>
            ${field.label}</vscode-text-field>`;
      case 'range':
        return this.#range(field);
      case 'choice':
        return html`
          <label class="field"><span>${field.label}</span>
            <vscode-dropdown aria-label=${field.label} .value=${this.draft[field.name]} @change=${this.#text(field.name)}>
              ${field.options.map(([value, label]) => html`<vscode-option value=${value}>${label}</vscode-option>`)}
            </vscode-dropdown>
          </label>`;
      case 'switch':
        return html`
          <vscode-checkbox .checked=${this.draft[field.name]}
            @change=${this.#switch(field.name)}>${field.label}</vscode-checkbox>`;
    }
  }

  #range({ label, unit, from, to }: Extract<FormField, { kind: 'range' }>): TemplateResult {
    const end = (name: typeof from, which: string): TemplateResult => html`
      <vscode-text-field .value=${this.draft[name]} @input=${this.#text(name)} placeholder=${which}>
        <span class="unseen">${label}, ${which}</span></vscode-text-field>`;
    return html`
      <div class="range" role="group" aria-label=${label}>
        <span class="range-label">${label} <span class="unit">(${unit})</span></span>
        ${end(from, l10n.t('from'))} ${end(to, l10n.t('to'))}
      </div>`;
  }

  #problemsOf(name: string): readonly TemplateResult[] {
    return this.problems
      .filter(({ field }) => field === name)
      .map(({ severity, message }) => html`<p class="problem ${severity}"
        role=${severity === 'error' ? 'alert' : 'note'}>${message}</p>`);
  }

  #plan(): string {
    if (this.#blocked || !this.check) return '';
    const { windows, minimumRequests, merged } = this.check;
    const cut = windows === 1
      ? l10n.t('1 window')
      : this.draft.product === 'chats' ? l10n.t('{0} windows of at most 28 days', windows) : l10n.t('{0} windows', windows);
    const requests = minimumRequests === 1 ? l10n.t('at least 1 request') : l10n.t('at least {0} requests', minimumRequests);
    return [cut, requests, ...(merged ? [l10n.t('merged into one order')] : [])].join(', ');
  }

  #change(change: Partial<QueryDraft>): void {
    // A field that is filled in says now what was said beside the form before.
    const more = without(this.draft, Object.keys(change).map((name) => queryField(this.draft, name)));
    this.dispatchEvent(new DraftChanged({ ...this.draft, more, ...change }));
  }

  readonly #text = (name: keyof QueryDraft) => (event: Event): void => { this.#change({ [name]: valueOf(event) }); };

  readonly #preset = (event: Event): void => {
    const id = valueOf(event);
    const preset: PresetId = presets.find((known) => known.id === id)?.id ?? 'custom';
    this.#change({ preset });
  };

  readonly #area = (area: KeywordArea) => (event: Event): void => {
    const others = this.draft.areas.filter((known) => known !== area);
    this.#change({ areas: isChecked(event) ? [...others, area] : others });
  };

  readonly #switch = (name: Extract<FormField, { kind: 'switch' }>['name']) => (event: Event): void => {
    this.#change({ [name]: isChecked(event) });
  };

  readonly #toggle = (event: Event): void => {
    if (event.target instanceof HTMLDetailsElement)
      this.dispatchEvent(new CustomEvent('filters-toggled', { detail: event.target.open }));
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.#blocked && !this.running) this.dispatchEvent(new Event('search-wanted'));
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const inField = event.target instanceof Element && event.target.matches('vscode-text-field, input');
    if (event.key === 'Enter' && inField) this.#submit(event);
  };

  readonly #cancel = (): void => { this.dispatchEvent(new Event('cancel-wanted')); };

  readonly #wants = (what: 'save-wanted' | 'saved-wanted' | 'file-wanted' | 'list-wanted') => (): void => {
    this.dispatchEvent(new Event(what));
  };
}

function without({ more, product }: QueryDraft, names: readonly (string | undefined)[]): QueryDraft['more'] {
  return { ...more, [product]: Object.fromEntries(Object.entries(more[product]).filter(([known]) => !names.includes(known))) };
}

function valueOf({ target }: Event): string {
  return target !== null && 'value' in target && typeof target.value === 'string' ? target.value : '';
}

function isChecked({ target }: Event): boolean {
  return target !== null && 'checked' in target && target.checked === true;
}

customElements.define('lp-search-form', SearchFormElement);
