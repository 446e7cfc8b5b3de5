import { html, nothing, type TemplateResult } from 'lit';
import type { ValueView } from '../../panels/protocol/visitState.ts';
import { t } from '../text.ts';
import { visible } from '../visibleText.ts';
import { attributeValueWord } from '../words.ts';

/** The values of an attribute one after another; those that were sent as null take no room beyond their number. */
export function valueList(key: string, values: readonly ValueView[], more: number): TemplateResult {
  const told = values.filter(({ value, kind }) => kind !== 'null' || value !== 'null');
  const silent = values.filter((value) => !told.includes(value));
  return html`<span class="values">${told.map((value) => one(key, value))}
    ${silent.length === 0 ? nothing : html`<span class="quiet" title=${silent.map(({ path }) => path).join(', ')}>${told.length === 0 ? t('{0} empty', silent.length) : t('and {0} empty', silent.length)}</span>`}
    ${more === 0 ? nothing : html`<span class="quiet">${t('and {0} more', more)}</span>`}</span>`;
}

function one(key: string, { path, value, kind }: ValueView): TemplateResult {
  const word = attributeValueWord(key, path, value);
  return html`<span class="value"><span class="value-path">${visible(path)}</span> <span class="value-${kind}">${value === '' ? html`<span class="quiet">${t('(empty)')}</span>` : visible(value)}</span>${
    word === undefined ? nothing : html` <span class="quiet">(${word})</span>`}</span>`;
}
