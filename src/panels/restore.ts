import { nonEmpty, object, pipe, safeParse, string, type GenericSchema } from 'valibot';
import type * as vscode from 'vscode';

const id = pipe(string(), nonEmpty());

/** What a page asked the editor to keep: which panel it was. Positions within the page are the page's own. */
export const visitState = object({ accountId: id, visitorId: id, sessionId: id });
export const chatState = object({ accountId: id, chatId: id });
export const searchState = object({ accountId: id });

/** Brings panels of one kind back after a reload. A panel whose state says nothing is closed. */
export function serializer<T>(
  schema: GenericSchema<unknown, T>,
  restore: (address: T, panel: vscode.WebviewPanel) => void,
): vscode.WebviewPanelSerializer {
  return {
    deserializeWebviewPanel: (panel, state: unknown) => {
      const { success, output } = safeParse(schema, state);
      if (success) restore(output, panel);
      else panel.dispose();
      return Promise.resolve();
    },
  };
}
