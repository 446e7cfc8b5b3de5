import type { Answer } from '../../liveperson/answer.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import { readEngagementPage } from '../../liveperson/engagementHistory/reader.ts';
import { recordKey } from '../../liveperson/engagementHistory/recordKey.ts';
import { parseJson } from '../../liveperson/http/jsonText.ts';

/**
 * The records that an answer has of one chat, in the order of their sets and sequences: a chat that was transferred may
 * have several under one id. The client hands out one of them; the others are in the body.
 */
export function recordsOfChat(
  { value, raw }: Pick<Answer<EngagementRecord>, 'value' | 'raw'>,
): readonly [EngagementRecord, ...EngagementRecord[]] {
  if (occurrences(raw, value.engagementId) < 2) return [value];
  const parts = new Map<string, EngagementRecord>();
  for (const record of readEngagementPage(parseJson(raw)).value.records) {
    if (record.engagementId === value.engagementId) parts.set(recordKey(record), record);
  }
  // Two documented examples have the same key: the one that was handed out is the one to show.
  const own = recordKey(value);
  if (parts.has(own)) parts.set(own, value);
  const [first = value, ...others] = [...parts.values()].toSorted(
    (left, right) => orderOf(left) - orderOf(right) || startOf(left) - startOf(right),
  );
  return [first, ...others];
}

/** Cheaper than reading everything twice, and exact enough: too many occurrences cost time only. */
function occurrences(text: string, searched: string): number {
  return text.split(searched, 3).length - 1;
}

function orderOf({ info: { engagementSet = 0, engagementSequence = 0 } }: EngagementRecord): number {
  return engagementSet * 1000 + engagementSequence;
}

function startOf({ info: { startTime = 0 } }: EngagementRecord): number {
  return startTime;
}
