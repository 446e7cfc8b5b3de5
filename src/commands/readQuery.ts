import { getDotPath, safeParse } from 'valibot';
import * as vscode from 'vscode';
import { ExplainedError } from '../accounts/explainedError.ts';
import { rangeMs } from '../explorer/timeRange.ts';
import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import { querySchema } from '../panels/search/querySchema.ts';

/**
 * The query of an argument object, of the last seven days where it names no times; undefined when there is none. Only its form is
 * checked here: the API's own rules are shown beside the panel's form.
 */
export function readQuery(value: unknown, accountId: string, now = Date.now()): EngagementQuery | undefined {
  if (value === undefined || value === null) return undefined;
  const given = typeof value === 'object' ? value : { query: value };
  const { success, output, issues } = safeParse(querySchema, { from: now - rangeMs('week'), to: now, ...given });
  if (success) return output;
  const [{ message }] = issues;
  throw new ExplainedError(vscode.l10n.t('The search was not started: {0}: {1}', getDotPath(issues[0]) ?? 'query', message), {
    text: vscode.l10n.t('The query has a field that searches do not know, or a value of another type.'),
    commands: [{ label: vscode.l10n.t('Open Search'), command: 'liveperson.searchTranscripts', argument: { accountId } }],
  });
}
