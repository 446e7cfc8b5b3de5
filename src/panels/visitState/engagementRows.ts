import type { ShownEngagement, VisitState } from '../../liveperson/visitState/visitState.ts';
import type { EngagementRow } from '../protocol/visitState.ts';
import { pageNames, partsOf } from './visitParts.ts';
import { engagementState, engagementStateKind, engagementType } from './words.ts';

/** The campaign engagements of a visit, in the order sent. */
export function engagementRows(state: VisitState, fresh: ReadonlySet<number>): readonly EngagementRow[] {
  const { engagements, pages } = partsOf(state);
  const names = pageNames(pages);
  const pageOf = (pageId: string | undefined): { readonly page?: string } => (pageId === undefined ? {} : { page: names.get(pageId) ?? pageId });
  return engagements.map((engagement, place) => ({
    type: engagementType(engagement.type),
    state: engagementState(engagement.state),
    stateKind: engagementStateKind(engagement.state),
    accepted: engagement.accepted.map(({ time, pageId }) => ({ ...pageOf(pageId), ...(time !== undefined && { time }) })),
    ids: idsOf(engagement),
    details: detailsOf(engagement),
    isNew: fresh.has(place),
    ...pageOf(engagement.pageId),
    ...(engagement.contextId !== undefined && { contextId: engagement.contextId }),
    ...(engagement.skillName !== undefined && { skill: engagement.skillName }),
  }));
}

function idsOf(engagement: ShownEngagement): EngagementRow['ids'] {
  const single = (role: string, id: string | undefined): EngagementRow['ids'] => (id === undefined ? [] : [{ role, ids: [id] }]);
  const several = (role: string, ids: readonly string[]): EngagementRow['ids'] => (ids.length === 0 ? [] : [{ role, ids }]);
  return [
    ...single('Campaign', engagement.campaignId),
    ...single('Campaign engagement', engagement.campaignEngagementId),
    ...single('Engagement context', engagement.contextId),
    ...single('Goal', engagement.goalId),
    ...single('Zone', engagement.zoneId),
    ...single('Skill', engagement.skillId),
    ...several('Visitor profiles', engagement.visitorProfileIds),
    ...several('Visitor behaviours', engagement.visitorBehaviorIds),
    ...several('Locations on the site', engagement.onSiteLocationIds),
  ];
}

function detailsOf({ channel, isOffsite, campaignControl, conversationType }: ShownEngagement): EngagementRow['details'] {
  return [
    ...(channel === undefined ? [] : [{ label: 'Channel', value: channel === 1 ? 'web' : String(channel) }]),
    ...(isOffsite === undefined ? [] : [{ label: 'Off-site engagement', value: isOffsite ? 'yes' : 'no' }]),
    // What these numbers and words mean is not documented.
    ...(conversationType === undefined ? [] : [{ label: 'conversationType', value: String(conversationType) }]),
    ...(campaignControl === undefined ? [] : [{ label: 'campaignControl', value: campaignControl }]),
  ];
}
