import { html, nothing, type TemplateResult } from 'lit';
import type { VisitOverview, VisitStatus, VisitSummary } from '../../panels/protocol/visitState.ts';
import { emptyNote, facts } from '../elements/facts.ts';
import { counted, count } from '../times.ts';
import { moment } from './header.ts';

/** The timeline shows so many entries; the rest is counted. */
const mostChanges = 200;

export function overviewTab(overview: VisitOverview, status: VisitStatus): TemplateResult {
  const { summary } = status;
  return html`
    <div class="columns">
      <div class="column">
        <section><h2>This visit</h2>${summary === undefined ? nothing : visitFacts(summary, overview)}</section>
        <section><h2>Reported attributes</h2>${reported(overview)}</section>
        ${overview.targeting.length === 0 ? nothing : html`<section><h2>Targeting</h2>${targeting(overview)}</section>`}
        ${overview.deviations.length === 0 ? nothing : deviations(overview)}
      </div>
      <section class="column"><h2>Changes while this panel is open</h2>${timeline(overview)}</section>
    </div>`;
}

function visitFacts(summary: VisitSummary, overview: VisitOverview): TemplateResult {
  const { attributes, pages, engagements } = summary.counts;
  const { problems } = overview;
  return facts([
    { label: 'Attribute reports', value: `${count(attributes)}${problems === 0 ? '' : `, ${counted(problems, 'problem', 'problems')} found`}` },
    { label: 'Pages', value: count(pages) },
    { label: 'Engagements', value: count(engagements) },
    { label: 'Monitoring session', value: overview.monitoringSessionId, code: true },
    { label: 'Search engine', value: overview.searchEngine },
    { label: 'Site control group', value: overview.siteControlGroup },
    { label: 'User agent', value: summary.userAgent },
    { label: 'Answer of', value: moment(summary.receivedAt) },
  ]);
}

function reported({ reported: list }: VisitOverview): TemplateResult {
  if (list.length === 0) return emptyNote('No attribute was reported in this visit.');
  return facts(list.map(({ name, count: times, problems }) => ({
    label: name,
    value: `${counted(times, 'report', 'reports')}${problems === 0 ? '' : `, ${counted(problems, 'problem', 'problems')}`}`,
  })));
}

function targeting({ targeting: list }: VisitOverview): TemplateResult {
  return facts(list.map(({ name, ids }) => ({ label: name, value: ids.length === 0 ? 'none' : ids.join(', '), ...(ids.length > 0 && { code: true as const }) })));
}

function deviations({ deviations: list }: VisitOverview): TemplateResult {
  return html`
    <section>
      <h2>Where the answer differs from its documentation</h2>
      ${facts(list.map(({ path, message }) => ({ label: path === '' ? 'the answer' : path, value: message })))}
    </section>`;
}

function timeline({ changes, answers }: VisitOverview): TemplateResult {
  if (changes.length === 0) {
    return answers < 2
      ? emptyNote('Nothing to compare yet.', 'Refresh, or switch Watch on, and what is new in the next answers is listed here.')
      : emptyNote('Nothing has changed since the first answer.', `${counted(answers, 'answer', 'answers')} compared.`);
  }
  const shown = changes.slice(0, mostChanges);
  return html`
    <ol class="timeline">${shown.map(({ kind, title, detail, time, noticedAt }) => html`
      <li class="change ${kind}">
        ${moment(time ?? noticedAt)}
        <span><span class="change-title">${title}</span>${detail === undefined ? nothing : html` <span class="quiet foreign">${detail}</span>`}</span>
      </li>`)}</ol>
    ${changes.length > shown.length ? html`<p class="quiet">${counted(changes.length - shown.length, 'older change', 'older changes')} not listed.</p>` : nothing}`;
}
