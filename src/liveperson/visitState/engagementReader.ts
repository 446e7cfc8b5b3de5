import type { Deviations } from '../deviations.ts';
import { flag, id, isObject, listOf, number, object, time, word } from '../fieldKinds.ts';
import { fieldTable, given, readFields } from '../fields.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { ShownEngagement } from './visitState.ts';

type EngagementFields = { -readonly [K in keyof ShownEngagement]: ShownEngagement[K] };

const entryFields = fieldTable<EngagementFields>((to) => ({
  id: to('contextId', id),
  engagement: null,
  impressionAccepted: null,
}));

const engagementFields = fieldTable<EngagementFields>((to) => ({
  state: to('state', number),
  zoneId: to('zoneId', id),
  pageId: to('pageId', id),
  campaignControl: to('campaignControl', word),
  firstFollowMeEngagementContextId: null,
  campaignEntity: null,
  engagementEntity: null,
  goalEntity: null,
}));

const campaignFields = fieldTable<EngagementFields>((to) => ({
  id: to('campaignId', id),
  goalId: to('goalId', id),
  revision: null,
  campaignEventSequence: null,
  activeVPs: null,
}));

const entityFields = fieldTable<EngagementFields>((to) => ({
  id: to('campaignEngagementId', id),
  channel: to('channel', number),
  type: to('type', number),
  isOffsiteEngagement: to('isOffsite', flag),
  conversationType: to('conversationType', number),
  revision: null,
  activeVBs: null,
  activeOSLs: null,
  engagementSkill: null,
  surveySkills: null,
  availabilityPolicy: null,
  renderingType: null,
}));

/** "No skill" is `*!@NULL*!@` and -1. */
const skillFields = fieldTable<EngagementFields>((to) => ({ skillName: to('skillName', word), skillId: to('skillId', id) }));

const goalFields = fieldTable<EngagementFields>((to) => ({
  id: to.fallback('goalId', id),
  revision: null,
  type: null,
  indicatorType: null,
}));

/** Reads one entry of `engagements`: a campaign engagement that was offered in the visit. */
export function readEngagement(source: JsonObject, path: string, deviations: Deviations): ShownEngagement {
  const engagement = object.read(source['engagement']) ?? {};
  const campaign = object.read(engagement['campaignEntity']) ?? {};
  const entity = object.read(engagement['engagementEntity']) ?? {};
  const shown: EngagementFields = {
    visitorProfileIds: keysOf(campaign['activeVPs']),
    visitorBehaviorIds: keysOf(entity['activeVBs']),
    onSiteLocationIds: keysOf(entity['activeOSLs']),
    accepted: listOf(source['impressionAccepted']).filter(isObject).map(readAcceptance),
    raw: source,
  };
  const inner = `${path}.engagement`;
  readFields(shown, entryFields, source, path, deviations);
  readFields(shown, engagementFields, engagement, inner, deviations);
  readFields(shown, campaignFields, campaign, `${inner}.campaignEntity`, deviations);
  readFields(shown, entityFields, entity, `${inner}.engagementEntity`, deviations);
  readFields(
    shown,
    skillFields,
    object.read(entity['engagementSkill']) ?? {},
    `${inner}.engagementEntity.engagementSkill`,
    deviations,
  );
  return readFields(shown, goalFields, object.read(engagement['goalEntity']) ?? {}, `${inner}.goalEntity`, deviations);
}

function readAcceptance(source: JsonObject): ShownEngagement['accepted'][number] {
  return given({ time: time.read(source['activityTime']), pageId: id.read(source['pageId']) });
}

/** Targeting maps are keyed by entity id. */
function keysOf(map: JsonValue | undefined): readonly string[] {
  return isObject(map) ? Object.keys(map) : [];
}
