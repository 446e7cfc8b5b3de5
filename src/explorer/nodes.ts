import type { Account } from '../accounts/account.ts';
import type { Explanation } from '../liveperson/explanation.ts';
import type { JsonValue } from '../liveperson/json.ts';
import type { ShownEngagement } from '../liveperson/visitState/visitState.ts';
import type { Progress } from './engagementPager.ts';
import type { EngagementSummary } from './engagementSummary.ts';
import type { LookedUpChat } from './lookups.ts';
import type { Chat, Visit, Visitor } from './visitors.ts';

/** Ids stand at the top of a node, under the names that commands take: a node is a valid argument of the commands it offers. */
interface NodeBase {
  /** Unique in the tree and the same after a refresh, so that expansion and selection are kept. */
  readonly id: string;
  readonly accountId: string;
}

export interface AccountNode extends NodeBase {
  readonly kind: 'account';
  readonly account: Account;
}

export interface VisitorNode extends NodeBase {
  readonly kind: 'visitor';
  readonly parent: AccountNode;
  readonly visitorId?: string;
  readonly visitor: Visitor;
  readonly pinned: boolean;
  readonly lookedUp: boolean;
  /** Where it comes from, for one that was looked up. */
  readonly label?: string;
  readonly liveChats: readonly LookedUpChat[];
}

export interface VisitStateNode extends NodeBase {
  readonly kind: 'visitState';
  readonly parent: AccountNode | VisitorNode | EngagementNode | LiveChatNode;
  readonly visitorId: string;
  readonly sessionId: string;
  readonly visit: Visit;
}

/** A chat that was looked up by its id: it may be going on. */
export interface LiveChatNode extends NodeBase {
  readonly kind: 'liveChat';
  readonly parent: AccountNode | VisitorNode;
  readonly chatId: string;
  readonly chat: LookedUpChat;
}

export interface ChatNode extends NodeBase {
  readonly kind: 'chat';
  readonly parent: VisitorNode;
  readonly visitorId?: string;
  /** Present when the chat is one engagement, so that its transcript can be opened from here. */
  readonly engagementId?: string;
  readonly chat: Chat;
}

export interface EngagementNode extends NodeBase {
  readonly kind: 'engagement';
  readonly parent: ChatNode;
  readonly engagementId: string;
  readonly visitorId?: string;
  readonly engagement: EngagementSummary;
  /** Alone in its chat. */
  readonly only: boolean;
}

export interface TranscriptNode extends NodeBase {
  readonly kind: 'transcript';
  readonly engagementId: string;
  /** When the chat began, epoch ms; a search by id needs to know roughly. */
  readonly startTime?: number;
  /** Absent while nobody knows. */
  readonly lineCount?: number;
}

/** A campaign engagement that was shown in a visit. */
export interface ShownEngagementNode extends NodeBase {
  readonly kind: 'shownEngagement';
  readonly shown: ShownEngagement;
}

/** Facts that the extension has a name for. */
export type FactName =
  | 'attributes'
  | 'surveys'
  | 'preChatSurvey'
  | 'postChatSurvey'
  | 'agentSurvey'
  | 'coBrowse'
  | 'campaign'
  | 'campaignEngagement'
  | 'goal'
  | 'visitorProfile'
  | 'visitorBehavior'
  | 'lineOfBusiness'
  | 'onSiteLocation'
  | 'agentNote'
  | 'started'
  | 'duration'
  | 'interactive'
  | 'endReason'
  | 'pages'
  | 'engagementsShown'
  | 'device'
  | 'place'
  | 'referrer'
  | 'state'
  | 'skill'
  | 'agent'
  | 'lastRequest'
  | 'historyId';

export type FactValue =
  | { readonly text: string }
  | { readonly time: number }
  | { readonly seconds: number }
  | { readonly count: number }
  | { readonly yes: boolean };

export interface FactNode extends NodeBase {
  readonly kind: 'fact';
  /** A name of the extension's own, or what a service or a person wrote. */
  readonly name: FactName | { readonly verbatim: string };
  readonly value?: FactValue;
  readonly children: readonly ExplorerNode[];
}

/** A value of an engagement attribute as it was sent; its fields are its children. */
export interface JsonNode extends NodeBase {
  readonly kind: 'json';
  readonly name: string;
  readonly value: JsonValue;
  /** Epoch ms of the report this belongs to. */
  readonly time?: number;
}

export interface LoadMoreNode extends NodeBase {
  readonly kind: 'loadMore';
  readonly progress: Progress;
}

export interface ErrorNode extends NodeBase {
  readonly kind: 'error';
  /** What it stands below, when that is not the account. */
  readonly parent?: VisitStateNode | LiveChatNode;
  /** What could not be shown. */
  readonly failed: 'visitors' | 'moreVisitors' | 'visitState' | 'chatInfo';
  readonly explanation: Explanation;
  /** What was caught: commands explain it with its request. */
  readonly error?: unknown;
  readonly visitorId?: string;
  readonly sessionId?: string;
  readonly chatId?: string;
}

export interface NoticeNode extends NodeBase {
  readonly kind: 'notice';
  readonly notice: 'signedOut' | 'noChats' | 'filteredOut' | 'nothingReported';
}

export type ExplorerNode =
  | AccountNode
  | VisitorNode
  | VisitStateNode
  | LiveChatNode
  | ChatNode
  | EngagementNode
  | TranscriptNode
  | ShownEngagementNode
  | FactNode
  | JsonNode
  | LoadMoreNode
  | ErrorNode
  | NoticeNode;
