import type { Chat, ChatEvent } from '../../liveperson/chatInfo/chatInfo.ts';
import { lineEntry } from '../../liveperson/transcript/engagementEntries.ts';
import type { TranscriptEntry } from '../../liveperson/transcript/transcript.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import { fact } from './fact.ts';

/** States, lines and transfers of a chat that the live service still holds. */
export function liveChatEntries({ events }: Chat): readonly TranscriptEntry[] {
  return events.events.map(entryOf);
}

function entryOf(event: ChatEvent): TranscriptEntry {
  const { type, time, state, skill, url, raw } = event;
  switch (type) {
    case 'line':
      return lineEntry(event);
    case 'state':
      return fact(`Chat ${visibleWord(state ?? 'state')}`, time, [], raw);
    case 'a2a-transfer':
      return fact('Transfer to another account', time, skill === undefined ? [] : [`skill ${visibleWord(skill)}`], raw);
    case 'url':
      return fact('Page pushed', time, url === undefined ? [] : [visibleWord(url)], raw);
    default:
      return fact(`Event ${visibleWord(type)}`, time, [], raw);
  }
}
