import type { Deviations } from '../deviations.ts';
import { count, flag, isObject, isPlaceholder } from '../fieldKinds.ts';
import { given, sectionOf } from '../fields.ts';

/**
 * What `_metadata` says about a page; the same in both history APIs. Its links are never followed: all examples point to
 * localhost.
 */
export interface PageMetadata {
  /** All matches, not the page size. Absent when the answer does not say. */
  readonly count?: number;
  /** Some index shards failed: the result is incomplete although the status is 200. */
  readonly partialShards: boolean;
  readonly failureShards?: number;
  readonly totalShards?: number;
}

/** Reads the metadata of a page. An empty body (status 204) means nothing was found. */
export function readMetadata(json: unknown, deviations: Deviations): PageMetadata {
  if (!isObject(json)) {
    if (!isPlaceholder(json)) {
      deviations.add('', 'expected an object');
    }
    return { count: 0, partialShards: false };
  }
  const metadata = sectionOf(json, '_metadata', '', deviations);
  const shards = sectionOf(metadata, 'shardsStatusResult', '_metadata', deviations);
  const matches = count.read(metadata['count']);
  if (matches === undefined) {
    deviations.add('_metadata.count', 'missing');
  }
  return {
    ...given({
      count: matches,
      failureShards: count.read(shards['failureShards']),
      totalShards: count.read(shards['totalShards']),
    }),
    partialShards: flag.read(shards['partialResult']) ?? false,
  };
}
