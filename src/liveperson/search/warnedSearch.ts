import * as l10n from '@vscode/l10n';
import { enrichmentTime } from '../documentedSpans.ts';
import type { Range } from '../engagementHistory/engagementQuery.ts';
import type { Cause, NextStep } from '../explanation.ts';
import type { NotedWarning } from './notedWarnings.ts';
import type { Warning } from './search.ts';

/** What somebody can do about a warning; `searchEnded` leaves out what may still change. */
export type WarningStep = 'searchAgain' | 'searchEnded' | 'openRecord' | 'openRequest';

/** Why a search may be incomplete, with what in its answers says so. */
export interface WarningCause extends Omit<Cause, 'nextSteps'> {
  readonly warning: NotedWarning;
  readonly nextSteps: readonly (Omit<NextStep, 'action'> & { readonly step?: WarningStep })[];
}

/** First what is missing, then what is odd, last what comes by itself. */
const order: readonly Warning['kind'][] = [
  'partialShards',
  'partialRecord',
  'unreadable',
  'countChanged',
  'duplicate',
  'windowSplit',
  'notEnriched',
];

export interface WarnedSearchFields {
  readonly accountId: string;
  readonly product: 'chats' | 'conversations';
  readonly query: Range;
  /** Records that are in. */
  readonly records: number;
  /** Matches as far as the service has counted them. */
  readonly count: number;
  readonly warnings: readonly NotedWarning[];
  /** When the warnings were last added to, epoch ms. */
  readonly at: number;
}

/** A search that came with warnings. It can be explained as a failed call can. */
export class WarnedSearch {
  readonly fields: WarnedSearchFields;

  constructor(fields: WarnedSearchFields) {
    this.fields = fields;
  }

  /** The causes of all warnings, in the order in which they matter. */
  explain(): { readonly summary: string; readonly causes: readonly WarningCause[] } {
    const { records, count, warnings } = this.fields;
    const rank = ({ kind }: NotedWarning): number => order.indexOf(kind);
    return {
      summary: l10n.t('The search brought {0} of {1} records. Some may be missing, or change.', records, count),
      causes: warnings.toSorted((one, other) => rank(one) - rank(other)).flatMap((warning) => this.#causesOf(warning)),
    };
  }

  /** The same search without what may still change, or undefined when that leaves nothing. */
  endedRange(): Range | undefined {
    const { at, query: { from, to } } = this.fields;
    const ended = Math.min(to, at - enrichmentTime);
    return ended > from && ended < to ? { from, to: ended } : undefined;
  }

  #causesOf(warning: NotedWarning): readonly WarningCause[] {
    const evidence = evidenceOf(warning);
    const again = { label: l10n.t('Search again'), step: 'searchAgain' as const };
    const openRecord = { label: l10n.t('Open a record it is about'), step: 'openRecord' as const };
    const openRequest = { label: l10n.t('Look at the whole answer'), step: 'openRequest' as const };
    const cause = (text: string, nextSteps: WarningCause['nextSteps']): WarningCause => ({ warning, text, evidence, nextSteps });
    switch (warning.kind) {
      case 'partialShards':
        return [
          cause(l10n.t('A part of the index of the service did not answer. What it holds is not in the result.'), [
            again,
            openRequest,
          ]),
        ];
      case 'partialRecord':
        return [
          cause(l10n.t('The service truncated records (isPartial). Each was asked for again by its id, as the documents say, and did not come whole.'), [
            openRecord,
            again,
          ]),
        ];
      case 'unreadable':
        return [cause(l10n.t('Records came without an id. They are shown, and cannot be opened by themselves.'), [openRequest])];
      case 'countChanged':
        return this.#changeCauses(warning);
      case 'duplicate':
        return [
          cause(l10n.t('Different records have the same id, sequence and start. All of them are shown.'), [
            openRecord,
            openRequest,
          ]),
        ];
      case 'windowSplit':
        return [cause(l10n.t('The search was asked for in smaller parts of time than planned.'), [openRequest])];
      case 'notEnriched':
        return [
          cause(l10n.t('The chats ended not long ago. Their final data, engagement attributes included, follows up to two hours after the end.'), [
            ...this.#endedStep(),
            { label: l10n.t('Search again later'), step: 'searchAgain' },
          ]),
        ];
    }
  }

  #changeCauses(warning: NotedWarning): readonly WarningCause[] {
    const { at, query: { to } } = this.fields;
    const reachesNow = at - to < enrichmentTime;
    const asked = { label: l10n.t('Search again'), step: 'searchAgain' as const };
    const ended = l10n.t(
      'Chats ended, or came to match, while the pages were read. The window was read again, so that none is lost.',
    );
    const changed: WarningCause = {
      warning,
      text: ended,
      ...(reachesNow && {
        evidence: l10n.t('The search goes up to {0}, less than two hours before it was made.', new Date(to).toISOString()),
      }),
      nextSteps: [...this.#endedStep(), asked],
    };
    const counted: WarningCause = {
      warning,
      text: l10n.t('The service counts records that its pages do not list.'),
      evidence: evidenceOf(warning),
      nextSteps: [{ label: l10n.t('Look at the whole answer'), step: 'openRequest' }],
    };
    return reachesNow ? [changed, counted] : [counted, changed];
  }

  #endedStep(): WarningCause['nextSteps'] {
    return this.endedRange() === undefined
      ? []
      : [{ label: l10n.t('Search only what ended two hours ago or earlier'), step: 'searchEnded' }];
  }
}

/** The service's own words about it, and where they stand. */
function evidenceOf({ message, ids, pages }: NotedWarning): string {
  const [first] = pages;
  const where =
    first === undefined
      ? []
      : [l10n.t('window {0}, offset {1}, {2} counted', first.window + 1, first.offset ?? '?', first.count)];
  const about =
    ids.length === 0 ? [] : [l10n.t('records: {0}', ids.length > 3 ? `${ids.slice(0, 3).join(', ')} …` : ids.join(', '))];
  return [message, ...where, ...about].join(' · ');
}
