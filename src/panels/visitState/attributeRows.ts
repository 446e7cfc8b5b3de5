import { attributeTitle } from '../../liveperson/attributes/nameMap.ts';
import type { AttributeProblem as FoundProblem } from '../../liveperson/attributes/problem.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { VisitState } from '../../liveperson/visitState/visitState.ts';
import type { AttributeProblem, AttributeRow, VisitAttributes } from '../protocol/visitState.ts';
import type { CheckedReport } from './checkedReports.ts';
import { pageNames, partsOf } from './visitParts.ts';
import { valueList } from './values.ts';

/** One row per report; `fresh` holds the places of those that are new. */
export function attributeRows(
  state: VisitState,
  reports: readonly CheckedReport[],
  fresh: ReadonlySet<number>,
): readonly AttributeRow[] {
  const names = pageNames(partsOf(state).pages);
  return reports.map(({ event, place, problems }) => {
    const page = names.get(event.pageId ?? '');
    return {
      key: visibleWord(event.key),
      name: visibleWord(attributeTitle(event.key)),
      values: valueList(event.data),
      problems: problems.map(problemOf),
      isNew: fresh.has(place),
      ...(event.time !== undefined && { time: event.time }),
      ...(event.pageId !== undefined && { pageId: visibleWord(event.pageId) }),
      ...(page !== undefined && { page }),
    };
  });
}

function problemOf({ severity, path, message, rule }: FoundProblem): AttributeProblem {
  return { severity, message: visibleWord(message), rule, ...(path !== '' && { path: visibleWord(path) }) };
}

/** The latest view of each attribute, as the service keeps it. */
export function aggregates(state: VisitState): VisitAttributes['aggregates'] {
  return partsOf(state).aggregates.map(({ key, items }) => ({ key: visibleWord(key), items: items.map(valueList) }));
}
