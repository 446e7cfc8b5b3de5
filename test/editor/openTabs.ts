import * as vscode from 'vscode';

/** The labels of all tabs. */
export function openTabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}
