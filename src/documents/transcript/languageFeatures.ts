import * as vscode from 'vscode';
import { scheme, transcriptLanguage } from '../scheme.ts';
import { codeLensProvider } from './codeLensProvider.ts';
import { foldingProvider } from './foldingProvider.ts';
import { hoverProvider } from './hoverProvider.ts';
import type { ModelOf } from './modelOf.ts';
import { symbolProvider } from './symbolProvider.ts';

/**
 * Folding, outline, hover and code lenses of transcripts. There is no provider of document links, and `editor.links` is
 * off for the language: people wrote these addresses, and in a trusted window Ctrl+click opens web and file addresses
 * without asking. They are shown in full, underlined by the grammar, to be copied.
 */
export function registerTranscriptFeatures(modelOf: ModelOf): vscode.Disposable {
  const selector: vscode.DocumentSelector = { scheme, language: transcriptLanguage };
  return vscode.Disposable.from(
    vscode.languages.registerFoldingRangeProvider(selector, foldingProvider(modelOf)),
    vscode.languages.registerDocumentSymbolProvider(selector, symbolProvider(modelOf), { label: 'LivePerson' }),
    vscode.languages.registerHoverProvider(selector, hoverProvider(modelOf)),
    vscode.languages.registerCodeLensProvider(selector, codeLensProvider(modelOf)),
  );
}
