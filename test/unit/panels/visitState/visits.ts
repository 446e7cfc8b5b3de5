import { readFileSync } from 'node:fs';
import { array, looseObject, parse, unknown } from 'valibot';
import { parseJson } from '../../../../src/liveperson/http/jsonText.ts';
import { readVisitState } from '../../../../src/liveperson/visitState/reader.ts';
import type { VisitAnswer } from '../../../../src/panels/visitState/visitStateModel.ts';

const session = looseObject({
  startTime: unknown(),
  events: array(unknown()),
  pages: array(looseObject({})),
  engagements: array(looseObject({ engagement: looseObject({}) })),
});
const visit = looseObject({ appSessions: array(session) });

/** The documented visit state, changed by hand before it is read. */
export function documentedVisit(change: (session: ReturnType<typeof parseSession>) => void = () => undefined): VisitAnswer {
  const state = parse(visit, JSON.parse(readFileSync('test/fixtures/visit-state.json', 'utf8')));
  const first = parseSession(state.appSessions[0]);
  change(first);
  const raw = JSON.stringify({ ...state, appSessions: [first] });
  return { raw, ...readVisitState(parseJson(raw)) };
}

function parseSession(value: unknown) {
  return parse(session, value);
}
