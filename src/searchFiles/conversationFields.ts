import * as v from 'valibot';
import type {
  AgentSurveyFilter,
  AttributeSearch,
  ConversationQuery,
  SurveyFilter,
} from '../liveperson/messagingInteractions/conversationQuery.ts';
import { conversationValues } from '../liveperson/messagingInteractions/rules.ts';
import * as field from './fields.ts';

const sought = v.exactOptional(field.text('What to look for in this attribute.'));

/** Attributes a search can look into. Source: Messaging Interactions API, `sdeSearch`. */
const attributes = {
  cartStatus: sought,
  purchase: sought,
  viewedProduct: sought,
  customerInfo: sought,
  marketingCampaignInfo: sought,
  personalInfo: sought,
  lead: sought,
  serviceActivity: sought,
  visitorError: sought,
  searchContent: sought,
  userUpdate: sought,
} satisfies Record<keyof AttributeSearch, unknown>;

/** Source: Messaging Interactions API, filters on post-conversation surveys. */
const survey = {
  questionBrick: v.exactOptional(field.text('Brick of the question.')),
  invalidFreeTextAnswer: v.exactOptional(
    field.choice('Conversations with an invalid free-text answer.', ['INVALID_FREE_TEXT_ANSWER']),
  ),
  surveyBotConversations: v.exactOptional(field.choice('Conversations with the survey bot.', ['SURVEY_BOT'])),
  surveyIds: v.exactOptional(field.texts('Ids of surveys.')),
  fcr: v.exactOptional(field.choices('Answers to the question of first contact resolution.', ['yes', 'no', '1', '0'])),
  questionTypeAndFormatToRetrieve: v.exactOptional(
    field.group('Type and format of the questions.', {
      type: v.exactOptional(field.choice('Type of the question.', ['custom', 'csat', 'nps', 'fcr'])),
      format: v.exactOptional(field.choice('Format of the answer.', ['single', 'open'])),
    }),
  ),
  answerText: v.exactOptional(field.texts('Texts of answers.')),
} satisfies Record<keyof SurveyFilter, unknown>;

/** Source: Messaging Interactions API, `agentSurveySearch`. */
const agentSurvey = {
  pendingAgentSurvey: v.exactOptional(
    field.list(v.boolean('Needs true or false.'), 'Whether the survey is still to be filled in.'),
  ),
  questionId: v.exactOptional(field.texts('Ids of questions.')),
  questionName: v.exactOptional(field.texts('Names of questions.')),
  questionKeywords: v.exactOptional(field.texts('Words in questions.')),
  answerKeywords: v.exactOptional(field.texts('Words in answers.')),
  surveyId: v.exactOptional(field.list(v.number('Needs a number.'), 'Ids of surveys, as numbers.')),
} satisfies Record<keyof AgentSurveyFilter, unknown>;

/** The fields of a search of messaging conversations. Source: Messaging Interactions API, conversations. */
export const conversationFields = {
  ...field.startFields('Conversations'),
  end: v.exactOptional(field.timeRange('When the conversation ended. At most three months.')),
  fullDialogEnd: v.exactOptional(field.timeRange('When the conversation ended, its survey included. At most three months.')),
  status: v.exactOptional(
    field.choices('OPEN for conversations under way, CLOSE for those that ended.', conversationValues.status),
  ),
  skillIds: v.exactOptional(field.texts('Ids of skills the conversation had at any time, as text. A name finds nothing.')),
  latestSkillIds: v.exactOptional(field.texts('Ids of the skills the conversation had last, as text.')),
  agentIds: v.exactOptional(field.texts('Ids of assigned agents, as text; of other agents together with userPermissions.')),
  userPermissions: v.exactOptional(
    field.choices('Roles in which the agents of agentIds took part.', conversationValues.userPermissions),
  ),
  latestAgentIds: v.exactOptional(field.texts('Ids of the agents who were assigned last, as text.')),
  agentGroupIds: v.exactOptional(field.texts('Ids of agent groups, as text. A name finds nothing.')),
  keyword: v.exactOptional(
    field.text('One word of the messages, or one phrase in double quotes inside the text: "\\"two words\\"".', ['refund']),
  ),
  summary: v.exactOptional(field.text("One word of the agent's summary, or one phrase in double quotes inside the text.")),
  duration: v.exactOptional(field.openRange('Length of the conversation. One end is enough.', 'Seconds')),
  mcs: v.exactOptional(field.openRange('Meaningful Connection Score, 0 to 100. One end is enough.', 'Points from 0 to 100')),
  alertedMcs: v.exactOptional(
    field.choices(
      'Alerted Meaningful Connection Score: -1 negative, 0 neutral, 1 positive. As text.',
      conversationValues.alertedMcs,
    ),
  ),
  csat: v.exactOptional(field.openRange('Customer satisfaction, 1 to 5. One end is enough.', 'Points from 1 to 5')),
  nps: v.exactOptional(field.openRange('Net promoter score, 0 to 10. One end is enough.', 'Points from 0 to 10')),
  sources: v.exactOptional(field.choices('Where the consumer writes from; SHARK is the web.', conversationValues.sources)),
  devices: v.exactOptional(field.choices('Kinds of device.', conversationValues.devices)),
  messageContentTypes: v.exactOptional(
    field.choices('Conversations with messages of these kinds.', conversationValues.messageContentTypes),
  ),
  queueState: v.exactOptional(field.choice('Last queue state of the conversation.', conversationValues.queueState)),
  attributes: v.exactOptional(
    field.group(
      'Texts in engagement attributes; one that matches is enough. Searchable two hours after the conversation.',
      attributes,
    ),
  ),
  responseTime: v.exactOptional(field.openRange('Response time. One end is enough.', 'Milliseconds')),
  latestUpdateTime: v.exactOptional(
    field.time('Conversations updated since. The service rounds it down to ten minutes.', 'start'),
  ),
  survey: v.exactOptional(field.group('The survey after the conversation.', survey)),
  selectedIntentOnly: v.exactOptional(field.flag('Only conversations with a selected intent.')),
  conversationsWithStepUpOnly: v.exactOptional(field.flag('Only conversations with a step-up.')),
  agentSurvey: v.exactOptional(field.group('Surveys that agents fill in; all conditions must match.', agentSurvey)),
  annotationStates: v.exactOptional(field.choices('States of annotation.', conversationValues.annotationStates)),
  cappingConfiguration: v.exactOptional(
    field.text("Limits attribute events per type. In no document, only in LivePerson's own client code."),
  ),
  content: v.exactOptional(
    field.choices(
      'Parts of a conversation to return. When left out: all but dialogs, ' +
        'unauthenticated attributes, monitoring, response time, skill changes, intents and agent surveys.',
      conversationValues.content,
    ),
  ),
  sort: v.exactOptional(
    field.text('The order: start or end, with :asc or :desc. Newest first when left out.', [
      'start:desc',
      'start:asc',
      'end:desc',
      'end:asc',
    ]),
  ),
  limit: v.exactOptional(field.number('Most records to find. A whole number, 1 or more; all of them when left out.')),
  version: v.exactOptional(
    field.choice('Version of the answers: 2 adds unauthenticated attributes and real types. 2 when left out.', [1, 2]),
  ),
  rollover: v.exactOptional(
    field.flag('Whether conversations of the rollover account are included; for agent-manager profiles.'),
  ),
} as const satisfies Record<keyof ConversationQuery | 'last', unknown>;
