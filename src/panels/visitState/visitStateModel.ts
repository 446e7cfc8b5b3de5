import * as l10n from '@vscode/l10n';
import type { Answer } from '../../liveperson/answer.ts';
import type { AppSession, VisitState } from '../../liveperson/visitState/visitState.ts';
import { whyNotShown } from '../../liveperson/visitState/whyNotShown.ts';
import { failureView } from '../frame/failureView.ts';
import { LiveReading } from '../frame/liveReading.ts';
import type { FailureView } from '../protocol/failure.ts';
import type {
  AttributeRow, VisitAttributes, VisitEngagements, VisitOverview, VisitPages, VisitStatus, VisitSummary,
} from '../protocol/visitState.ts';
import { aggregates, attributeRows } from './attributeRows.ts';
import { differenceOf, noDifference, type VisitDifference } from './changes.ts';
import { checkedReports, type CheckedReport } from './checkedReports.ts';
import { engagementRows } from './engagementRows.ts';
import { pageRows } from './pageRows.ts';
import { overviewOf, summaryOf } from './summary.ts';
import { attributeTypes } from './trailView.ts';

/** The timeline keeps so many entries: more is not read, and a visit may report thousands. */
const mostChanges = 1000;

export interface VisitSubject {
  readonly accountId: string;
  readonly accountName: string;
  readonly visitorId: string;
  readonly sessionId: string;
}

export type VisitAnswer = Pick<Answer<VisitState>, 'value' | 'raw' | 'deviations'>;

/** An answer as received, and when, epoch ms. */
export interface AnswerText {
  readonly raw: string;
  readonly receivedAt: number;
}

interface Held {
  readonly answer: VisitAnswer;
  readonly summary: VisitSummary;
  /**
   * Made when a part with them is asked for: checking thousands of reports takes long, and the head of the page need not wait.
   */
  reports?: readonly CheckedReport[];
  /** Likewise: all that was sent is in them. */
  rows?: readonly AttributeRow[];
}

/**
 * What a visit state panel knows: the last good answer, what was new in it, why the last request failed. It survives the page,
 * which asks for the parts it shows. Reading is given to it, so that it needs neither editor nor network.
 */
export class VisitStateModel {
  readonly reading: LiveReading;
  readonly #subject: VisitSubject;
  readonly #read: (signal: AbortSignal) => Promise<VisitAnswer>;
  #held: Held | undefined;
  /** The last answer that differed from the one held. */
  #previous: AnswerText | undefined;
  #difference: VisitDifference = noDifference;
  #changes: VisitOverview['changes'] = [];
  #revision = 0;
  #failure: FailureView | undefined;
  #expired = false;

  constructor(subject: VisitSubject, read: (signal: AbortSignal) => Promise<VisitAnswer>, changed: () => void) {
    this.#subject = subject;
    this.#read = read;
    this.reading = new LiveReading({ intervalSeconds: 10, read: (signal) => this.#readOnce(signal), changed });
  }

  get status(): VisitStatus {
    return {
      ...this.#subject,
      busy: this.reading.busy,
      revision: this.#revision,
      expired: this.#expired,
      canCompare: this.#previous !== undefined,
      watch: this.reading.watch,
      ...(this.#held && { summary: this.#held.summary }),
      ...(this.#failure && { failure: this.#failure }),
    };
  }

  get overview(): VisitOverview {
    const { answer } = this.#answered();
    const overview = overviewOf(answer.value, this.#reports(), answer.deviations);
    return { ...overview, revision: this.#revision, answers: this.#revision, changes: this.#changes };
  }

  get attributes(): VisitAttributes {
    const { answer } = this.#answered();
    return { revision: this.#revision, rows: this.#rows(), aggregates: aggregates(answer.value), types: attributeTypes };
  }

  get pages(): VisitPages {
    return { revision: this.#revision, rows: pageRows(this.#answered().answer.value, this.#difference.pages) };
  }

  get engagements(): VisitEngagements {
    const { value } = this.#answered().answer;
    const rows = engagementRows(value, this.#difference.engagements);
    return { revision: this.#revision, rows, findings: value.sessions.flatMap(whyNotShown) };
  }

  get raw(): { readonly revision: number; readonly text: string } {
    return { revision: this.#revision, text: this.#answered().answer.raw };
  }

  /** The last answer and the one before that differs; undefined while there are not two. */
  get lastTwo(): readonly [before: AnswerText, after: AnswerText] | undefined {
    if (!this.#held || !this.#previous) return undefined;
    const { answer: { raw }, summary: { receivedAt } } = this.#held;
    return [this.#previous, { raw, receivedAt }];
  }

  /** The visit as it was last seen. */
  get visit(): AppSession | 'expired' | undefined {
    return this.#held?.answer.value.sessions[0] ?? (this.#expired ? 'expired' : undefined);
  }

  #reports(): readonly CheckedReport[] {
    const held = this.#answered();
    return (held.reports ??= checkedReports(held.answer.value, held.summary.receivedAt));
  }

  #rows(): readonly AttributeRow[] {
    const held = this.#answered();
    return (held.rows ??= attributeRows(held.answer.value, this.#reports(), this.#difference.events));
  }

  #answered(): Held {
    if (!this.#held) throw new Error(l10n.t('There is no answer yet.'));
    return this.#held;
  }

  async #readOnce(signal: AbortSignal): Promise<'more' | 'ended'> {
    try {
      this.#keep(await this.#read(signal), Date.now());
      this.#failure = undefined;
      this.#expired = false;
      return this.#isOver() ? 'ended' : 'more';
    } catch (error) {
      if (signal.aborted) return 'more';
      this.#failure = failureView(error);
      this.#expired = isExpired(error);
      if (this.#expired) return 'ended';
      throw error;
    }
  }

  #keep(answer: VisitAnswer, receivedAt: number): void {
    if (this.#held) {
      const { answer: { raw }, summary } = this.#held;
      if (raw !== answer.raw) this.#previous = { raw, receivedAt: summary.receivedAt };
      const difference = differenceOf(this.#held.answer.value, answer.value, receivedAt);
      // An answer without news leaves the marks of the last news: with a short interval they would be gone before they are seen.
      if (difference.changes.length > 0) this.#difference = difference;
      this.#changes = [...difference.changes.toReversed(), ...this.#changes].slice(0, mostChanges);
    }
    this.#held = { answer, summary: summaryOf(answer.value, receivedAt) };
    this.#revision++;
  }

  #isOver(): boolean {
    const expiresAt = this.#held?.summary.expiresAt;
    return expiresAt !== undefined && expiresAt <= Date.now();
  }
}

function isExpired(error: unknown): boolean {
  return error instanceof Error && 'kind' in error && error.kind === 'expired';
}
