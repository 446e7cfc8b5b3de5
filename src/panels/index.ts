import type * as vscode from 'vscode';
import { attachChatStatus, chatStatusSubject, chatStatusViewType, type ChatAddress } from './chatStatus/chatStatusPanel.ts';
import type { ChatStatusModel } from './chatStatus/chatStatusModel.ts';
import { PanelRegistry } from './frame/panelRegistry.ts';
import type { PanelServices } from './panelServices.ts';
import { searchViewType, type ConversationQuery, type EngagementQuery } from './protocol/search.ts';
import { chatState, searchState, serializer, visitState } from './restore.ts';
import { attachSearch, defaultQuery, runQuery, searchSubject } from './search/searchPanel.ts';
import type { SearchCounts, SearchSession } from './search/searchSession.ts';
import { AnswerSnapshots } from './visitState/answerSnapshots.ts';
import { attachVisitState, visitStateSubject, visitStateViewType, type VisitAddress } from './visitState/visitStatePanel.ts';
import type { VisitStateModel } from './visitState/visitStateModel.ts';

export type { PanelServices } from './panelServices.ts';

export interface SearchAddress {
  readonly accountId: string;
  /** Of web chats. */
  readonly query?: Partial<EngagementQuery>;
  /** Of messaging conversations, instead of a query of web chats. */
  readonly conversations?: ConversationQuery;
}

/**
 * The panels of the extension: opens them, and takes back those that the editor restores after a reload. One of each for a
 * subject.
 */
export class Panels implements vscode.Disposable {
  readonly #services: PanelServices;
  readonly #snapshots: AnswerSnapshots;
  readonly #visitStates = new PanelRegistry<VisitStateModel>();
  readonly #chats = new PanelRegistry<ChatStatusModel>();
  readonly #searches = new PanelRegistry<SearchSession>();

  constructor(services: PanelServices) {
    this.#services = services;
    this.#snapshots = new AnswerSnapshots(services.screen);
  }

  /** `watch`: reads again and again from the start, as when the page's *Watch* is switched on. */
  openVisitState({ accountId, visitorId, sessionId, watch = false }: VisitAddress & { readonly watch?: boolean }): void {
    const address = { accountId, visitorId, sessionId };
    const subject = visitStateSubject(this.#services, address);
    const { reading } = this.#visitStates.open(
      subject,
      (panel) => attachVisitState(this.#services, this.#snapshots, address, panel),
    );
    if (watch) reading.setWatch(true, reading.watch.intervalSeconds);
  }

  openChatStatus({ accountId, chatId }: ChatAddress): void {
    const address = { accountId, chatId };
    this.#chats.open(chatStatusSubject(this.#services, address), (panel) => attachChatStatus(this.#services, address, panel));
  }

  /**
   * Resolves once the first page is in. Without a query a panel that has searched nothing yet shows the first page of its own, so
   * that there is something to look at for one request; another is brought to the front as it is.
   */
  async openSearch({ accountId, query, conversations }: SearchAddress): Promise<SearchCounts> {
    const subject = searchSubject(this.#services, accountId);
    const session = this.#searches.open(subject, (panel) => attachSearch(this.#services, accountId, panel));
    if (conversations !== undefined) return await session.use({ product: 'conversations', query: conversations });
    if (query !== undefined) return await runQuery(session, query);
    return await session.shown({ product: 'chats', query: defaultQuery(Date.now()) });
  }

  dispose(): void {
    this.#snapshots.dispose();
  }

  /** By view type, for `registerWebviewPanelSerializer`. */
  get serializers(): Readonly<Record<string, vscode.WebviewPanelSerializer>> {
    const services = this.#services;
    return {
      [visitStateViewType]: serializer(visitState, (address, restored) => {
        const subject = visitStateSubject(services, address);
        this.#visitStates.restore(subject, restored, (panel) => attachVisitState(services, this.#snapshots, address, panel));
      }),
      [chatStatusViewType]: serializer(chatState, (address, restored) => {
        this.#chats.restore(
          chatStatusSubject(services, address),
          restored,
          (panel) => attachChatStatus(services, address, panel),
        );
      }),
      [searchViewType]: serializer(searchState, ({ accountId }, restored) => {
        this.#searches.restore(searchSubject(services, accountId), restored, (panel) => attachSearch(services, accountId, panel));
      }),
    };
  }
}
