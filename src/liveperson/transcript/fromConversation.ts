import type { AgentSurvey, ConversationRecord, ConversationSurvey, Transfer } from '../messagingInteractions/conversation.ts';
import { conversationHeader } from './conversationHeader.ts';
import { attributeEntry, coBrowseEntry } from './engagementEntries.ts';
import type { TranscriptOptions } from './fromEngagement.ts';
import { messageEntries } from './messageEntries.ts';
import { segmentsWith } from './segments.ts';
import type { Transcript, TranscriptEntry } from './transcript.ts';
import { visibleLines, visibleWord } from './visible.ts';

/** Makes a messaging conversation readable, in the same form as a chat: transfers stand among the messages, at their time. */
export function transcriptFromConversation(record: ConversationRecord, { zone = 'local' }: TranscriptOptions = {}): Transcript {
  const origin = record.info.startTime ?? record.messages.find(({ time }) => time !== undefined)?.time;
  return {
    title: `Conversation ${record.conversationId === '' ? 'without id' : record.conversationId}`,
    header: conversationHeader(record, zone),
    segments: segmentsWith([
      ['conversation', withTransfers(messageEntries(record), record.transfers.map(transferEntry))],
      ['coBrowse', record.coBrowseSessions.map(coBrowseEntry)],
      ['attributes', [...record.sdes, ...record.unAuthSdes].map(attributeEntry)],
      ['postChatSurvey', record.surveys.flatMap(surveyEntries)],
      ['agentSurvey', record.agentSurveys.flatMap(agentSurveyEntries)],
    ]),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** Messages keep their order; each transfer comes before the first message that is later than it. */
function withTransfers(messages: readonly TranscriptEntry[], transfers: readonly TranscriptEntry[]): readonly TranscriptEntry[] {
  const waiting = transfers.toSorted((left, right) => (left.time ?? 0) - (right.time ?? 0));
  const result: TranscriptEntry[] = [];
  let next = 0;
  for (const message of messages) {
    for (
      let transfer = waiting[next];
      transfer !== undefined && (transfer.time ?? 0) < (message.time ?? 0);
      transfer = waiting[++next]
    ) {
      result.push(transfer);
    }
    result.push(message);
  }
  return [...result, ...waiting.slice(next)];
}

function transferEntry({ time, reason, by, fromSkill, toSkill, fromAgent, toAgent, raw }: Transfer): TranscriptEntry {
  const facts = [
    fromSkill === undefined && toSkill === undefined ? '' : `skill ${fromSkill ?? 'none'} to ${toSkill ?? 'none'}`,
    fromAgent === undefined && toAgent === undefined ? '' : `agent ${fromAgent ?? 'none'} to ${toAgent ?? 'none'}`,
    reason === undefined ? '' : `reason ${reason}`,
    by === undefined ? '' : `by ${by}`,
  ];
  return {
    ...(time === undefined ? {} : { time }),
    speaker: 'info',
    name: 'Transfer',
    agentOnly: false,
    text: [visibleWord(facts.filter((fact) => fact !== '').join(', '))],
    raw,
  };
}

function surveyEntries({ type, status, answers }: ConversationSurvey): readonly TranscriptEntry[] {
  const head: TranscriptEntry = {
    speaker: 'info',
    name: 'Survey',
    agentOnly: false,
    text: [visibleWord([type, status].filter((part) => part !== undefined).join(', '))],
  };
  return [head, ...answers.map(({ question, answer }) => answerEntry(question, [answer ?? '(no answer)'], undefined))];
}

function agentSurveyEntries({ name, status, reason, agent, time, answers }: AgentSurvey): readonly TranscriptEntry[] {
  const facts = [name, status, reason, agent === undefined ? undefined : `agent ${agent}`]
    .filter((part) => part !== undefined)
    .join(', ');
  const head: TranscriptEntry = {
    ...(time === undefined ? {} : { time }),
    speaker: 'info',
    name: 'Agent survey',
    agentOnly: true,
    text: [visibleWord(facts)],
  };
  return [head, ...answers.map((answer) => answerEntry(answer.question, answer.answers, time))];
}

function answerEntry(question: string | undefined, answers: readonly string[], time: number | undefined): TranscriptEntry {
  return {
    ...(time === undefined ? {} : { time }),
    speaker: 'info',
    name: visibleWord(question ?? 'Question'),
    agentOnly: false,
    text: answers.flatMap(visibleLines),
  };
}
