import type { JsonObject } from '../../liveperson/json.ts';
import { historyEvent } from '../attributes/historyEvent.ts';
import type { Random } from '../random.ts';
import type { Engagement } from './engagement.ts';
import { coBrowseSection } from './coBrowse.ts';
import { recordInfo, type RecordForm } from './recordInfo.ts';
import { lineScores, predictions, recordLines } from './recordLines.ts';
import { createSurveys } from './surveys.ts';

/**
 * Writes an engagement as a record of Engagement History. Records of different age are written differently, as the documented
 * samples are: names of fields, numbers or text for ids, sections that are missing.
 */
export function createRecord(engagement: Engagement, random: Random): JsonObject {
  const form: RecordForm = random.weighted([
    [10, 'early'],
    [35, 'middle'],
    [55, 'newest'],
  ]);
  const surveys = createSurveys(engagement, form, random.fork('surveys'));
  const coBrowse = random.chance(0.08) ? { coBrowseSessions: coBrowseSection(engagement, form, random.fork('co-browse')) } : {};
  const lines = recordLines(engagement, form);
  return {
    info: recordInfo(engagement, form, surveys),
    ...(lines.length === 0 ? {} : { transcript: { lines } }),
    ...(engagement.mcs === undefined ? {} : { lineScores: lineScores(lines, engagement.mcs, random.fork('scores')) }),
    ...campaignSection(engagement, form),
    visitorInfo: visitorInfo(engagement, form),
    ...coBrowse,
    ...(Object.keys(surveys).length === 0 ? {} : { surveys }),
    ...(random.chance(0.5)
      ? { predictions: predictions(lines, engagement.scenario.intent, form, random.fork('predictions')) }
      : {}),
    sdes: { events: sdeEvents(engagement, form, random.fork('sdes')) },
  };
}

function campaignSection({ industry, campaignEngagement }: Engagement, form: RecordForm): JsonObject {
  if (campaignEngagement === undefined) return {};
  const { campaign, lineOfBusiness } = industry;
  // Text in the published samples, numbers in the newest field table.
  const id = (value: number) => (form === 'newest' ? value : String(value));
  const location = form === 'newest' ? { locationId: String(campaign.location.id), locationName: campaign.location.name } : {};
  return {
    campaign: {
      campaignEngagementId: id(campaignEngagement.id),
      campaignEngagementName: campaignEngagement.name,
      campaignId: id(campaign.id),
      campaignName: campaign.name,
      goalId: id(campaign.goal.id),
      goalName: campaign.goal.name,
      ...(campaign.agentNote === undefined ? {} : { engagementAgentNote: campaign.agentNote }),
      visitorBehaviorId: id(campaign.behavior.id),
      visitorBehaviorName: campaign.behavior.name,
      visitorProfileId: id(campaign.profile.id),
      visitorProfileName: campaign.profile.name,
      ...(form === 'early' ? { lobId: '-1', lobName: 'NA' } : { lobId: Number(lineOfBusiness.id), lobName: lineOfBusiness.name }),
      ...location,
    },
  };
}

function visitorInfo({ visitor }: Engagement, form: RecordForm): JsonObject {
  const { geo, device } = visitor;
  const unknownPlace = { country: '', countryCode: '', state: '', city: '', isp: '', org: '' };
  return {
    ...(form === 'middle' && visitor.channel === 0 ? unknownPlace : geo),
    device: device.family,
    ipAddress: visitor.ipAddress,
    browser: device.browser,
    operatingSystem: device.os,
    ...(form === 'newest' ? { browserType: device.browserType } : {}),
  };
}

function sdeEvents({ reports, requestedAt }: Engagement, form: RecordForm, random: Random): JsonObject[] {
  return reports.map(({ sde, after }) =>
    historyEvent(sde, requestedAt + after, {
      envelope: form === 'newest' || (form === 'middle' && random.chance(0.5)),
      originalTimeStamp: form !== 'middle' || random.chance(0.6),
      oldKeys: form === 'early',
    }),
  );
}
