import { Deviations, type Reading } from '../deviations.ts';
import { id, isObject } from '../fieldKinds.ts';
import { readList } from '../fields.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { readSession } from './sessionReader.ts';
import type { VisitState } from './visitState.ts';

const rootKeys = new Set(['id', 'appSessions']);

/**
 * Reads the answer of the Visit Information API. Never throws and drops nothing: what is not understood stays in `raw` and is
 * named in the deviations. Source: field tree of the method page's example.
 */
export function readVisitState(json: unknown): Reading<VisitState> {
  const deviations = new Deviations();
  if (!isObject(json)) {
    deviations.add('', 'expected an object with appSessions');
    return { value: { sessions: [] }, deviations: deviations.all };
  }
  const stateId = id.read(json['id']);
  const value: VisitState = {
    ...(stateId === undefined ? {} : { id: stateId, sessionId: stateId.split('.', 1)[0] ?? stateId }),
    sessions: readSessions(json, deviations),
  };
  return { value, deviations: deviations.all };
}

/** The page's element table lists a session's fields as if they were at the top; read an answer of that form as one session. */
function readSessions(root: JsonObject, deviations: Deviations): VisitState['sessions'] {
  const sent: JsonValue | undefined = root['appSessions'];
  if (sent === undefined && ('pages' in root || 'engagements' in root || 'events' in root)) {
    deviations.add('', 'the session is not inside appSessions');
    return [readSession(root, '', deviations)];
  }
  for (const key of Object.keys(root).filter((name) => !rootKeys.has(name))) {
    deviations.add(key, 'not documented');
  }
  return readList(sent, 'appSessions', deviations, readSession);
}
