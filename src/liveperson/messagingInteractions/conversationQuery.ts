import type { Range } from '../engagementHistory/engagementQuery.ts';

/** Parts of a conversation that an answer can hold. Source: Messaging Interactions API, `contentToRetrieve`. */
export const conversationContents = [
  'campaign',
  'messageRecords',
  'agentParticipants',
  'agentParticipantsLeave',
  'agentParticipantsActive',
  'consumerParticipants',
  'transfers',
  'interactions',
  'messageScores',
  'messageStatuses',
  'conversationSurveys',
  'coBrowseSessions',
  'summary',
  'sdes',
  'unAuthSdes',
  'monitoring',
  'dialogs',
  'responseTime',
  'skillChanges',
  'intents',
  'uniqueIntents',
  'latestAgentSurvey',
  'previouslySubmittedAgentSurveys',
] as const;

export type ConversationContent = (typeof conversationContents)[number];
export type ConversationStatus = 'OPEN' | 'CLOSE';

/** Attributes that a search can look into; the conditions are joined by OR. */
export type AttributeSearch = Readonly<
  Partial<
    Record<
      | 'cartStatus'
      | 'purchase'
      | 'viewedProduct'
      | 'customerInfo'
      | 'marketingCampaignInfo'
      | 'personalInfo'
      | 'lead'
      | 'serviceActivity'
      | 'visitorError'
      | 'searchContent'
      | 'userUpdate',
      string
    >
  >
>;

/** Filters on the survey after a conversation. */
export interface SurveyFilter {
  readonly questionBrick?: string;
  readonly invalidFreeTextAnswer?: 'INVALID_FREE_TEXT_ANSWER';
  readonly surveyBotConversations?: 'SURVEY_BOT';
  readonly surveyIds?: readonly string[];
  readonly fcr?: readonly ('yes' | 'no' | '1' | '0')[];
  readonly questionTypeAndFormatToRetrieve?: {
    readonly type?: 'custom' | 'csat' | 'nps' | 'fcr';
    readonly format?: 'single' | 'open';
  };
  readonly answerText?: readonly string[];
}

/** Filters on surveys that agents filled in; the conditions are joined by AND. */
export interface AgentSurveyFilter {
  readonly pendingAgentSurvey?: readonly boolean[];
  readonly questionId?: readonly string[];
  readonly questionName?: readonly string[];
  readonly questionKeywords?: readonly string[];
  readonly answerKeywords?: readonly string[];
  readonly surveyId?: readonly number[];
}

/**
 * A search of messaging conversations. Times in epoch ms, `duration` in seconds. Only `from` and `to`, the start of the
 * conversation, are needed.
 */
export interface ConversationQuery {
  readonly from: number;
  readonly to: number;
  readonly end?: Range;
  readonly fullDialogEnd?: Range;
  readonly status?: readonly ConversationStatus[];
  readonly skillIds?: readonly string[];
  readonly latestSkillIds?: readonly string[];
  readonly agentIds?: readonly string[];
  /** `AGENT_MANGER` is spelled so in the document. */
  readonly userPermissions?: readonly ('ASSIGNED_AGENT' | 'AGENT' | 'AGENT_MANGER' | 'READER')[];
  readonly latestAgentIds?: readonly string[];
  readonly agentGroupIds?: readonly string[];
  readonly keyword?: string;
  /** In the agent's summary. */
  readonly summary?: string;
  readonly duration?: Partial<Range>;
  readonly mcs?: Partial<Range>;
  readonly alertedMcs?: readonly string[];
  readonly csat?: Partial<Range>;
  readonly nps?: Partial<Range>;
  /** The body's `source`: where the consumer writes from. Not the URL parameter of that name. */
  readonly sources?: readonly string[];
  readonly devices?: readonly ('DESKTOP' | 'TABLET' | 'MOBILE' | 'NA')[];
  readonly messageContentTypes?: readonly string[];
  readonly queueState?: 'IN_QUEUE' | 'ACTIVE';
  readonly attributes?: AttributeSearch;
  readonly responseTime?: Partial<Range>;
  /** Epoch ms; rounded down to ten minutes by the service. */
  readonly latestUpdateTime?: number;
  readonly survey?: SurveyFilter;
  readonly selectedIntentOnly?: boolean;
  readonly conversationsWithStepUpOnly?: boolean;
  readonly agentSurvey?: AgentSurveyFilter;
  readonly annotationStates?: readonly ('OPEN' | 'SUBMITTED' | 'VETTED')[];
  /** Limits attribute events per type; in no document, only in client code of LivePerson. */
  readonly cappingConfiguration?: string;
  /** Left out: the service's default set, which lacks dialogs, unauthenticated attributes, monitoring and agent surveys. */
  readonly content?: readonly ConversationContent[];
  /** `start:asc`, `start:desc`, `end:asc`, `end:desc`. */
  readonly sort?: string;
  /** Most records to return, over all windows and pages. */
  readonly limit?: number;
  /** 2 adds unauthenticated attributes and gives attributes real types; default 2. */
  readonly version?: 1 | 2;
  /** Includes conversations of the rollover account; for agent-manager profiles. */
  readonly rollover?: boolean;
}
