import type { Deviations } from '../deviations.ts';
import { id, listOf, number, object, text, time, word } from '../fieldKinds.ts';
import { fieldTable, readFields, readList } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { AgentSurvey, ConversationSurvey, Intent, Message, MessageScore } from './conversation.ts';

type MessageFields = { -readonly [K in keyof Message]: Message[K] };

const messageFields = fieldTable<MessageFields>((to) => ({
  messageId: to('messageId', id),
  seq: to('seq', number),
  dialogId: to('dialogId', id),
  participantId: to('participantId', id),
  timeL: to('time', time),
  time: to.fallback('time', time),
  sentBy: to('sentBy', word),
  audience: to('audience', word),
  type: to('type', word),
  messageData: to('data', object),
  source: null,
  device: null,
  contextData: null,
  integrationSource: null,
  predefinedContent: null,
}));

/** Reads one entry of `messageRecords`. */
export function readMessage(source: JsonObject, path: string, deviations: Deviations): Message {
  return readFields<MessageFields>({ data: {}, raw: source }, messageFields, source, path, deviations);
}

const scoreFields = fieldTable<MessageScore>((to) => ({
  messageId: to('messageId', id),
  messageRawScore: to('rawScore', number),
  mcs: to('mcs', number),
  timeL: to('time', time),
  time: to.fallback('time', time),
}));

/** Reads one entry of `messageScores`. */
export function readMessageScore(source: JsonObject, path: string, deviations: Deviations): MessageScore {
  return readFields<MessageScore>({}, scoreFields, source, path, deviations);
}

type SurveyFields = { -readonly [K in keyof ConversationSurvey]: ConversationSurvey[K] };

const surveyFields = fieldTable<SurveyFields>((to) => ({
  surveyType: to('type', word),
  surveyStatus: to('status', word),
  dialogId: to('dialogId', id),
  surveyId: null,
  surveyData: null,
}));

const answerFields = fieldTable<ConversationSurvey['answers'][number]>((to) => ({
  question: to('question', text),
  answer: to('answer', text),
  questionId: null,
  answerId: null,
  questionType: null,
  questionFormat: null,
  answerSeq: null,
  isValidAnswer: null,
}));

/** Reads one entry of `conversationSurveys`. */
export function readConversationSurvey(source: JsonObject, path: string, deviations: Deviations): ConversationSurvey {
  const answers = readList(source['surveyData'], `${path}.surveyData`, deviations, (item, itemPath) =>
    readFields({}, answerFields, item, itemPath, deviations),
  );
  return readFields<SurveyFields>({ answers }, surveyFields, source, path, deviations);
}

type AgentSurveyFields = { -readonly [K in keyof AgentSurvey]: AgentSurvey[K] };

const agentSurveyUnread = [
  'dialogId',
  'surveyId',
  'acSurveyId',
  'acSurveyRevision',
  'surveySkillId',
  'surveySkillName',
  'assignedAgentId',
  'assignedAgentName',
  'performedByAgentId',
  'performedByAgentName',
  'submittedAnswers',
];

const agentSurveyFields = fieldTable<AgentSurveyFields>((to) => ({
  surveyStatus: to('status', word),
  statusReason: to('reason', word),
  acSurveyName: to('name', text),
  performedByAgentNickName: to('agent', word),
  assignedAgentNickName: to.fallback('agent', word),
  lastUpdateTime: to('time', time),
  ...Object.fromEntries(agentSurveyUnread.map((key) => [key, null])),
}));

/** Reads `latestAgentSurvey` and the entries of `previouslySubmittedAgentSurveys`. */
export function readAgentSurvey(source: JsonObject, path: string, deviations: Deviations): AgentSurvey {
  const answers = readList(source['submittedAnswers'], `${path}.submittedAnswers`, deviations, (item) => {
    const question = text.read(item['questionText']);
    return {
      ...(question === undefined ? {} : { question }),
      answers: listOf(item['answers']).flatMap((answer) => text.read(object.read(answer)?.['answer']) ?? []),
    };
  });
  return readFields<AgentSurveyFields>({ answers }, agentSurveyFields, source, path, deviations);
}

type IntentFields = { -readonly [K in keyof Intent]: Intent[K] };

const intentFields = fieldTable<IntentFields>((to) => ({
  messageId: to('messageId', id),
  selectedClassification: null,
  allClassifications: null,
}));
const classificationFields = fieldTable<IntentFields>((to) => ({
  intentName: to('name', word),
  intentLabel: to('label', word),
  confidenceScore: to('confidence', number),
  versions: null,
}));

/** Reads one entry of `intents`: the classification that was selected. */
export function readIntent(source: JsonObject, path: string, deviations: Deviations): Intent {
  const intent = readFields<IntentFields>({}, intentFields, source, path, deviations);
  const selected = object.read(source['selectedClassification']) ?? {};
  return readFields(intent, classificationFields, selected, `${path}.selectedClassification`, deviations);
}
