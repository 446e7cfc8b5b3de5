import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { AttributeProblem, AttributeRow, ValueList } from '../../panels/protocol/visitState.ts';
import { counted } from '../times.ts';
import { moment } from '../elements/readingParts.ts';

/** So many values are shown before a person asks for all of them. */
const mostValues = 12;

export interface RowState {
  readonly expanded: boolean;
  readonly toggle: () => void;
}

/** One report: when, what, on which page, with which values, and what is wrong with it. */
export function attributeRow(row: AttributeRow, state: RowState): TemplateResult {
  const page = row.page ?? row.pageId;
  return html`
    <div class="report-head">
      <span class="nowrap">${row.time === undefined ? html`<span class="quiet">${l10n.t('no time')}</span>` : moment(row.time)}</span>
      <strong class="foreign">${row.name}</strong>
      ${row.name === row.key ? nothing : html`<span class="quiet code">${row.key}</span>`}
      ${row.isNew ? html`<span class="new-mark">${l10n.t('new')}</span>` : nothing}
      <span class="report-page quiet foreign">${page ?? l10n.t('page not sent')}</span>
    </div>
    ${values(row.values, state)}
    ${row.problems.length === 0 ? nothing : html`<ul class="problems">${row.problems.map(problem)}</ul>`}`;
}

function values({ values: list, empty }: ValueList, { expanded, toggle }: RowState): TemplateResult {
  if (list.length === 0 && empty.length === 0) return html`<p class="quiet">${l10n.t('without any field')}</p>`;
  const shown = expanded ? list : list.slice(0, mostValues);
  const hidden = list.length - shown.length;
  return html`
    ${valueGrid(shown)}
    ${empty.length === 0 ? nothing : html`
      <p class="quiet empty-fields">${l10n.t('without a value: {0}', expanded || empty.length <= mostValues ? empty.join(', ') : `${empty.slice(0, mostValues).join(', ')} …`)}</p>`}
    ${hidden > 0 ? html`
      <button class="link" @click=${toggle}>${l10n.t('Show {0}', counted(hidden, l10n.t('more value'), l10n.t('more values')))}</button>` : nothing}
    ${expanded && list.length > mostValues ? html`
      <button class="link" @click=${toggle}>${l10n.t('Show fewer values')}</button>` : nothing}`;
}

/** Fields and their values, in a grid that fits itself into what room there is. */
export function valueGrid(list: ValueList['values']): TemplateResult {
  const pairs = list.map(({ path, text, kind }) => html`<div><dt>${breakable(path)}</dt><dd class=${kind}>${text}</dd></div>`);
  return html`<dl class="values">${pairs}</dl>`;
}

/** A longer name than this may have no room beside its value. */
const longName = 16;

/** A path may go on in the next line behind each of its dots, and a long name before a word of it, rather than within a word. */
function breakable(path: string): readonly TemplateResult[] {
  const names = path.split(/(?<=\.)/);
  const parts = names.flatMap((name) => (name.length > longName ? name.split(/(?<=[a-z])(?=[A-Z])/) : [name]));
  return parts.map((part) => html`${part}<wbr>`);
}

const severityNames: Readonly<Record<AttributeProblem['severity'], string>> = {
  error: l10n.t('Error'),
  warning: l10n.t('Warning'),
  hint: l10n.t('Hint'),
  info: l10n.t('Note'),
};

function problem({ severity, path, message, rule }: AttributeProblem): TemplateResult {
  return html`
    <li class=${severity}>
      <span class="severity">${severityNames[severity]}</span>
      <span>${path === undefined ? nothing : html`<span class="code">${path}</span>: `}<span class="foreign">${message}</span>${rule === undefined ? nothing : html`<span class="rule quiet">${rule}</span>`}</span>
    </li>`;
}
