import type { JsonObject } from '../../liveperson/json.ts';
import { second } from '../clock.ts';
import type { Random } from '../random.ts';
import { historyTime } from '../times.ts';
import type { Engagement } from './engagement.ts';
import type { RecordForm } from './recordInfo.ts';

interface Answer {
  readonly question: string;
  readonly answer: string;
  /** Index of a given choice; -1 free text. */
  readonly choice: number;
}

interface Survey {
  readonly id: number;
  readonly name: string;
  /** As in the samples, and as in the field table. */
  readonly source: { readonly sample: string; readonly table: string };
}

const preChat: Survey = { id: 195991, name: 'Pre-Chat Survey', source: { sample: 'Pre-Chat', table: 'pre-chat' } };
const postChat: Survey = {
  id: 222726,
  name: 'Post-chat Survey v2 (All Channels)',
  source: { sample: 'Exit', table: 'post-chat' },
};
const operator: Survey = { id: 300001, name: 'Agent survey', source: { sample: 'operator', table: 'operator' } };

const satisfaction = ['Very satisfied', 'Satisfied', 'Neither', 'Dissatisfied', 'Very dissatisfied'] as const;
const remarks = {
  good: ['Quick and friendly', 'Solved in five minutes, great', 'Very patient agent'],
  mixed: ['Took a while but fine in the end', 'Friendly, but I had to explain everything twice', 'Still waiting for the result'],
  bad: ['Nobody could help me', 'I had to repeat myself again and again', 'Worst experience so far'],
} as const;

/** Pre-chat, post-chat and agent survey, each in a part of the chats. Source: Engagement History API, methods page, surveys. */
export function createSurveys(engagement: Engagement, form: RecordForm, random: Random): JsonObject {
  const { requestedAt, endedAt, sequence } = engagement;
  const isWritten = engagement.lines.length > 0;
  const section = (name: string, survey: Survey, at: number, answers: readonly Answer[]) => ({
    [name]: answers.map((answer, index) => surveyAnswer(survey, answer, at, index, form)),
  });
  return {
    ...(sequence === 0 && random.chance(0.4)
      ? section('preChat', preChat, requestedAt - 4 * second, preChatAnswers(engagement))
      : {}),
    ...(isWritten && random.chance(0.35)
      ? section('postChat', postChat, endedAt + 8 * second, postChatAnswers(engagement, random))
      : {}),
    ...(isWritten && random.chance(0.25)
      ? section('operator', operator, endedAt + 28 * second, operatorAnswers(engagement, random))
      : {}),
  };
}

function preChatAnswers({ visitor, scenario }: Engagement): Answer[] {
  return [
    { question: 'Name', answer: visitor.firstName, choice: -1 },
    { question: 'Email', answer: visitor.email, choice: -1 },
    { question: 'What can we help you with?', answer: scenario.intent, choice: 2 },
  ];
}

function postChatAnswers({ scenario }: Engagement, random: Random): Answer[] {
  const level = { good: random.int(0, 1), mixed: random.int(1, 3), bad: random.int(3, 4) }[scenario.mood];
  return [
    { question: 'How satisfied are you with this chat?', answer: satisfaction[level] ?? satisfaction[2], choice: level + 1 },
    { question: 'Will you recommend us?', answer: level < 3 ? 'Yes' : 'No', choice: level < 3 ? 1 : 2 },
    { question: 'Anything else?', answer: random.pick(remarks[scenario.mood]), choice: -1 },
  ];
}

function operatorAnswers({ scenario, slots }: Engagement, random: Random): Answer[] {
  const solved = scenario.mood === 'good' || (scenario.mood === 'mixed' && random.chance(0.5));
  return [
    { question: 'Was the issue solved?', answer: solved ? 'Yes' : 'No', choice: solved ? 1 : 2 },
    { question: 'Reference', answer: slots.orderId, choice: -1 },
  ];
}

function surveyAnswer(
  survey: Survey,
  { question, answer, choice }: Answer,
  at: number,
  index: number,
  form: RecordForm,
): JsonObject {
  const newest = form === 'newest';
  return {
    scope: 'Session',
    source: newest ? survey.source.table : survey.source.sample,
    displayName: question,
    value: answer,
    values: [answer],
    answersId: [choice],
    // Names come with trailing blanks at times.
    name: form === 'middle' && index === 1 ? `${survey.name} ` : survey.name,
    time: historyTime(at),
    timeL: at,
    ...(newest ? { questionId: index + 1, surveyId: survey.id } : { questionID: index + 1, surveyID: survey.id }),
  };
}
