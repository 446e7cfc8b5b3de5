import * as vscode from 'vscode';
import { foldingRanges } from './foldingRanges.ts';
import type { ModelOf } from './modelOf.ts';

export function foldingProvider(modelOf: ModelOf): vscode.FoldingRangeProvider {
  return {
    provideFoldingRanges: ({ uri }) => {
      const model = modelOf(uri);
      return model && foldingRanges(model.parts).map(({ start, end }) => new vscode.FoldingRange(start, end));
    },
  };
}
