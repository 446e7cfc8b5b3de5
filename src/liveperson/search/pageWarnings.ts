import type { PageMetadata } from './metadataReader.ts';
import type { RecordTraits } from './recordTraits.ts';
import type { Warning } from './search.ts';

/**
 * What a page's own content says about its completeness. Sources: Engagement History and Messaging Interactions methods pages.
 */
export function pageWarnings<R>(metadata: PageMetadata, records: readonly R[], traits: RecordTraits<R>): readonly Warning[] {
  const warnings: Warning[] = [];
  if (metadata.partialShards) {
    const { failureShards, totalShards } = metadata;
    const extent = failureShards === undefined || totalShards === undefined ? 'Part' : `${failureShards} of ${totalShards} parts`;
    warnings.push({
      kind: 'partialShards',
      message: `${extent} of the service's index did not answer: the result is incomplete. Repeat the search.`,
    });
  }
  const waiting = records.filter((record) => traits.isEnriched(record) === false).map(traits.id);
  if (waiting.length > 0) {
    warnings.push({
      kind: 'notEnriched',
      message: 'Final data, engagement attributes included, is not in yet; it comes up to two hours after the end.',
      engagementIds: waiting,
    });
  }
  const unreadable = records.filter((record) => traits.id(record) === '').length;
  if (unreadable > 0) {
    warnings.push({ kind: 'unreadable', message: `${unreadable} ${unreadable === 1 ? 'record has' : 'records have'} no id.` });
  }
  return warnings;
}
