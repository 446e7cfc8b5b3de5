import * as v from 'valibot';
import { conversationValues } from '../../liveperson/messagingInteractions/rules.ts';
import { longestText } from '../protocol/search.ts';

const time = v.pipe(v.number(), v.finite());
const text = v.pipe(v.string(), v.maxLength(longestText));
const ids = v.pipe(v.array(text), v.maxLength(500));
const range = v.strictObject({ from: v.exactOptional(time), to: v.exactOptional(time) });
const fullRange = v.strictObject({ from: time, to: time });

/** Source: Messaging Interactions API, `sdeSearch`. */
const attributes = v.strictObject({
  cartStatus: v.exactOptional(text),
  purchase: v.exactOptional(text),
  viewedProduct: v.exactOptional(text),
  customerInfo: v.exactOptional(text),
  marketingCampaignInfo: v.exactOptional(text),
  personalInfo: v.exactOptional(text),
  lead: v.exactOptional(text),
  serviceActivity: v.exactOptional(text),
  visitorError: v.exactOptional(text),
  searchContent: v.exactOptional(text),
  userUpdate: v.exactOptional(text),
});

/** Source: Messaging Interactions API, filters on post-conversation surveys. */
const survey = v.strictObject({
  questionBrick: v.exactOptional(text),
  invalidFreeTextAnswer: v.exactOptional(v.literal('INVALID_FREE_TEXT_ANSWER')),
  surveyBotConversations: v.exactOptional(v.literal('SURVEY_BOT')),
  surveyIds: v.exactOptional(ids),
  fcr: v.exactOptional(v.array(v.picklist(['yes', 'no', '1', '0']))),
  questionTypeAndFormatToRetrieve: v.exactOptional(v.strictObject({
    type: v.exactOptional(v.picklist(['custom', 'csat', 'nps', 'fcr'])),
    format: v.exactOptional(v.picklist(['single', 'open'])),
  })),
  answerText: v.exactOptional(ids),
});

/** Source: Messaging Interactions API, `agentSurveySearch`. */
const agentSurvey = v.strictObject({
  pendingAgentSurvey: v.exactOptional(v.array(v.boolean())),
  questionId: v.exactOptional(ids),
  questionName: v.exactOptional(ids),
  questionKeywords: v.exactOptional(ids),
  answerKeywords: v.exactOptional(ids),
  surveyId: v.exactOptional(v.pipe(v.array(time), v.maxLength(500))),
});

/** A search of conversations as a page sends it: what its form has, and what a search file held beyond that. */
export const conversationSchema = v.strictObject({
  from: time,
  to: time,
  keyword: v.exactOptional(text),
  summary: v.exactOptional(text),
  status: v.exactOptional(v.array(v.picklist(['OPEN', 'CLOSE']))),
  end: v.exactOptional(fullRange),
  fullDialogEnd: v.exactOptional(fullRange),
  userPermissions: v.exactOptional(v.array(v.picklist(conversationValues.userPermissions))),
  latestUpdateTime: v.exactOptional(time),
  survey: v.exactOptional(survey),
  agentSurvey: v.exactOptional(agentSurvey),
  annotationStates: v.exactOptional(v.array(v.picklist(conversationValues.annotationStates))),
  cappingConfiguration: v.exactOptional(text),
  content: v.exactOptional(v.array(v.picklist(conversationValues.content))),
  version: v.exactOptional(v.picklist([1, 2])),
  rollover: v.exactOptional(v.boolean()),
  skillIds: v.exactOptional(ids),
  latestSkillIds: v.exactOptional(ids),
  agentIds: v.exactOptional(ids),
  latestAgentIds: v.exactOptional(ids),
  agentGroupIds: v.exactOptional(ids),
  duration: v.exactOptional(range),
  mcs: v.exactOptional(range),
  alertedMcs: v.exactOptional(ids),
  csat: v.exactOptional(range),
  nps: v.exactOptional(range),
  responseTime: v.exactOptional(range),
  sources: v.exactOptional(ids),
  devices: v.exactOptional(v.array(v.picklist(['DESKTOP', 'TABLET', 'MOBILE', 'NA']))),
  messageContentTypes: v.exactOptional(ids),
  queueState: v.exactOptional(v.picklist(['IN_QUEUE', 'ACTIVE'])),
  attributes: v.exactOptional(attributes),
  selectedIntentOnly: v.exactOptional(v.boolean()),
  conversationsWithStepUpOnly: v.exactOptional(v.boolean()),
  sort: v.exactOptional(text),
  limit: v.exactOptional(time),
});
