import type { FoundId, IdRole } from './foundId.ts';

/** A call that the recognised ids make possible: a command of the extension and its argument. */
export type LookupAction =
  | {
      readonly command: 'liveperson.openVisitState';
      readonly argument: { readonly accountId?: string; readonly visitorId: string; readonly sessionId: string };
    }
  | { readonly command: 'liveperson.openChatStatus'; readonly argument: { readonly accountId?: string; readonly chatId: string } }
  | {
      readonly command: 'liveperson.openTranscript';
      readonly argument: { readonly accountId?: string; readonly engagementId: string };
    }
  | {
      readonly command: 'liveperson.openConversation';
      readonly argument: { readonly accountId?: string; readonly conversationId: string };
    }
  | {
      readonly command: 'liveperson.searchTranscripts';
      readonly argument: { readonly accountId?: string; readonly query: { readonly visitor: string } };
    };

/** One action for each chat, transcript and visit; a search for the chats of each visitor. Live things first. */
export function lookupActions(ids: readonly FoundId[]): readonly LookupAction[] {
  const values = (wanted: IdRole): readonly string[] => ids.filter(({ role }) => role === wanted).map(({ value }) => value);
  const [account] = ids.filter(({ role }) => role === 'accountId').map(({ value }) => value);
  const accountId = account === undefined ? {} : { accountId: account };
  return [
    ...values('chatId').map((chatId): LookupAction => ({
      command: 'liveperson.openChatStatus',
      argument: { ...accountId, chatId },
    })),
    ...visits(ids).map((visit): LookupAction => ({ command: 'liveperson.openVisitState', argument: { ...accountId, ...visit } })),
    ...values('engagementId').map((engagementId): LookupAction => ({
      command: 'liveperson.openTranscript',
      argument: { ...accountId, engagementId },
    })),
    ...values('conversationId').map((conversationId): LookupAction => ({
      command: 'liveperson.openConversation',
      argument: { ...accountId, conversationId },
    })),
    ...values('visitorId').map((visitor): LookupAction => ({
      command: 'liveperson.searchTranscripts',
      argument: { ...accountId, query: { visitor } },
    })),
  ];
}

/** Pairs each session id with the visitor id that was named last before it, else with the first one after it. */
function visits(ids: readonly FoundId[]): readonly { readonly visitorId: string; readonly sessionId: string }[] {
  const found: { visitorId: string; sessionId: string }[] = [];
  // A bare id may be either: it is never paired with itself.
  let [last, before]: (string | undefined)[] = [];
  for (const [index, { role, value }] of ids.entries()) {
    if (role === 'visitorId') [last, before] = [value, last];
    if (role !== 'sessionId') continue;
    const isOther = (id: string | undefined): boolean => id !== undefined && id !== value;
    const visitorId = [last, before].find(isOther) ?? visitorAfter(ids, index, value);
    if (visitorId !== undefined) found.push({ visitorId, sessionId: value });
  }
  return found;
}

function visitorAfter(ids: readonly FoundId[], index: number, sessionId: string): string | undefined {
  return ids.find((id, place) => place > index && id.role === 'visitorId' && id.value !== sessionId)?.value;
}
