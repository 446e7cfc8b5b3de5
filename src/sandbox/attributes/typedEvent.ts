import type { JsonObject } from '../../liveperson/json.ts';
import { readBack } from './readBack.ts';
import type { ReportedSde } from './reported.ts';
import { sdeTypes } from './historyEvent.ts';

/** One event of Messaging Interactions in version 2: values with their JSON types. */
export function typedEvent(sde: ReportedSde, reportedAt: number): JsonObject {
  const { key, wrapped, fields } = readBack(sde);
  const stamps = { serverTimeStamp: reportedAt + 40, originalTimeStamp: reportedAt };
  return {
    [key]: wrapped ? { ...stamps, [key]: fields } : { ...stamps, ...fields },
    serverTimeStamp: reportedAt + 40,
    sdeType: sdeTypes[key],
  };
}
