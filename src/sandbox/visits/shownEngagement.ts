import type { JsonObject } from '../../liveperson/json.ts';
import type { CampaignEngagement, Industry } from '../population/industry.ts';

const revision = (id: number, value: number): JsonObject => ({ [String(id)]: { revision: value } });

/** The visitor profiles, behaviours and locations that a visit is checked against. */
export function targeting({ campaign }: Industry): JsonObject {
  const profiles = revision(campaign.profile.id, 7);
  const behaviors = revision(campaign.behavior.id, 11);
  return {
    revActiveVPs: profiles,
    revAllVPs: { ...profiles, ...revision(campaign.profile.id + 1, 7) },
    revActiveVBs: behaviors,
    revAllVBs: { ...behaviors, ...revision(campaign.behavior.id + 1, 11) },
    revAllOSLs: revision(campaign.location.id, 8),
  };
}

/** `engagements[].engagement` of a visit state. An offline engagement has no skill, written as in the documented example. */
export function shownEngagement(
  { campaign, skills }: Industry,
  shown: CampaignEngagement,
  state: number,
  pageId: string,
): JsonObject {
  const skill = state === 2 ? { skillName: '*!@NULL*!@', skillId: -1 } : { skillName: skills[0].name, skillId: skills[0].id };
  return {
    state,
    zoneId: shown.zoneId,
    pageId,
    firstFollowMeEngagementContextId: null,
    campaignControl: 'TEST',
    campaignEntity: {
      revision: 232,
      id: campaign.id,
      goalId: campaign.goal.id,
      campaignEventSequence: null,
      activeVPs: revision(campaign.profile.id, 7),
    },
    engagementEntity: {
      revision: 193,
      id: shown.id,
      channel: 1,
      type: shown.type,
      isOffsiteEngagement: false,
      activeVBs: revision(campaign.behavior.id, 11),
      activeOSLs: revision(campaign.location.id, 8),
      engagementSkill: skill,
      surveySkills: [],
      availabilityPolicy: 0,
      renderingType: 0,
      conversationType: 0,
    },
    goalEntity: { revision: 4, id: campaign.goal.id, type: 5, indicatorType: 5 },
  };
}
