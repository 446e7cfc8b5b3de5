import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { VisitOverview, VisitStatus, VisitSummary } from '../../panels/protocol/visitState.ts';
import { emptyNote, facts } from '../elements/facts.ts';
import { counted, count } from '../times.ts';
import { moment } from '../elements/readingParts.ts';

/** The timeline shows so many entries; the rest is counted. */
const mostChanges = 200;

export function overviewTab(overview: VisitOverview, status: VisitStatus): TemplateResult {
  const { summary } = status;
  return html`
    <div class="columns">
      <div class="column">
        <section><h2>${l10n.t('This visit')}</h2>${summary === undefined ? nothing : visitFacts(summary, overview)}</section>
        <section><h2>${l10n.t('Reported attributes')}</h2>${reported(overview)}</section>
        ${overview.targeting.length === 0 ? nothing : html`
          <section><h2>${l10n.t('Targeting')}</h2>${targeting(overview)}</section>`}
        ${overview.deviations.length === 0 ? nothing : deviations(overview)}
      </div>
      <section class="column"><h2>${l10n.t('Changes while this panel is open')}</h2>${timeline(overview)}</section>
    </div>`;
}

function visitFacts(summary: VisitSummary, overview: VisitOverview): TemplateResult {
  const { attributes, pages, engagements } = summary.counts;
  const { problems } = overview;
  return facts([
    { label: l10n.t('Attribute reports'), value: `${count(attributes)}${problems === 0 ? '' : `, ${l10n.t('{0} found', counted(problems, l10n.t('problem'), l10n.t('problems')))}`}` },
    { label: l10n.t('Pages'), value: count(pages) },
    { label: l10n.t('Engagements'), value: count(engagements) },
    { label: l10n.t('Monitoring session'), value: overview.monitoringSessionId, code: true },
    { label: l10n.t('Search engine'), value: overview.searchEngine },
    { label: l10n.t('Site control group'), value: overview.siteControlGroup },
    { label: l10n.t('User agent'), value: summary.userAgent },
    { label: l10n.t('Answer of'), value: moment(summary.receivedAt) },
  ]);
}

function reported({ reported: list }: VisitOverview): TemplateResult {
  if (list.length === 0) return emptyNote(l10n.t('No attribute was reported in this visit.'));
  return facts(list.map(({ name, count: times, problems }) => ({
    label: name,
    value: `${counted(times, l10n.t('report'), l10n.t('reports'))}${problems === 0 ? '' : `, ${counted(problems, l10n.t('problem'), l10n.t('problems'))}`}`,
  })));
}

function targeting({ targeting: list }: VisitOverview): TemplateResult {
  return facts(list.map(({ name, ids }) => ({
    label: name,
    value: ids.length === 0 ? l10n.t('none') : ids.join(', '),
    ...(ids.length > 0 && { code: true as const }),
  })));
}

function deviations({ deviations: list }: VisitOverview): TemplateResult {
  return html`
    <section>
      <h2>${l10n.t('Where the answer differs from its documentation')}</h2>
      ${facts(list.map(({ path, message }) => ({ label: path === '' ? l10n.t('the answer') : path, value: message })))}
    </section>`;
}

function timeline({ changes, answers }: VisitOverview): TemplateResult {
  if (changes.length === 0) {
    return answers < 2
      ? emptyNote(
          l10n.t('Nothing to compare yet.'),
          l10n.t('Refresh, or switch Watch on, and what is new in the next answers is listed here.'),
        )
      : emptyNote(
          l10n.t('Nothing has changed since the first answer.'),
          l10n.t('{0} compared.', counted(answers, l10n.t('answer'), l10n.t('answers'))),
        );
  }
  const shown = changes.slice(0, mostChanges);
  return html`
    <ol class="timeline">${shown.map(({ kind, title, detail, time, noticedAt }) => html`
      <li class="change ${kind}">
        ${moment(time ?? noticedAt)}
        <span><span class="change-title">${title}</span>${detail === undefined ? nothing : html` <span class="quiet foreign">${detail}</span>`}</span>
      </li>`)}</ol>
    ${changes.length > shown.length ? html`
      <p class="quiet">${l10n.t('{0} not listed.', counted(changes.length - shown.length, l10n.t('older change'), l10n.t('older changes')))}</p>` : nothing}`;
}
