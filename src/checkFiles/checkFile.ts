import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import type { Stretch } from '../jsonFiles/jsonTree.ts';

/** Check files end so; the language, the schema and the menus go by it. */
export const checkFileEnding = '.lpcheck.json';

export const checkFileLanguage = 'liveperson-check';

/** Each chat is read in full, so that its transcript can be shown where it fails. */
export const mostChats = 50;
export const usualChats = 10;

/** What a check file says: which chats, and what has to hold for each of them. */
export interface CheckFile {
  readonly accountId?: string;
  readonly subject:
    | { readonly kind: 'chats'; readonly chats: readonly ChatToCheck[] }
    | { readonly kind: 'search'; readonly query: EngagementQuery };
  readonly assertions: readonly Assertion[];
}

export interface ChatToCheck {
  readonly engagementId: string;
  /** Its day in UTC; chats of the last month are found without it. */
  readonly day?: string;
}

/** One thing that has to hold. Exactly one of the conditions is set. */
export interface Assertion {
  readonly name: string;
  readonly skill?: string;
  readonly agent?: string;
  readonly line?: LineRule;
  readonly noLine?: LineRule;
  readonly attribute?: AttributeRule;
  /** Seconds. */
  readonly waitUnder?: number;
  readonly endReason?: string;
}

/** Which lines are meant: all that is given has to fit. */
export interface LineRule {
  readonly contains?: string;
  readonly matches?: string;
  readonly by?: 'visitor' | 'agent' | 'system';
}

export interface AttributeRule {
  readonly type: string;
  readonly field?: string;
  readonly value?: string | number | boolean;
}

/** An assertion of a file that may be half-typed, where it stands in the text. */
export interface PlacedAssertion extends Stretch {
  readonly name: string;
  /** Its place in the list, from 0. */
  readonly index: number;
}
