import { html, nothing, type TemplateResult } from 'lit';
import type { AttributeKindView, VisitStateSnapshot, VisitView } from '../../panels/protocol/visitState.ts';
import { facts } from '../elements/facts.ts';
import { formatBytes, formatClock, formatNumber } from '../format.ts';
import { t } from '../text.ts';
import { visible } from '../visibleText.ts';
import { attributeName } from '../words.ts';
import { changeList } from './changes.ts';
import { joined } from './header.ts';

/** The visit at a glance: where the visitor is, what was reported and shown, what changed, where the answer differs from the documents. */
export function overview(visit: VisitView, snapshot: VisitStateSnapshot): TemplateResult {
  return html`<div class="columns">
    <section><h2>${t('Visit')}</h2>${visitFacts(visit)}</section>
    <section><h2>${t('Engagement attributes')}</h2>${attributeKinds(visit.attributeKinds)}
      <h2>${t('Changes while this panel is open')}</h2>${changeList(snapshot)}
      ${deviations(visit)}
    </section>
  </div>`;
}

function visitFacts({ facts: sent, currentPage, counts, bytes, durationMs }: VisitView): TemplateResult {
  return facts([
    { label: t('Latest page'), value: currentPage?.title ?? currentPage?.url, ...(currentPage?.url !== undefined && { hint: visible(currentPage.url) }) },
    { label: t('Pages'), value: formatNumber(counts.pages) },
    { label: t('Attribute reports'), value: formatNumber(counts.attributes) },
    { label: t('Engagements'), value: t('{0} shown, {1} accepted', formatNumber(counts.engagements), formatNumber(counts.accepted)) },
    { label: t('Sessions'), value: counts.sessions > 1 ? formatNumber(counts.sessions) : undefined },
    { label: t('Provider'), value: joined([sent.isp, sent.org]) },
    { label: t('IP address'), value: sent.ipv4 === undefined ? undefined : html`<code>${visible(sent.ipv4)}</code>` },
    { label: t('Browser'), value: sent.userAgent },
    { label: t('Search'), value: joined([sent.searchEngine, sent.searchKeywords]) },
    { label: t('Control group'), value: sent.controlGroup },
    { label: t('Answer'), value: t('{0} in {1} ms', formatBytes(bytes), formatNumber(durationMs)) },
  ], 'stacked');
}

function attributeKinds(kinds: readonly AttributeKindView[]): TemplateResult {
  if (kinds.length === 0) return html`<p class="quiet">${t('None reported in this visit.')}</p>`;
  return html`<table class="plain"><thead><tr><th scope="col">${t('Attribute')}</th><th scope="col" class="number">${t('Reports')}</th><th scope="col">${t('Last')}</th></tr></thead>
    <tbody>${kinds.map(({ key, reports, lastTime }) => html`<tr><td>${attributeName(key)} ${attributeName(key) === key ? nothing : html`<code class="quiet">${visible(key)}</code>`}</td>
      <td class="number">${formatNumber(reports)}</td><td class="time">${lastTime === undefined ? '–' : formatClock(lastTime)}</td></tr>`)}</tbody></table>`;
}

function deviations({ deviations: list, deviationCount }: VisitView): TemplateResult | typeof nothing {
  if (deviationCount === 0) return nothing;
  return html`<h2>${t('Differs from the documentation')}</h2>
    <ul class="deviations">${list.map(({ path, message }) => html`<li><code>${visible(path)}</code> ${visible(message)}</li>`)}
      ${deviationCount > list.length ? html`<li class="quiet">${t('and {0} more', deviationCount - list.length)}</li>` : nothing}</ul>`;
}

