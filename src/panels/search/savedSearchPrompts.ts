import * as vscode from 'vscode';
import type { Screen } from '../../privacy/screen.ts';
import type { Search } from '../protocol/search.ts';
import { searchNow, type SavedSearch, type SavedSearches } from './savedSearches.ts';

/** Asks for a name and keeps the search under it. */
export async function saveSearch(searches: SavedSearches, saved: Omit<SavedSearch, 'name'>, screen: Screen): Promise<void> {
  const known = new Set(searches.of(saved.accountId).map(({ name }) => name));
  const name = await screen.window.showInputBox({
    title: vscode.l10n.t('Save Search'),
    prompt: vscode.l10n.t('Name of the search'),
    value: saved.search.query.keyword ?? '',
    validateInput: (text) => {
      if (text.trim() === '') return vscode.l10n.t('Enter a name.');
      const replaces = vscode.l10n.t('Replaces the search that has this name.');
      return known.has(text.trim()) ? { message: replaces, severity: vscode.InputBoxValidationSeverity.Info } : undefined;
    },
  });
  if (name !== undefined) await searches.save({ ...saved, name: name.trim() });
}

interface Choice extends vscode.QuickPickItem {
  readonly saved: SavedSearch;
}

/** Lets a person choose one of the saved searches, and delete others. Undefined when there is none or none is chosen. */
export async function pickSavedSearch(searches: SavedSearches, accountId: string, screen: Screen): Promise<Search | undefined> {
  if (searches.of(accountId).length === 0) {
    void screen.window.showInformationMessage(vscode.l10n.t('No search of this account is saved yet.'));
    return undefined;
  }
  const masker = await screen.masker();
  const pick = vscode.window.createQuickPick<Choice>();
  const remove = { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Delete') };
  const show = (): void => {
    pick.items = searches
      .of(accountId)
      .map((saved) => ({ ...(masker?.item(itemOf(saved)) ?? itemOf(saved)), buttons: [remove] }));
  };
  pick.title = vscode.l10n.t('Saved Searches');
  pick.placeholder = vscode.l10n.t('Search to run');
  pick.matchOnDescription = true;
  show();
  const chosen = Promise.withResolvers<SavedSearch | undefined>();
  pick.onDidTriggerItemButton(({ item }) => void searches.delete(item.saved).then(show));
  pick.onDidAccept(() => { chosen.resolve(pick.activeItems[0]?.saved); });
  pick.onDidHide(() => { chosen.resolve(undefined); });
  pick.show();
  const saved = await chosen.promise;
  pick.dispose();
  return saved && searchNow(saved, Date.now());
}

function itemOf(saved: SavedSearch): Choice {
  const { product, query } = saved.search;
  const description = [
    product === 'chats' ? vscode.l10n.t('web chats') : vscode.l10n.t('messaging conversations'),
    saved.relative ? days(query.to - query.from) : new Date(query.from).toLocaleDateString(vscode.env.language),
    query.keyword ?? '',
  ];
  return { label: saved.name, description: description.filter((part) => part !== '').join(' · '), saved };
}

function days(ms: number): string {
  const hours = Math.round(ms / 3_600_000);
  return hours < 48 ? vscode.l10n.t('last {0} hours', hours) : vscode.l10n.t('last {0} days', Math.round(hours / 24));
}
