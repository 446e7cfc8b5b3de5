import type { CoBrowseSession, HistoryCampaign, SurveyAnswer } from '../liveperson/engagementHistory/engagementRecord.ts';
import { fact, factGroup, nameAndId, namedFact, seconds, text, time, type Place } from './facts.ts';
import type { EngagementNode, ExplorerNode, FactName, FactNode, JsonNode, VisitStateNode } from './nodes.ts';

/**
 * What a history record holds: transcript, visit state, attributes, surveys, co-browse sessions, campaign. Nothing is fetched.
 */
export function engagementChildren(node: EngagementNode): readonly ExplorerNode[] {
  const { accountId, id, engagementId, engagement } = node;
  const { campaign, surveys, coBrowseSessions, info: { startTime }, lineCount } = engagement;
  const stages = [
    ...survey({ accountId, id: `${id}/surveys` }, 'preChatSurvey', surveys.preChat),
    ...survey({ accountId, id: `${id}/surveys` }, 'postChatSurvey', surveys.postChat),
    ...survey({ accountId, id: `${id}/surveys` }, 'agentSurvey', surveys.operator),
  ];
  return [
    {
      kind: 'transcript',
      id: `${id}/transcript`,
      accountId,
      engagementId,
      lineCount,
      ...(startTime !== undefined && { startTime }),
    },
    ...visitState(node),
    ...factGroup(node, 'attributes', attributes(node)),
    ...factGroup(node, 'surveys', stages),
    ...factGroup(
      node,
      'coBrowse',
      coBrowseSessions.map((session, index) => coBrowse({ accountId, id: `${id}/coBrowse` }, index, session)),
    ),
    ...(campaign ? campaignFacts(node, campaign) : []),
  ];
}

function visitState(node: EngagementNode): readonly VisitStateNode[] {
  const { accountId, id } = node;
  const { visitorId, sessionId, chatRequestedTime, startTime } = node.engagement.info;
  if (visitorId === undefined || sessionId === undefined) return [];
  const begunBy = chatRequestedTime ?? startTime;
  const visit = { visitorId, sessionId, ...(begunBy !== undefined && { begunBy }) };
  return [{ kind: 'visitState', id: `${id}/visitState`, accountId, parent: node, visitorId, sessionId, visit }];
}

function attributes({ accountId, id, engagement }: EngagementNode): readonly JsonNode[] {
  return engagement.sdes.map(({ key, data, originalTime, serverTime }, index) => {
    const reported = originalTime ?? serverTime;
    return {
      kind: 'json',
      id: `${id}/attributes/${index}`,
      accountId,
      name: key,
      value: data,
      ...(reported !== undefined && { time: reported }),
    };
  });
}

function survey({ accountId, id }: Place, name: FactName, answers: readonly SurveyAnswer[]): readonly FactNode[] {
  const stage = { accountId, id: `${id}/${name}` };
  return factGroup(
    { accountId, id },
    name,
    answers.map((answer, index) =>
      namedFact(stage, index, answer.question ?? answer.questionId ?? '?', text(answer.answer ?? answer.answers.join(', '))),
    ),
  );
}

function coBrowse({ accountId, id }: Place, index: number, session: CoBrowseSession): FactNode {
  const place = { accountId, id: `${id}/${index}` };
  const children = [
    ...fact(place, 'started', time(session.startTime)),
    ...fact(place, 'duration', session.durationMs === undefined ? undefined : seconds(session.durationMs / 1000)),
    ...fact(place, 'interactive', session.interactive === undefined ? undefined : { yes: session.interactive }),
    ...fact(place, 'endReason', text(session.endReason)),
  ];
  return namedFact({ accountId, id }, index, session.sessionId ?? String(index + 1), undefined, children);
}

function campaignFacts(node: EngagementNode, campaign: HistoryCampaign): readonly FactNode[] {
  const place = { accountId: node.accountId, id: `${node.id}/campaign` };
  const children = [
    ...fact(place, 'campaignEngagement', nameAndId(campaign.campaignEngagementName, campaign.campaignEngagementId)),
    ...fact(place, 'goal', nameAndId(campaign.goalName, campaign.goalId)),
    ...fact(place, 'visitorProfile', nameAndId(campaign.visitorProfileName, campaign.visitorProfileId)),
    ...fact(place, 'visitorBehavior', nameAndId(campaign.visitorBehaviorName, campaign.visitorBehaviorId)),
    ...fact(place, 'onSiteLocation', nameAndId(campaign.locationName, campaign.locationId)),
    ...fact(place, 'lineOfBusiness', nameAndId(campaign.lobName, campaign.lobId)),
    ...fact(place, 'agentNote', text(campaign.engagementAgentNote)),
  ];
  const name = nameAndId(campaign.campaignName, campaign.campaignId);
  if (name === undefined && children.length === 0) return [];
  return [{ kind: 'fact', id: place.id, accountId: place.accountId, name: 'campaign', ...(name && { value: name }), children }];
}
