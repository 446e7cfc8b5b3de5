import * as vscode from 'vscode';
import { ExplainedError } from '../../accounts/explainedError.ts';
import { compareFormOf } from '../../documents/compareForm.ts';
import { documentAddress } from '../../documents/scheme.ts';
import { areTheSame, comparedUri, nameOf, showDifferences } from '../../documents/showDifferences.ts';
import type { CommandServices } from '../commandServices.ts';
import { documentNeeded } from './documentArgument.ts';

/** Remembers a document, or what a node of the tree stands for, to be compared with another one. Returns its URI. */
export async function selectForCompare({ compareSelection, privacy }: CommandServices, argument: unknown): Promise<vscode.Uri> {
  const { uri, address } = documentNeeded(argument);
  await compareSelection.select(uri, compareFormOf(address));
  privacy.window.setStatusBarMessage(vscode.l10n.t('Selected to compare: {0}', nameOf(uri)), 5000);
  return uri;
}

/** Shows the differences between the selected document and another one. Returns true once they are shown. */
export async function compareWithSelected({ compareSelection, documents }: CommandServices, argument: unknown): Promise<boolean> {
  const { uri, address } = documentNeeded(argument);
  const selected = compareSelection.uri;
  const selectedAddress = selected && documentAddress(selected);
  if (selected === undefined || selectedAddress === undefined) {
    throw new ExplainedError(vscode.l10n.t('Nothing is selected to compare with.'), {
      text: vscode.l10n.t('Choose “Select to Compare” on the first of the two, in the tree or in its editor.'),
    });
  }
  if (compareFormOf(selectedAddress) !== compareFormOf(address)) {
    throw new ExplainedError(vscode.l10n.t('{0} and {1} are not of the same kind.', nameOf(selected), nameOf(uri)), {
      text: vscode.l10n.t('Transcripts are compared with transcripts, and answers with answers of the same API.'),
    });
  }
  if (areTheSame(selected, uri)) {
    throw new ExplainedError(vscode.l10n.t('These are the same document: {0}.', nameOf(uri)), {
      text: vscode.l10n.t('Choose “Select to Compare” on one of the two, and “Compare with Selected” on the other.'),
    });
  }
  await documents.load(comparedUri(selected));
  await documents.load(comparedUri(uri));
  await showDifferences(selected, uri);
  return true;
}
