import type { ChatEvent, ChatInfo } from '../../liveperson/chatInfo/chatInfo.ts';
import { text } from '../../liveperson/fieldKinds.ts';
import { htmlToText } from '../../liveperson/transcript/html.ts';
import { visible, visibleLines, visibleWord } from '../../liveperson/transcript/visible.ts';
import type { ChatEntry } from '../protocol/chatStatus.ts';

/** Source: Server Chat API, system messages. */
const systemMessages: ReadonlyMap<string, string> = new Map([
  ['2', 'All agents are busy'],
  ['3', 'An agent accepted the chat'],
  ['4', 'The chat is being routed'],
  ['5', 'The agent ended the chat'],
  ['6', 'The chat was dropped unexpectedly'],
  ['13', 'The chat was handed to another agent'],
  ['15', 'The chat was handed to another skill'],
  ['22', 'A ticket id was attached'],
  ['23', 'The system put the chat into the queue again'],
]);

/** An event as an entry of the timeline. Events that no document knows are shown as sent. */
export function chatEntry(event: ChatEvent): ChatEntry {
  const { time, source, by } = event;
  const { lines, ...content } = contentOf(event);
  return {
    ...content,
    lines: lines.map(visible),
    ...(time !== undefined && { time }),
    ...(source !== undefined && { source: visibleWord(source) }),
    ...(by !== undefined && { by: visibleWord(by) }),
  };
}

function contentOf(event: ChatEvent): Pick<ChatEntry, 'kind' | 'lines' | 'meaning' | 'raw'> {
  switch (event.type) {
    case 'state':
      return { kind: 'state', lines: [event.state === undefined ? 'State event without a state' : `State: ${event.state}`] };
    case 'line': {
      const meaning = event.systemMessageId === undefined ? undefined : (systemMessages.get(event.systemMessageId) ?? `System message ${event.systemMessageId}`);
      return { kind: 'line', lines: textOf(event), ...(meaning !== undefined && { meaning }) };
    }
    case 'url':
      return { kind: 'url', lines: [`Page pushed: ${event.url ?? 'address not sent'}`] };
    case 'a2a-transfer':
      return { kind: 'transfer', lines: [transferOf(event)], raw: visible(JSON.stringify(event.raw)) };
    case 'line-status':
      return { kind: 'receipt', lines: [`Line status ${text.read(event.raw['lineStatus']) ?? 'not sent'} of event ${text.read(event.raw['refSequenceId']) ?? 'not sent'}`] };
    default:
      return { kind: 'unknown', lines: [event.type === '' ? 'Event without a type' : `Event of undocumented type ${event.type}`], raw: visible(JSON.stringify(event.raw)) };
  }
}

function transferOf({ skill, raw }: ChatEvent): string {
  const account = text.read(raw['remoteSiteId']);
  return `Transferred to ${account === undefined ? 'another account' : `account ${account}`}${skill === undefined ? '' : `, skill ${skill}`}`;
}

/** HTML in a line is another person's: it becomes text here and never reaches a page as HTML. */
function textOf({ text: sent = '', textType }: ChatEvent): readonly string[] {
  return textType === 'html' ? htmlToText(sent) : visibleLines(sent);
}

/** What changed in the chat's information between two answers and has no event of its own. `at`: epoch ms. */
export function noticedChanges(before: ChatInfo, after: ChatInfo, at: number): readonly ChatEntry[] {
  const change = (what: string, from: string | undefined, to: string | undefined): readonly string[] => (from === to ? [] : [visibleWord(`${what}: ${from ?? 'none'} → ${to ?? 'none'}`)]);
  const lines = [
    ...change('Agent', before.agentName ?? before.agentId, after.agentName ?? after.agentId),
    ...change('Skill', before.skillName ?? before.skillId, after.skillName ?? after.skillId),
    ...change('Visitor’s name', before.visitorName, after.visitorName),
  ];
  return lines.map((line) => ({ kind: 'noticed', time: at, lines: [line] }));
}
