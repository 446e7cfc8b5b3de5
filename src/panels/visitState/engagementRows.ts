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
  const pageOf = (pageId: string | undefined): { readonly page?: string } => (pageId === undefined ? {} : { page: names.get(pageId) ?? visibleWord(pageId) });
  return engagements.map((engagement, place) => ({
    type: engagementTitle(engagement),
    state: engagementStateInWords(engagement.state) ?? 'state not sent',
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
  const single = (role: string, id: string | undefined): EngagementRow['ids'] => (id === undefined ? [] : [{ role, ids: [visibleWord(id)] }]);
  const several = (role: string, ids: readonly string[]): EngagementRow['ids'] => (ids.length === 0 ? [] : [{ role, ids: ids.map(visibleWord) }]);
  return [
    ...single('Campaign', engagement.campaignId),
    ...single('Campaign engagement', engagement.campaignEngagementId),
    ...single('Engagement context', engagement.contextId),
    ...single('Goal', engagement.goalId),
    ...single('Zone', engagement.zoneId),
    ...single('Skill', engagement.skillId),
    ...several('Visitor profiles', engagement.visitorProfileIds),
    ...several('Visitor behaviours', engagement.visitorBehaviorIds),
    ...several('On-site locations', engagement.onSiteLocationIds),
  ];
}

function detailsOf({ channel, isOffsite, campaignControl, conversationType }: ShownEngagement): EngagementRow['details'] {
  const named = (label: string, value: string | undefined): EngagementRow['details'] => (value === undefined ? [] : [{ label, value: visibleWord(value) }]);
  return [
    ...named('Channel', channelInWords(channel)),
    ...(isOffsite === undefined ? [] : [{ label: 'Off-site engagement', value: isOffsite ? 'yes' : 'no' }]),
    ...named('Conversation type', conversationTypeInWords(conversationType)),
    // What its words mean is not documented.
    ...named('campaignControl', campaignControl),
  ];
}
