import type { AttributeProblem } from '../../liveperson/attributes/problem.ts';
import { validateVisit } from '../../liveperson/attributes/validate.ts';
import type { ReportedAttribute, VisitState } from '../../liveperson/visitState/visitState.ts';
import { partsOf } from './visitParts.ts';

/** A report of an attribute, and what the documents say against it. */
export interface CheckedReport {
  readonly event: ReportedAttribute;
  /** Among the reports of all sessions as they were sent. */
  readonly place: number;
  readonly problems: readonly AttributeProblem[];
}

/** All reports in the order of time; those without a time stay where they were sent. `now`: epoch ms. */
export function checkedReports(state: VisitState, now: number): readonly CheckedReport[] {
  const problems = problemsByPlace(state, now);
  let latest = -Infinity;
  return partsOf(state).events
    .map((event, place) => ({ event, place, problems: problems.get(place) ?? [], time: (latest = event.time ?? latest) }))
    .sort((a, b) => a.time - b.time || a.place - b.place);
}

/** Their indexes count the reports of all sessions, too. */
function problemsByPlace({ sessions }: VisitState, now: number): ReadonlyMap<number, readonly AttributeProblem[]> {
  let before = 0;
  const found = sessions.flatMap((session) => {
    const first = before;
    before += session.events.length;
    return validateVisit(session, now).map((problem) => ({ ...problem, index: first + problem.index }));
  });
  return Map.groupBy(found, ({ index }) => index);
}
