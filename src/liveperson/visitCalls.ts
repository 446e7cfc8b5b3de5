import type { Answer } from './answer.ts';
import { LivePersonError } from './errors.ts';
import type { Caller } from './http/caller.ts';
import { responseJson } from './http/responseJson.ts';
import type { CallOptions } from './livePersonClient.ts';
import { readVisitState } from './visitState/reader.ts';
import { visitStateRequest, type VisitStateQuery } from './visitState/request.ts';
import type { VisitState } from './visitState/visitState.ts';

/**
 * The state of a visit. A session id of the form `{sid}.{hash}` is sent cut at the dot; should the service refuse that (404,
 * code 39), it is asked once more with the id as given, since older copies of the page show dotted ids.
 */
export async function getVisitState(caller: Caller, query: VisitStateQuery, options?: CallOptions): Promise<Answer<VisitState>> {
  const call = (sessionForm: 'cut' | 'asGiven'): Promise<Answer<VisitState>> =>
    caller.call(visitStateRequest({ ...query, sessionForm }), (response) => readVisitState(responseJson(response)), options);
  try {
    return await call('cut');
  } catch (error) {
    if (!query.sessionId.includes('.') || !(error instanceof LivePersonError) || error.internalCode !== '39') throw error;
    return call('asGiven');
  }
}
