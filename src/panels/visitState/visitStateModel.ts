import type { Answer } from '../../liveperson/answer.ts';
import type { VisitState } from '../../liveperson/visitState/visitState.ts';
import { failureView, isCancelled } from '../frame/failureView.ts';
import { Listeners } from '../frame/listeners.ts';
import { Poller } from '../frame/poller.ts';
import { pageOf } from '../frame/rowRange.ts';
import { JsonTree } from '../json/jsonTree.ts';
import type { FailureView } from '../protocol/failure.ts';
import type { RowPage, RowRange } from '../protocol/rows.ts';
import type { AggregateView, AttributeRow, ChangeView, PageRow, VisitStateSnapshot, VisitView } from '../protocol/visitState.ts';
import { changesOf, noNews, visitNews, type VisitNews } from './visitChanges.ts';
import { aggregateViews, attributeRow, pageRow, visitLists, visitView, type VisitLists } from './visitView.ts';

const defaultIntervalSeconds = 10;
const mostChanges = 200;

export interface VisitSubject {
  readonly accountId: string;
  readonly visitorId: string;
  readonly sessionId: string;
}

export interface VisitStateModelOptions {
  readonly subject: VisitSubject;
  accountName(): string;
  load(signal: AbortSignal): Promise<Answer<VisitState>>;
}

/** The last good answer with everything made from it. */
interface Held {
  readonly answer: Answer<VisitState>;
  readonly lists: VisitLists;
  readonly news: VisitNews;
  readonly view: VisitView;
}

/** A visit as a panel follows it: the last good answer, the failure of the last call, watching, and what changed meanwhile. */
export class VisitStateModel {
  readonly changed = new Listeners();
  private readonly options: VisitStateModelOptions;
  private readonly poller = new Poller(() => { this.refresh(); }, defaultIntervalSeconds);
  private held: Held | undefined;
  private previous: Held | undefined;
  private failure: FailureView | undefined;
  private changes: readonly ChangeView[] = [];
  private ended: 'expired' | undefined;
  private revision = 0;
  private tree: JsonTree | undefined;
  private treeRevision = 0;
  private call: AbortController | undefined;

  constructor(options: VisitStateModelOptions) {
    this.options = options;
  }

  get snapshot(): VisitStateSnapshot {
    return {
      ...this.options.subject,
      accountName: this.options.accountName(),
      revision: this.revision,
      loading: this.call !== undefined,
      watch: { ...this.poller.state, ...(this.ended && { ended: this.ended }) },
      changes: this.changes,
      ...(this.held && { visit: this.held.view }),
      ...(this.failure && { failure: this.failure }),
    };
  }

  /** Bodies of the last two different answers, as received. */
  get rawAnswers(): { readonly previous?: string; readonly current?: string } {
    return { ...(this.previous && { previous: this.previous.answer.raw }), ...(this.held && { current: this.held.answer.raw }) };
  }

  get json(): JsonTree {
    this.tree ??= new JsonTree(this.held?.answer.raw ?? 'null', (this.treeRevision += 1_000_000));
    return this.tree;
  }

  attributeRows(range: RowRange): RowPage<AttributeRow> {
    return this.rows(range, (lists) => lists.attributes, attributeRow);
  }

  pageRows(range: RowRange): RowPage<PageRow> {
    return this.rows(range, (lists) => lists.pages, pageRow);
  }

  aggregates(): readonly AggregateView[] {
    return aggregateViews(this.held?.lists.session);
  }

  /** Asks the service, unless a call is on its way. */
  refresh(): void {
    if (this.call) return;
    const call = new AbortController();
    this.call = call;
    this.poller.began();
    this.changed.fire();
    void this.load(call);
  }

  watch(on: boolean, intervalSeconds: number): void {
    this.ended = undefined;
    this.poller.set(on, intervalSeconds);
    this.changed.fire();
  }

  setVisible(visible: boolean): void {
    this.poller.setVisible(visible);
  }

  dispose(): void {
    this.changed.clear();
    this.poller.stop();
    this.call?.abort();
  }

  private async load(call: AbortController): Promise<void> {
    try {
      const answer = await this.options.load(call.signal);
      this.accept(answer);
      this.poller.ended(true);
    } catch (error) {
      if (!isCancelled(error)) this.fail(error);
      this.poller.ended(false);
    } finally {
      this.call = undefined;
      this.changed.fire();
    }
  }

  private accept(answer: Answer<VisitState>): void {
    this.failure = undefined;
    const receivedAt = Date.now();
    const lists = visitLists(answer.value);
    const news = this.held ? visitNews(this.held.lists, lists) : noNews;
    if (this.held) this.changes = [...changesOf(this.held.lists, news, receivedAt), ...this.changes].slice(0, mostChanges);
    if (this.held && this.held.answer.raw !== answer.raw) this.previous = this.held;
    if (this.held?.answer.raw !== answer.raw) this.tree = undefined;
    this.held = { answer, lists, news, view: visitView(answer, lists, receivedAt, news) };
    this.revision += 1;
  }

  private fail(error: unknown): void {
    this.failure = failureView(error, Date.now());
    if (!this.failure.gone) return;
    // The service has dropped the visit: asking again cannot help.
    if (this.poller.state.on) this.ended = 'expired';
    this.poller.stop();
  }

  private rows<Item, Row>(range: RowRange, items: (lists: VisitLists) => readonly Item[], row: (item: Item, lists: VisitLists, news: VisitNews) => Row): RowPage<Row> {
    const { held } = this;
    return held ? pageOf(items(held.lists), range, (item) => row(item, held.lists, held.news)) : { from: range.from, rows: [] };
  }
}
