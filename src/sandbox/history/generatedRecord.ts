import type { JsonObject } from '../../liveperson/json.ts';
import { hour } from '../clock.ts';
import { listAt, objectAt } from '../json.ts';
import type { Random } from '../random.ts';
import { readFacts, type StoredRecord } from './storedRecord.ts';

/** Everything, engagement attributes included, is in two hours after the end. Source: Engagement History API, overview. */
const enrichmentDelay = 2 * hour;

/** How many lines a truncated record has left. */
const partialLines = 3;

/** A record of the generated account: not yet enriched while young, truncated in searches now and then. */
export function generatedRecord(record: JsonObject, random: Random): StoredRecord {
  const facts = readFacts(record);
  const isPartial = random.chance(0.02);
  const young = notYetEnriched(record);
  const recordAt = (now: number) => (now - facts.end < enrichmentDelay ? young : record);
  return {
    recordAt,
    textAt: (now, form) => JSON.stringify(isPartial && form === 'search' ? truncated(recordAt(now)) : recordAt(now)),
    facts,
    documented: false,
  };
}

function notYetEnriched(record: JsonObject): JsonObject {
  const { sdes: _, ...sections } = record;
  const info = objectAt(record, 'info');
  const key = 'isChatDataEnriched' in info ? 'isChatDataEnriched' : 'chatDataEnriched';
  return { ...sections, info: { ...info, [key]: false } };
}

function truncated(record: JsonObject): JsonObject {
  return {
    ...record,
    info: { ...objectAt(record, 'info'), isPartial: true },
    transcript: { lines: listAt(record['transcript'], 'lines').slice(0, partialLines) },
  };
}
