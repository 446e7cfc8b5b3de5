import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { EngagementRow, VisitEngagements } from '../../panels/protocol/visitState.ts';
import { emptyNote, facts } from '../elements/facts.ts';
import { count } from '../times.ts';
import { moment } from '../elements/readingParts.ts';

/** More are not read one below the other; the JSON tab has them all. */
const most = 300;

export function engagementsTab({ rows, findings }: VisitEngagements): TemplateResult {
  if (rows.length === 0) {
    return html`${emptyNote(l10n.t('No engagement was shown in this visit.'))}${why(findings)}`;
  }
  return html`
    <ol class="engagements">${rows.slice(0, most).map(engagement)}</ol>
    ${rows.length > most ? html`
      <p class="quiet note">${l10n.t('{0} more engagements are in the JSON tab.', count(rows.length - most))}</p>` : nothing}
    ${why(findings)}`;
}

/** Why an engagement that was expected is not here, as far as the state tells. */
function why(findings: VisitEngagements['findings']): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">${l10n.t('Why another engagement may not have been shown')}</h2>
      <ul>${findings.map(({ text, evidence }) => html`<li><span class="foreign">${text}</span> <span class="quiet foreign">${evidence}</span></li>`)}</ul>
    </section>`;
}

function engagement(row: EngagementRow): TemplateResult {
  return html`
    <li class="engagement ${row.isNew ? 'new' : ''}">
      <h2>
        <span class="foreign">${row.type}</span>
        <span class="state ${row.stateKind}">${row.state}</span>
        ${row.isNew ? html`<span class="new-mark">${l10n.t('new')}</span>` : nothing}
      </h2>
      <div class="fact-columns">
        ${facts([
          { label: l10n.t('Shown on'), value: row.page },
          { label: l10n.t('Accepted'), value: acceptance(row) },
          { label: l10n.t('Skill'), value: row.skill },
          ...row.details,
        ])}
        ${facts(row.ids.map(({ role, ids }) => ({ label: role, value: ids.join(', '), code: true as const })))}
      </div>
    </li>`;
}

function acceptance({ accepted }: EngagementRow): TemplateResult | string {
  if (accepted.length === 0) return l10n.t('no: shown, not clicked');
  return html`${accepted.map(({ time, page }, place) => {
    const clicked = html`${place === 0 ? l10n.t('yes: clicked') : `, ${l10n.t('again')}`} ${time === undefined ? l10n.t('at an unknown time') : moment(time)}`;
    return page === undefined ? clicked : html`${clicked} ${l10n.t('on {0}', page)}`;
  })}`;
}
