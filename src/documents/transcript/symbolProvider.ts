import * as vscode from 'vscode';
import type { Speaker } from '../../liveperson/transcript/transcript.ts';
import type { ModelOf } from './modelOf.ts';
import { outline, type OutlineEntry } from './outline.ts';

/** The editor has no symbols for people: these differ in shape and colour, and every entry also names its speaker. */
const kinds: Readonly<Record<Speaker, vscode.SymbolKind>> = {
  visitor: vscode.SymbolKind.Field,
  agent: vscode.SymbolKind.Method,
  system: vscode.SymbolKind.Event,
  info: vscode.SymbolKind.Property,
};

/** Outline and breadcrumbs. */
export function symbolProvider(modelOf: ModelOf): vscode.DocumentSymbolProvider {
  return {
    provideDocumentSymbols: (document) => {
      const model = modelOf(document.uri);
      return model && outline(model.parts).map((segment) => {
        const symbol = symbolOf(document, { ...segment, detail: '' }, vscode.SymbolKind.Namespace);
        symbol.children = segment.entries.map((entry) => symbolOf(document, entry, kinds[entry.speaker]));
        return symbol;
      });
    },
  };
}

type Item = Omit<OutlineEntry, 'speaker'>;

function symbolOf(document: vscode.TextDocument, item: Item, kind: vscode.SymbolKind): vscode.DocumentSymbol {
  const { name, detail, firstLine, lastLine } = item;
  const first = document.validateRange(new vscode.Range(firstLine, 0, firstLine, Number.MAX_SAFE_INTEGER));
  const all = document.validateRange(new vscode.Range(firstLine, 0, lastLine, Number.MAX_SAFE_INTEGER));
  return new vscode.DocumentSymbol(name, detail, kind, all, first);
}
