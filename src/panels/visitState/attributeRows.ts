import type { VisitState } from '../../liveperson/visitState/visitState.ts';
import type { AttributeProblem, AttributeRow, VisitAttributes } from '../protocol/visitState.ts';
import { pageNames, partsOf } from './visitParts.ts';
import { valueList } from './values.ts';
import { attributeName } from './words.ts';

/** One row per report in the order of time; reports without a time stay where they were sent, behind the one before them. */
export function attributeRows(state: VisitState, fresh: ReadonlySet<number>, problems: (place: number) => readonly AttributeProblem[]): readonly AttributeRow[] {
  const { events, pages } = partsOf(state);
  const names = pageNames(pages);
  let latest = -Infinity;
  const placed = events.map((event, place) => ({ event, place, time: (latest = event.time ?? latest) }));
  return placed.sort((a, b) => a.time - b.time || a.place - b.place).map(({ event, place }) => {
    const page = names.get(event.pageId ?? '');
    return {
      key: event.key,
      name: attributeName(event.key),
      values: valueList(event.data),
      problems: problems(place),
      isNew: fresh.has(place),
      ...(event.time !== undefined && { time: event.time }),
      ...(event.pageId !== undefined && { pageId: event.pageId }),
      ...(page !== undefined && { page }),
    };
  });
}

/** The latest view of each attribute, as the service keeps it. */
export function aggregates(state: VisitState): VisitAttributes['aggregates'] {
  return partsOf(state).aggregates.map(({ key, items }) => ({ key, items: items.map(valueList) }));
}
