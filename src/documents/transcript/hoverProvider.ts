import * as vscode from 'vscode';
import { entryAt } from './entryAt.ts';
import { hoverText } from './hoverText.ts';
import type { ModelOf } from './modelOf.ts';

/** The fields of an entry as they were sent. */
export function hoverProvider(modelOf: ModelOf): vscode.HoverProvider {
  return {
    provideHover: ({ uri }, { line }) => {
      const model = modelOf(uri);
      const placed = model && entryAt(model.parts, line);
      const text = placed && hoverText(placed.entry);
      return text === undefined ? undefined : new vscode.Hover(untrusted(text));
    },
  };
}

/** No commands, no HTML: what people wrote is in a code block, and this is the second lock. */
function untrusted(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown, false);
  text.isTrusted = false;
  text.supportHtml = false;
  return text;
}
