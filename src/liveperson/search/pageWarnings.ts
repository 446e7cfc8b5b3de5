import * as l10n from '@vscode/l10n';
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
    warnings.push({
      kind: 'partialShards',
      message:
        failureShards === undefined || totalShards === undefined
          ? l10n.t("Part of the service's index did not answer: the result is incomplete. Repeat the search.")
          : l10n.t(
              "{0} of {1} parts of the service's index did not answer: the result is incomplete. Repeat the search.",
              failureShards,
              totalShards,
            ),
    });
  }
  const waiting = records.filter((record) => traits.isEnriched(record) === false).map(traits.id);
  if (waiting.length > 0) {
    warnings.push({
      kind: 'notEnriched',
      message: l10n.t('Final data, engagement attributes included, is not in yet; it comes up to two hours after the end.'),
      engagementIds: waiting,
    });
  }
  const unreadable = records.filter((record) => traits.id(record) === '').length;
  if (unreadable > 0) {
    const message = unreadable === 1 ? l10n.t('1 record has no id.') : l10n.t('{0} records have no id.', unreadable);
    warnings.push({ kind: 'unreadable', message });
  }
  return warnings;
}
