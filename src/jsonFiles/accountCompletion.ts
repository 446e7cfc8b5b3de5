import { getLocation } from 'jsonc-parser';
import * as vscode from 'vscode';
import type { JsonFileServices } from './jsonFileServices.ts';
import { readJson } from './jsonTree.ts';

/** Offers the ids of the configured accounts as values of `account`. Everything else comes from the JSON schema. */
export function accountCompletion(accounts: JsonFileServices['accounts']): vscode.CompletionItemProvider {
  return {
    provideCompletionItems: (document, position) => {
      const text = document.getText();
      if (readJson(text).kind === 'refused') return [];
      const { path, isAtPropertyKey, previousNode } = getLocation(text, document.offsetAt(position));
      if (isAtPropertyKey || path.length !== 1 || path[0] !== 'account') return [];
      const isInside = previousNode?.type === 'string' && previousNode.offset <= document.offsetAt(position);
      const start = isInside ? document.positionAt(previousNode.offset) : position;
      const end = isInside ? document.positionAt(previousNode.offset + previousNode.length) : position;
      return accounts.list().map(({ id, name }) => itemOf(id, name, new vscode.Range(start, end)));
    },
  };
}

function itemOf(accountId: string, name: string, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: `"${accountId}"`, description: name }, vscode.CompletionItemKind.Value);
  item.range = range;
  item.insertText = `"${accountId}"`;
  item.filterText = `"${accountId} ${name}"`;
  return item;
}
