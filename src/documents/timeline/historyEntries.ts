import { endReasonInWords, startReasonInWords } from '../../liveperson/engagementHistory/reasons.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import { attributeEntry, coBrowseEntry, inLineOrder, lineEntry } from '../../liveperson/transcript/engagementEntries.ts';
import type { TranscriptEntry } from '../../liveperson/transcript/transcript.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import { fact } from './fact.ts';

/** Queue, agent, lines, transfer and end of one record of the history, and the attributes it holds. */
export function historyEntries({ info, transcript, sdes, coBrowseSessions }: EngagementRecord): readonly TranscriptEntry[] {
  const { chatRequestedTime, startTime, endTime, skillName, agentName, engagementSequence = 0 } = info;
  const skill = skillName === undefined ? '' : `skill ${visibleWord(skillName)}`;
  const agent = agentName === undefined ? '' : `agent ${visibleWord(agentName)}`;
  const began = engagementSequence > 0 ? 'Chat handed over' : 'Agent accepted';
  return [
    ...(chatRequestedTime === undefined ? [] : [fact('Chat requested', chatRequestedTime, [skill])]),
    ...(startTime === undefined
      ? []
      : [fact(began, startTime, [joined(agent, skill, visibleWord(startReasonInWords(info) ?? ''))])]),
    ...inLineOrder(transcript.lines).map(lineEntry),
    ...coBrowseSessions.map(coBrowseEntry),
    ...sdes.map(attributeEntry),
    ...(endTime === undefined ? [] : [fact('Chat ended', endTime, [visibleWord(endReasonInWords(info) ?? '')])]),
  ];
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' · ');
}
