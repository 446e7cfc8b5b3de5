/**
 * What a link into the editor asks for. Ids only: a link passes through browsers, mails and chats, so it carries no secret and
 * nothing that a visitor wrote, and therefore no search words either.
 */
export type DeepLink =
  | { readonly action: 'visit'; readonly account: string; readonly visitor: string; readonly session: string }
  | { readonly action: 'chat'; readonly account: string; readonly chat: string }
  | {
      readonly action: 'engagement';
      readonly account: string;
      readonly engagement: string;
      /** When the chat was, as `dayOf` gives it. A search by id covers a month: without the day it is the last one. */
      readonly day?: string;
    }
  | { readonly action: 'conversation'; readonly account: string; readonly conversation: string }
  | {
      readonly action: 'search';
      readonly account: string;
      readonly visitor?: string;
      /** Epoch ms. */
      readonly from?: string;
      readonly to?: string;
    };

export type DeepLinkAction = DeepLink['action'];

/** Names of what stands in the query of a link. */
export type LinkParameter = 'account' | 'visitor' | 'session' | 'chat' | 'engagement' | 'day' | 'conversation' | 'from' | 'to';
