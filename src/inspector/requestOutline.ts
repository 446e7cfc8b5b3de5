import * as vscode from 'vscode';
import { bodyFolds, sectionsIn } from './sections.ts';
import { requestScheme } from './requestUri.ts';

/** Folding and outline of the documents about calls: their parts, and what a body nests. */
export function registerRequestOutline(): vscode.Disposable {
  const selector: vscode.DocumentSelector = { scheme: requestScheme };
  return vscode.Disposable.from(
    vscode.languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: (document) => {
        const text = textOf(document);
        return [...sectionsIn(text), ...bodyFolds(text)].map(({ start, end }) => new vscode.FoldingRange(start, end));
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: (document) =>
        sectionsIn(textOf(document)).map(({ title, start, end }) => {
          const heading = document.lineAt(start).range;
          const whole = heading.union(document.lineAt(end).range);
          return new vscode.DocumentSymbol(title, '', vscode.SymbolKind.Namespace, whole, heading);
        }),
    }),
  );
}

/** The editor's own line ends may be others than those the text was made with. */
function textOf(document: vscode.TextDocument): string {
  return document.getText().replaceAll('\r\n', '\n');
}
