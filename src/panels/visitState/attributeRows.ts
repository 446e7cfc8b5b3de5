import { attributeTitle } from '../../liveperson/attributes/nameMap.ts';
import { validateVisit } from '../../liveperson/attributes/validate.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { VisitState } from '../../liveperson/visitState/visitState.ts';
import type { AttributeProblem, AttributeRow, VisitAttributes } from '../protocol/visitState.ts';
import { pageNames, partsOf } from './visitParts.ts';
import { valueList } from './values.ts';

/** One row per report in the order of time; reports without a time stay where they were sent. `now`: epoch ms. */
export function attributeRows(state: VisitState, fresh: ReadonlySet<number>, now: number): readonly AttributeRow[] {
  const problems = problemsOf(state, now);
  const { events, pages } = partsOf(state);
  const names = pageNames(pages);
  let latest = -Infinity;
  const placed = events.map((event, place) => ({ event, place, time: (latest = event.time ?? latest) }));
  return placed.sort((a, b) => a.time - b.time || a.place - b.place).map(({ event, place }) => {
    const page = names.get(event.pageId ?? '');
    return {
      key: visibleWord(event.key),
      name: visibleWord(attributeTitle(event.key)),
      values: valueList(event.data),
      problems: problems.get(place) ?? [],
      isNew: fresh.has(place),
      ...(event.time !== undefined && { time: event.time }),
      ...(event.pageId !== undefined && { pageId: visibleWord(event.pageId) }),
      ...(page !== undefined && { page }),
    };
  });
}

/** What the documents say against each report, by its place among the reports of all sessions. */
function problemsOf({ sessions }: VisitState, now: number): ReadonlyMap<number, readonly AttributeProblem[]> {
  const found = new Map<number, AttributeProblem[]>();
  let before = 0;
  for (const session of sessions) {
    for (const { index, severity, path, message, rule } of validateVisit(session, now)) {
      const place = before + index;
      found.set(
        place,
        [...(found.get(place) ?? []), { severity, message: visibleWord(message), rule, ...(path !== '' && { path: visibleWord(path) }) }],
      );
    }
    before += session.events.length;
  }
  return found;
}

/** The latest view of each attribute, as the service keeps it. */
export function aggregates(state: VisitState): VisitAttributes['aggregates'] {
  return partsOf(state).aggregates.map(({ key, items }) => ({ key: visibleWord(key), items: items.map(valueList) }));
}
