import * as l10n from '@vscode/l10n';
import type { ShownEngagement, VisitState } from '../../liveperson/visitState/visitState.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import { channelInWords, conversationTypeInWords, engagementStateInWords } from '../../liveperson/visitState/words.ts';
import type { EngagementRow } from '../protocol/visitState.ts';
import { pageNames, partsOf } from './visitParts.ts';
import { engagementStateKind, engagementTitle } from './words.ts';

/** The campaign engagements of a visit, in the order sent. */
export function engagementRows(state: VisitState, fresh: ReadonlySet<number>): readonly EngagementRow[] {
  const { engagements, pages } = partsOf(state);
  const names = pageNames(pages);
  const pageOf = (pageId: string | undefined): { readonly page?: string } =>
    pageId === undefined ? {} : { page: names.get(pageId) ?? visibleWord(pageId) };
  return engagements.map((engagement, place) => ({
    type: engagementTitle(engagement),
    state: engagementStateInWords(engagement.state) ?? l10n.t('state not sent'),
    stateKind: engagementStateKind(engagement.state),
    accepted: engagement.accepted.map(({ time, pageId }) => ({ ...pageOf(pageId), ...(time !== undefined && { time }) })),
    ids: idsOf(engagement),
    details: detailsOf(engagement),
    isNew: fresh.has(place),
    ...pageOf(engagement.pageId),
    ...(engagement.contextId !== undefined && { contextId: engagement.contextId }),
    ...(engagement.skillName !== undefined && { skill: visibleWord(engagement.skillName) }),
  }));
}

function idsOf(engagement: ShownEngagement): EngagementRow['ids'] {
  const single = (role: string, id: string | undefined): EngagementRow['ids'] =>
    id === undefined ? [] : [{ role, ids: [visibleWord(id)] }];
  const several = (role: string, ids: readonly string[]): EngagementRow['ids'] =>
    ids.length === 0 ? [] : [{ role, ids: ids.map(visibleWord) }];
  return [
    ...single(l10n.t('Campaign'), engagement.campaignId),
    ...single(l10n.t('Campaign engagement'), engagement.campaignEngagementId),
    ...single(l10n.t('Engagement context'), engagement.contextId),
    ...single(l10n.t('Goal'), engagement.goalId),
    ...single(l10n.t('Zone'), engagement.zoneId),
    ...single(l10n.t('Skill'), engagement.skillId),
    ...several(l10n.t('Visitor profiles'), engagement.visitorProfileIds),
    ...several(l10n.t('Visitor behaviours'), engagement.visitorBehaviorIds),
    ...several(l10n.t('On-site locations'), engagement.onSiteLocationIds),
  ];
}

function detailsOf({ channel, isOffsite, campaignControl, conversationType }: ShownEngagement): EngagementRow['details'] {
  const named = (label: string, value: string | undefined): EngagementRow['details'] =>
    value === undefined ? [] : [{ label, value: visibleWord(value) }];
  return [
    ...named(l10n.t('Channel'), channelInWords(channel)),
    ...(isOffsite === undefined ? [] : [{
      label: l10n.t('Off-site engagement'),
      value: isOffsite ? l10n.t('yes') : l10n.t('no'),
    }]),
    ...named(l10n.t('Conversation type'), conversationTypeInWords(conversationType)),
    // What its words mean is not documented.
    ...named('campaignControl', campaignControl),
  ];
}
