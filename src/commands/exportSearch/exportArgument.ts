import * as v from 'valibot';
import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { exportFormats, type ExportFormat } from '../../export/exportFormat.ts';
import type { Selection } from '../../export/exportedRecord.ts';
import { field } from '../commandArgument.ts';

/** What an export was called with besides the account and the query; what is missing is asked for. */
export interface ExportArgument {
  readonly format?: ExportFormat;
  readonly target?: vscode.Uri;
  /** Only these results, by id. */
  readonly selection?: Selection;
  /** For CSV: spreadsheets need the mark to see that the file is UTF-8. */
  readonly byteOrderMark?: boolean;
  /** Without it: as the screen shows it. */
  readonly personalData?: 'masked' | 'asSent';
}

const time = v.pipe(v.number(), v.finite());
const schema = v.object({
  format: v.exactOptional(v.picklist(exportFormats)),
  target: v.exactOptional(v.custom<vscode.Uri>((value) => value instanceof vscode.Uri)),
  selection: v.exactOptional(
    v.strictObject({
      ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(256))), v.minLength(1)),
      from: v.exactOptional(time),
      to: v.exactOptional(time),
    }),
  ),
  byteOrderMark: v.exactOptional(v.boolean()),
  personalData: v.exactOptional(v.picklist(['masked', 'asSent'])),
});

/** @throws ExplainedError for a field of another type */
export function readExportArgument(argument: unknown): ExportArgument {
  const names = Object.keys(schema.entries);
  const given = names.map((name) => [name, field(argument, name)] as const).filter(([, value]) => value !== undefined);
  const { success, output, issues } = v.safeParse(schema, Object.fromEntries(given));
  if (success) return output;
  throw new ExplainedError(
    vscode.l10n.t('The export was not started: {0}: {1}', v.getDotPath(issues[0]) ?? 'argument', issues[0].message),
  );
}
