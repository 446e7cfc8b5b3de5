import { html, nothing, type TemplateResult } from 'lit';
import type { EngagementRow, VisitEngagements } from '../../panels/protocol/visitState.ts';
import { emptyNote, facts } from '../elements/facts.ts';
import { count } from '../times.ts';
import { moment } from './header.ts';

/** More are not read one below the other; the JSON tab has them all. */
const most = 300;

export function engagementsTab({ rows, findings }: VisitEngagements): TemplateResult {
  if (rows.length === 0) {
    return html`${emptyNote('No engagement was shown in this visit.')}${why(findings)}`;
  }
  return html`
    <ol class="engagements">${rows.slice(0, most).map(engagement)}</ol>
    ${rows.length > most ? html`<p class="quiet note">${count(rows.length - most)} more engagements are in the JSON tab.</p>` : nothing}
    ${why(findings)}`;
}

/** Why an engagement that was expected is not here, as far as the state tells. */
function why(findings: VisitEngagements['findings']): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Why another engagement may not have been shown</h2>
      <ul>${findings.map(({ text, evidence }) => html`<li><span class="foreign">${text}</span> <span class="quiet foreign">${evidence}</span></li>`)}</ul>
    </section>`;
}

function engagement(row: EngagementRow): TemplateResult {
  return html`
    <li class="engagement ${row.isNew ? 'new' : ''}">
      <h2>
        <span class="foreign">${row.type}</span>
        <span class="state ${row.stateKind}">${row.state}</span>
        ${row.isNew ? html`<span class="new-mark">new</span>` : nothing}
      </h2>
      <div class="fact-columns">
        ${facts([
          { label: 'Shown on', value: row.page },
          { label: 'Accepted', value: acceptance(row) },
          { label: 'Skill', value: row.skill },
          ...row.details,
        ])}
        ${facts(row.ids.map(({ role, ids }) => ({ label: role, value: ids.join(', '), code: true as const })))}
      </div>
    </li>`;
}

function acceptance({ accepted }: EngagementRow): TemplateResult | string {
  if (accepted.length === 0) return 'no: shown, not clicked';
  return html`${accepted.map(({ time, page }, place) => html`${place === 0 ? 'yes: clicked ' : ', again '}${time === undefined ? 'at an unknown time' : moment(time)}${page === undefined ? '' : ` on ${page}`}`)}`;
}
