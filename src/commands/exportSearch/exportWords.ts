import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { ExportError } from '../../export/exportError.ts';
import type { ExportFormat } from '../../export/exportFormat.ts';

/** A failure of an export in words; anything that is not about files stays as it is. */
export function explainedExport(error: unknown, format: ExportFormat): unknown {
  if (!(error instanceof ExportError)) return error;
  const text = adviceOf(error, format);
  return new ExplainedError(summaryOf(error), text === undefined ? undefined : { text });
}

function summaryOf({ kind, path, code = '' }: ExportError): string {
  switch (kind) {
    case 'diskFull':
      return vscode.l10n.t('The disk is full: {0} could not be written.', path);
    case 'notWritable':
      return vscode.l10n.t('{0} may not be written to.', path);
    case 'gone':
      return vscode.l10n.t('{0} could not be written: its folder is not there.', path);
    case 'tooLarge':
      return vscode.l10n.t('{0} became larger than this disk takes files.', path);
    case 'otherFailure':
      return vscode.l10n.t('{0} could not be written ({1}).', path, code);
    case 'link':
      return vscode.l10n.t('{0} is a link to another place. Exports do not follow links.', path);
    case 'notAFolder':
      return vscode.l10n.t('{0} is not in a folder.', path);
    case 'notAFile':
      return vscode.l10n.t('{0} is not a file.', path);
    case 'notEmpty':
      return vscode.l10n.t('{0} is not empty.', path);
    case 'otherSearch':
      return vscode.l10n.t('{0} holds the export of another search.', path);
    case 'otherMasking':
      return vscode.l10n.t('{0} holds this search with personal data as sent, or masked otherwise or by another window.', path);
    case 'complete':
      return vscode.l10n.t('{0} holds this export already, complete.', path);
    case 'inUse':
      return vscode.l10n.t('Another export is writing to {0}.', path);
    case 'inUseElsewhere':
      return vscode.l10n.t('Another window is exporting to {0}.', path);
    case 'damaged':
      return vscode.l10n.t('{0} is not what was written: it was changed, cut off or removed.', path);
    case 'unreadable':
      return vscode.l10n.t('{0} is not the list of an export’s parts.', path);
    case 'miscounted':
      return vscode.l10n.t('{0} does not hold as many records as the search handed out.', path);
  }
}

/** What can be done about it. */
function adviceOf({ kind }: ExportError, format: ExportFormat): string | undefined {
  switch (kind) {
    case 'diskFull':
    case 'notWritable':
    case 'gone':
    case 'tooLarge':
    case 'otherFailure':
      return format === 'dataset'
        ? vscode.l10n.t(
            'What was complete is kept. Mend this, then export the same search to the same folder: it goes on from there.',
          )
        : vscode.l10n.t('Nothing was left behind. Choose another place, or mend this one.');
    case 'link':
    case 'notAFile':
    case 'notAFolder':
      return vscode.l10n.t('Choose the place itself.');
    case 'notEmpty':
    case 'otherSearch':
    case 'otherMasking':
    case 'complete':
      return vscode.l10n.t('Choose an empty folder, or one with an interrupted export of the same search.');
    case 'damaged':
    case 'unreadable':
    case 'miscounted':
      return vscode.l10n.t('It cannot be relied on. Export to an empty folder.');
    case 'inUse':
    case 'inUseElsewhere':
      return vscode.l10n.t('Wait until it has ended, or choose another folder.');
  }
}
