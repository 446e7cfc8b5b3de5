import type { DeepLink } from './deepLink.ts';

/** The command that does what a link asks for, with the argument it takes. */
export function linkCommand(link: DeepLink): { readonly command: string; readonly argument: object } {
  const accountId = link.account;
  switch (link.action) {
    case 'visit':
      return { command: 'liveperson.openVisitState', argument: { accountId, visitorId: link.visitor, sessionId: link.session } };
    case 'chat':
      return { command: 'liveperson.openChatStatus', argument: { accountId, chatId: link.chat } };
    case 'engagement':
      return { command: 'liveperson.openTranscript', argument: { accountId, engagementId: link.engagement, day: link.day } };
    case 'conversation':
      return { command: 'liveperson.openConversation', argument: { accountId, conversationId: link.conversation } };
    case 'search':
      return { command: 'liveperson.searchTranscripts', argument: { accountId, ...queryOf(link) } };
  }
}

/** A link without filters opens the search as it is. */
function queryOf({ visitor, from, to }: Extract<DeepLink, { action: 'search' }>): { readonly query?: object } {
  if (visitor === undefined && from === undefined) return {};
  return {
    query: {
      ...(visitor !== undefined && { visitor }),
      ...(from !== undefined && to !== undefined && { from: Number(from), to: Number(to) }),
    },
  };
}
