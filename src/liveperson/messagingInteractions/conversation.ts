import type { Deviation } from '../answer.ts';
import type { CoBrowseSession, HistoryAttribute, HistoryCampaign } from '../engagementHistory/engagementRecord.ts';
import type { JsonObject } from '../json.ts';

/**
 * One messaging conversation, read tolerantly: ids are strings, times epoch ms, "no value" placeholders absent. Every section but
 * `info` may be missing, because the request chooses. Source: Messaging Interactions API, conversations.
 */
export interface ConversationRecord {
  readonly conversationId: string;
  readonly info: ConversationInfo;
  readonly campaign?: HistoryCampaign;
  readonly monitoring?: ConversationMonitoring;
  readonly messages: readonly Message[];
  readonly agents: readonly AgentParticipant[];
  readonly consumers: readonly ConsumerParticipant[];
  readonly transfers: readonly Transfer[];
  readonly dialogs: readonly Dialog[];
  readonly messageScores: readonly MessageScore[];
  readonly surveys: readonly ConversationSurvey[];
  readonly agentSurveys: readonly AgentSurvey[];
  readonly coBrowseSessions: readonly CoBrowseSession[];
  /** Of authenticated consumers. */
  readonly sdes: readonly HistoryAttribute[];
  readonly unAuthSdes: readonly HistoryAttribute[];
  /** The agent's summary. */
  readonly summary?: string;
  readonly intents: readonly Intent[];
  readonly deviations: readonly Deviation[];
  /** The record as sent, with the sections not read here: interactions, messageStatuses, responseTime, skillChanges. */
  readonly raw: JsonObject;
  /** Its JSON exactly as received, no number or key changed; of a search that was asked for texts. */
  readonly text?: string;
}

export interface ConversationInfo {
  readonly brandId?: string;
  readonly status?: string;
  readonly fullDialogStatus?: string;
  readonly startTime?: number;
  /** With survey; absent while open. */
  readonly endTime?: number;
  /** Without survey. */
  readonly conversationEndTime?: number;
  readonly fullDialogEndTime?: number;
  /** As sent: milliseconds for open conversations, for closed ones the unit is not clear. Compute from the times instead. */
  readonly duration?: number;
  readonly closeReason?: string;
  readonly closeReasonDescription?: string;
  readonly latestAgentId?: string;
  readonly latestAgentName?: string;
  readonly latestAgentFullName?: string;
  readonly latestAgentLoginName?: string;
  readonly agentDeleted?: boolean;
  readonly latestSkillId?: string;
  readonly latestSkillName?: string;
  readonly latestAgentGroupId?: string;
  readonly latestAgentGroupName?: string;
  readonly latestQueueState?: string;
  /** Where the consumer writes from: APP, SHARK (web) … */
  readonly source?: string;
  readonly mcs?: number;
  readonly alertedMcs?: number;
  readonly csat?: number;
  readonly firstConversation?: boolean;
  /** The record was truncated: fetch it by id. */
  readonly isPartial: boolean;
  readonly device?: string;
  readonly browser?: string;
  readonly browserVersion?: string;
  readonly operatingSystem?: string;
  readonly operatingSystemVersion?: string;
  readonly visitorId?: string;
  readonly sessionId?: string;
  readonly contextId?: string;
  readonly timeZone?: string;
  readonly language?: string;
  readonly ipAddress?: string;
}

export interface ConversationMonitoring {
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
  readonly startPage?: string;
  readonly startPageTitle?: string;
}

export interface Message {
  readonly messageId?: string;
  /** Order within the dialog; gaps are allowed. */
  readonly seq?: number;
  readonly dialogId?: string;
  readonly participantId?: string;
  readonly time?: number;
  /** `Agent`, `Consumer`; the table writes them in lower case. */
  readonly sentBy?: string;
  /** `ALL`, or `AGENTS_AND_MANAGERS`: not seen by the consumer. */
  readonly audience?: string;
  /** TEXT_PLAIN, TEXT_HTML, LINK, HOSTED_FILE, IMG, SECURE_FORM_INVITATION, SECURE_FORM_SUBMIT, RICH_CONTENT … */
  readonly type?: string;
  /** `messageData` as sent: msg, file, link, richContent, quickReplies, or fields of a secure form. */
  readonly data: JsonObject;
  readonly raw: JsonObject;
}

export interface AgentParticipant {
  readonly agentId?: string;
  readonly name?: string;
  readonly fullName?: string;
  readonly loginName?: string;
  /** System, Human, Bot. */
  readonly userType?: string;
  readonly role?: string;
  readonly permission?: string;
  readonly time?: number;
  readonly dialogId?: string;
}

export interface ConsumerParticipant {
  readonly participantId?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly time?: number;
}

export interface Transfer {
  readonly time?: number;
  readonly reason?: string;
  readonly by?: string;
  readonly fromSkill?: string;
  readonly toSkill?: string;
  readonly fromAgent?: string;
  readonly toAgent?: string;
  readonly dialogId?: string;
  readonly raw: JsonObject;
}

export interface Dialog {
  readonly dialogId?: string;
  readonly status?: string;
  /** MAIN, POST_SURVEY. */
  readonly type?: string;
  readonly startTime?: number;
  readonly endTime?: number;
  readonly closeReason?: string;
  readonly skillName?: string;
}

export interface MessageScore {
  readonly messageId?: string;
  readonly rawScore?: number;
  readonly mcs?: number;
  readonly time?: number;
}

export interface ConversationSurvey {
  readonly type?: string;
  readonly status?: string;
  readonly dialogId?: string;
  readonly answers: readonly { readonly question?: string; readonly answer?: string }[];
}

export interface AgentSurvey {
  readonly status?: string;
  readonly reason?: string;
  readonly name?: string;
  readonly agent?: string;
  readonly time?: number;
  readonly answers: readonly { readonly question?: string; readonly answers: readonly string[] }[];
}

export interface Intent {
  readonly messageId?: string;
  readonly name?: string;
  readonly label?: string;
  /** 0 to 1. */
  readonly confidence?: number;
}
