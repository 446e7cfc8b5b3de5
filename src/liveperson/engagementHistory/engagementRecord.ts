import type { JsonObject } from '../json.ts';
import type { Deviation } from '../answer.ts';

/**
 * One record of Engagement History, its 28 documented inconsistencies evened out: ids are strings, times epoch ms, "no value"
 * placeholders (null, "", "NA", -1, "undefined") absent. Sections keep the service's names. Source: Engagement History API,
 * methods page.
 */
export interface EngagementRecord {
  /** Account id + real-time id, as sent in `info.engagementId`. */
  readonly engagementId: string;
  readonly info: EngagementInfo;
  readonly transcript: { readonly lines: readonly HistoryLine[] };
  readonly lineScores: readonly LineScore[];
  readonly campaign?: HistoryCampaign;
  readonly visitorInfo?: HistoryVisitorInfo;
  readonly coBrowseSessions: readonly CoBrowseSession[];
  readonly surveys: {
    readonly preChat: readonly SurveyAnswer[];
    readonly postChat: readonly SurveyAnswer[];
    readonly operator: readonly SurveyAnswer[];
  };
  readonly predictions: readonly Prediction[];
  /** Every update of every engagement attribute, in the order sent. */
  readonly sdes: readonly HistoryAttribute[];
  readonly deviations: readonly Deviation[];
  /** The record as sent. */
  readonly raw: JsonObject;
  /** Its JSON exactly as received, no number or key changed; of a search that was asked for texts. */
  readonly text?: string;
}

export interface EngagementInfo {
  readonly startTime?: number;
  readonly endTime?: number;
  /** The visitor asked for the chat and entered the queue. */
  readonly chatRequestedTime?: number;
  /** Seconds with an agent. */
  readonly duration?: number;
  readonly visitorId?: string;
  readonly visitorName?: string;
  readonly sharkEngagementId?: string;
  /** Monitoring session id, taken out of `sharkEngagementId` (`{account}_{sid}_{context}`, inferred). */
  readonly sessionId?: string;
  readonly contextId?: string;
  readonly accountId?: string;
  readonly agentId?: string;
  /** Nickname: `agentNickName`, or `agentName` of older records. */
  readonly agentName?: string;
  readonly agentLoginName?: string;
  readonly agentFullName?: string;
  readonly agentDeleted?: boolean;
  readonly agentGroupId?: string;
  readonly agentGroupName?: string;
  readonly skillId?: string;
  readonly skillName?: string;
  readonly interactive?: boolean;
  readonly channel?: number;
  readonly startReason?: string;
  readonly startReasonText?: string;
  readonly endReason?: string;
  readonly endReasonText?: string;
  readonly engagementSet?: number;
  readonly engagementSequence?: number;
  readonly mcs?: number;
  readonly alertedMcs?: number;
  readonly chatMcs?: number;
  readonly chatStartUrl?: string;
  readonly chatStartPage?: string;
  /** The record was truncated: fetch it alone. */
  readonly isPartial: boolean;
  readonly ended?: boolean;
  /** Final data, attributes included, is in (up to two hours after the end). */
  readonly enriched?: boolean;
}

export interface HistoryLine {
  readonly time?: number;
  readonly seq?: string;
  readonly source?: string;
  readonly by?: string;
  /** As sent; HTML when `textType` is html: never to be rendered as such. */
  readonly text?: string;
  readonly textType?: string;
  /** Structured content, when `textType` is rich-content. */
  readonly json?: JsonObject;
  /** `REGULAR`, or `ONLY_TO_REP`: not seen by the visitor. */
  readonly subType?: string;
  readonly controlType?: number;
  /** 0 typed; n predefined answer n; -n predefined answer n, edited. */
  readonly cannedAnswerType?: number;
  readonly agentId?: string;
  readonly raw: JsonObject;
}

export interface LineScore {
  readonly seq?: string;
  readonly rawScore?: number;
  readonly mcs?: number;
}

export interface HistoryCampaign {
  readonly campaignId?: string;
  readonly campaignName?: string;
  readonly campaignEngagementId?: string;
  readonly campaignEngagementName?: string;
  readonly goalId?: string;
  readonly goalName?: string;
  readonly engagementAgentNote?: string;
  readonly visitorBehaviorId?: string;
  readonly visitorBehaviorName?: string;
  readonly visitorProfileId?: string;
  readonly visitorProfileName?: string;
  readonly lobId?: string;
  readonly lobName?: string;
  readonly locationId?: string;
  readonly locationName?: string;
}

export interface HistoryVisitorInfo {
  readonly country?: string;
  readonly countryCode?: string;
  readonly state?: string;
  readonly city?: string;
  readonly isp?: string;
  readonly org?: string;
  readonly device?: string;
  readonly ipAddress?: string;
  readonly browser?: string;
  readonly operatingSystem?: string;
  readonly browserType?: string;
}

export interface CoBrowseSession {
  readonly sessionId?: string;
  readonly startTime?: number;
  readonly endTime?: number;
  readonly interactiveTime?: number;
  readonly endReason?: string;
  /** Milliseconds in answers (seconds in the request's filter). */
  readonly durationMs?: number;
  readonly interactive?: boolean;
}

export interface SurveyAnswer {
  readonly question?: string;
  readonly answer?: string;
  readonly answers: readonly string[];
  readonly surveyName?: string;
  readonly time?: number;
  readonly questionId?: string;
  readonly surveyId?: string;
}

export interface Prediction {
  readonly lineSeq?: string;
  readonly id?: string;
  readonly label?: string;
  /** 0 to 1. */
  readonly confidence?: number;
}

export interface HistoryAttribute {
  /** The payload key as sent: `cartStatus`, `viewProduct`, `formFillingError` … */
  readonly key: string;
  /** Processing time, epoch ms. */
  readonly serverTime?: number;
  /** Creation time, epoch ms. */
  readonly originalTime?: number;
  readonly authenticated?: boolean;
  /** The attribute's own fields, without envelope and inner wrapper. Values are mostly strings. */
  readonly data: JsonObject;
  readonly raw: JsonObject;
}
