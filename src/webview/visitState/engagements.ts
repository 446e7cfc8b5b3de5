import { html, nothing, type TemplateResult } from 'lit';
import type { EngagementRow, TargetingView, VisitView } from '../../panels/protocol/visitState.ts';
import type { Connection } from '../connection.ts';
import { copyableId } from '../elements/copyId.ts';
import { facts } from '../elements/facts.ts';
import { empty } from '../elements/states.ts';
import { formatClock } from '../format.ts';
import { t } from '../text.ts';
import { visible } from '../visibleText.ts';
import { channelWord, engagementStateWord, engagementTypeWord } from '../words.ts';

/** The campaign engagements that were offered, and which targeting was active. */
export function engagements(connection: Connection, { engagements: shown, targeting }: VisitView): TemplateResult {
  return html`${shown.length === 0
    ? empty(t('No campaign engagement was shown in this visit.'), t('One is offered when a visitor profile, a behavior and a location of its campaign are active, and its skill has an agent. Compare with the targeting below.'))
    : html`<ul class="engagements">${shown.map((each) => html`<li>${engagement(connection, each)}</li>`)}</ul>`}
    ${targeting.length === 0 ? nothing : targetingSection(targeting)}`;
}

function engagement(connection: Connection, row: EngagementRow): TemplateResult {
  const { word, tone } = engagementStateWord(row.state);
  const id = (value: string | undefined, role: string): TemplateResult | undefined => (value === undefined ? undefined : copyableId(connection, value, role));
  return html`<h3>${engagementTypeWord(row.type)} <span class="state ${tone}">${word}</span>
      <span class="state ${row.accepted.length > 0 ? 'good' : 'quiet'}">${acceptance(row)}</span>${row.isNew ? html`<span class="tag">${t('new')}</span>` : nothing}</h3>
    ${facts([
      { label: t('Campaign engagement'), value: id(row.campaignEngagementId, t('campaign engagement id')) },
      { label: t('Campaign'), value: id(row.campaignId, t('campaign id')) },
      { label: t('Context'), value: row.contextId, hint: t('Engagement context id; chat info calls it sharkContextId') },
      { label: t('Goal'), value: id(row.goalId, t('goal id')) },
      { label: t('Zone'), value: id(row.zoneId, t('zone id')) },
      { label: t('Skill'), value: row.skill ?? t('(none)'), hint: row.skill === undefined ? t('Sent as *!@NULL*!@ or -1') : '' },
      { label: t('Shown on'), value: row.pageTitle ?? row.pageUrl, ...(row.pageUrl !== undefined && { hint: visible(row.pageUrl) }) },
      { label: t('Channel'), value: channelWord(row.channel) },
      { label: t('Conversation'), value: conversationWord(row.conversationType) },
      { label: t('Placed'), value: row.isOffsite === undefined ? undefined : row.isOffsite ? t('off the site') : t('on the site') },
      { label: t('Control'), value: row.campaignControl },
      { label: t('Visitor profiles'), value: idList(row.visitorProfileIds) },
      { label: t('Behaviors'), value: idList(row.visitorBehaviorIds) },
      { label: t('Locations'), value: idList(row.onSiteLocationIds) },
    ])}`;
}

function acceptance({ accepted }: EngagementRow): string {
  const [first] = accepted;
  if (!first) return t('Shown, not accepted');
  const when = first.time === undefined ? t('Accepted') : t('Accepted at {0}', formatClock(first.time));
  return accepted.length > 1 ? t('{0}, {1} times', when, accepted.length) : when;
}

/** Known from published client code only. */
function conversationWord(type: number | undefined): string | undefined {
  if (type === undefined) return undefined;
  return type === 0 ? t('chat') : type === 1 ? t('messaging') : t('type {0}', type);
}

function idList(ids: readonly string[]): TemplateResult | undefined {
  return ids.length === 0 ? undefined : html`<code>${ids.map(visible).join(', ')}</code>`;
}

function targetingSection(targeting: readonly TargetingView[]): TemplateResult {
  return html`<section class="targeting"><h2>${t('Targeting')}</h2>
    <p class="quiet">${t('An engagement is not offered when its profile or behavior is not active. The state names ids only; names are in the campaign.')}</p>
    <table class="plain"><thead><tr><th scope="col"></th><th scope="col">${t('Active')}</th><th scope="col">${t('Not active')}</th></tr></thead>
    <tbody>${targeting.map(({ kind, active, inactive }) => html`<tr><th scope="row">${targetingName(kind)}</th><td><code>${active.map(visible).join(', ') || '–'}</code></td><td><code>${
      kind === 'locations' ? t('not sent') : inactive.map(visible).join(', ') || '–'}</code></td></tr>`)}</tbody></table></section>`;
}

function targetingName(kind: TargetingView['kind']): string {
  return kind === 'profiles' ? t('Visitor profiles') : kind === 'behaviors' ? t('Behaviors') : t('Locations');
}
