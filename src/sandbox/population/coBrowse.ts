import type { JsonObject } from '../../liveperson/json.ts';
import { second } from '../clock.ts';
import type { Random } from '../random.ts';
import { historyTime } from '../times.ts';
import type { Engagement } from './engagement.ts';
import type { RecordForm } from './recordInfo.ts';

/** One or two co-browse sessions. In some records start and end are the same whatever the duration, as in the samples. */
export function coBrowseSection({ acceptedAt, endedAt }: Engagement, form: RecordForm, random: Random): JsonObject {
  const count = random.int(1, 2);
  const latest = Math.max(1, Math.floor((endedAt - acceptedAt) / second / 2));
  const sessions = Array.from({ length: count }, () => {
    const start = acceptedAt + random.int(1, latest) * second;
    const duration = random.int(12_000, Math.max(13_000, endedAt - start));
    const end = form === 'newest' ? start + duration : start;
    const interactive = random.chance(0.6);
    const joined = start + 8 * second;
    return {
      sessionId: random.uuid(),
      startTime: historyTime(start),
      startTimeL: start,
      endTime: historyTime(end),
      endTimeL: end,
      ...(interactive ? { interactiveTime: historyTime(joined), interactiveTimeL: joined } : {}),
      endReason: random.pick(['SERVER', 'VISITOR', 'AGENT', 'TIMEOUT', 'UNKOWN']),
      duration,
      ...(form === 'newest' ? { isInteractive: interactive } : { interactive }),
    };
  });
  return { coBrowseSessionsList: sessions };
}
