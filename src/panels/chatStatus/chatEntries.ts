import * as l10n from '@vscode/l10n';
import type { ChatEvent, ChatInfo } from '../../liveperson/chatInfo/chatInfo.ts';
import { text } from '../../liveperson/fieldKinds.ts';
import { htmlToText } from '../../liveperson/transcript/html.ts';
import { visible, visibleLines, visibleWord } from '../../liveperson/transcript/visible.ts';
import type { ChatEntry } from '../protocol/chatStatus.ts';

/** Source: Server Chat API, system messages. */
const systemMessages: ReadonlyMap<string, string> = new Map([
  ['2', l10n.t('All agents are busy')],
  ['3', l10n.t('An agent accepted the chat')],
  ['4', l10n.t('The chat is being routed')],
  ['5', l10n.t('The agent ended the chat')],
  ['6', l10n.t('The chat was dropped unexpectedly')],
  ['13', l10n.t('The chat was handed to another agent')],
  ['15', l10n.t('The chat was handed to another skill')],
  ['22', l10n.t('A ticket id was attached')],
  ['23', l10n.t('The system put the chat into the queue again')],
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
      return {
        kind: 'state',
        lines: [event.state === undefined ? l10n.t('State event without a state') : l10n.t('State: {0}', event.state)],
      };
    case 'line': {
      const meaning = event.systemMessageId === undefined
        ? undefined
        : (systemMessages.get(event.systemMessageId) ?? l10n.t('System message {0}', event.systemMessageId));
      return { kind: 'line', lines: textOf(event), ...(meaning !== undefined && { meaning }) };
    }
    case 'url':
      return { kind: 'url', lines: [l10n.t('Page pushed: {0}', event.url ?? l10n.t('address not sent'))] };
    case 'a2a-transfer':
      return { kind: 'transfer', lines: [transferOf(event)], raw: visible(JSON.stringify(event.raw)) };
    case 'line-status':
      return { kind: 'receipt', lines: [lineStatusOf(event)] };
    default:
      return {
        kind: 'unknown',
        lines: [event.type === '' ? l10n.t('Event without a type') : l10n.t('Event of undocumented type {0}', event.type)],
        raw: visible(JSON.stringify(event.raw)),
      };
  }
}

function lineStatusOf({ raw }: ChatEvent): string {
  const [status, line] = [raw['lineStatus'], raw['refSequenceId']].map((value) => text.read(value) ?? l10n.t('not sent'));
  return l10n.t('Line status {0} of event {1}', status ?? '', line ?? '');
}

function transferOf({ skill, raw }: ChatEvent): string {
  const account = text.read(raw['remoteSiteId']);
  const to = account === undefined ? l10n.t('Transferred to another account') : l10n.t('Transferred to account {0}', account);
  return skill === undefined ? to : l10n.t('{0}, skill {1}', to, skill);
}

/** HTML in a line is another person's: it becomes text here and never reaches a page as HTML. */
function textOf({ text: sent = '', textType }: ChatEvent): readonly string[] {
  return textType === 'html' ? htmlToText(sent) : visibleLines(sent);
}

/** What changed in the chat's information between two answers and has no event of its own. `at`: epoch ms. */
export function noticedChanges(before: ChatInfo, after: ChatInfo, at: number): readonly ChatEntry[] {
  const change = (what: string, from: string | undefined, to: string | undefined): readonly string[] =>
    from === to ? [] : [visibleWord(`${what}: ${from ?? l10n.t('none')} → ${to ?? l10n.t('none')}`)];
  const lines = [
    ...change(l10n.t('Agent'), before.agentName ?? before.agentId, after.agentName ?? after.agentId),
    ...change(l10n.t('Skill'), before.skillName ?? before.skillId, after.skillName ?? after.skillId),
    ...change(l10n.t('Visitor’s name'), before.visitorName, after.visitorName),
  ];
  return lines.map((line) => ({ kind: 'noticed', time: at, lines: [line] }));
}
