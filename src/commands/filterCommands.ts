import * as vscode from 'vscode';
import { filterCountText } from '../explorer/items/filterText.ts';
import { formatCount } from '../explorer/items/formats.ts';
import type { EngagementSummary } from '../explorer/engagementSummary.ts';
import type { Screen } from '../privacy/screen.ts';
import { agentOf, noFilter, skillOf, type ViewFilter } from '../explorer/viewFilter.ts';
import { listLine } from '../shownText/plainText.ts';
import { field, hasArguments, textField } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { typedText } from './prompts/typedText.ts';

/**
 * Filters the tree by a text, which may be `{ text }`. While the person types, the tree and the count follow; Escape brings the
 * filter back that was there before.
 */
export async function filterTree({ explorer, privacy }: CommandServices, argument: unknown): Promise<void> {
  const given = textField(argument, 'text');
  const before = explorer.filter;
  if (given !== undefined) {
    await explorer.setFilter({ ...before, text: given.trim() });
    return;
  }
  const typed = await typedFilter(explorer, privacy);
  if (typed === undefined) explorer.previewFilter(before);
  else await explorer.setFilter({ ...before, text: typed });
}

/** Shows only chats with one of the chosen skills, or of `{ skills }`. Nothing chosen: of all skills. */
export async function filterBySkill(services: CommandServices, argument: unknown): Promise<void> {
  await filterByPeople(services, argument, 'skills', vscode.l10n.t('Show chats of which skills?'), skillOf);
}

/** Shows only chats with one of the chosen agents, or of `{ agents }`. */
export async function filterByAgent(services: CommandServices, argument: unknown): Promise<void> {
  await filterByPeople(services, argument, 'agents', vscode.l10n.t('Show chats of which agents?'), agentOf);
}

export async function clearFilter({ explorer }: CommandServices): Promise<void> {
  await explorer.setFilter(noFilter);
}

async function typedFilter(explorer: CommandServices['explorer'], { mask }: Screen): Promise<string | undefined> {
  const box = {
    title: vscode.l10n.t('Filter the tree'),
    placeholder: vscode.l10n.t('Visitor, session, engagement, skill, agent …'),
    // What was typed may be a name: while the screen is masked, one begins anew.
    value: mask === 'off' ? explorer.filter.text : '',
  };
  return await typedText(box, (text) => {
    explorer.previewFilter({ ...explorer.filter, text });
    return vscode.l10n.t(
      '{0}. Only what is loaded is looked at; Search Transcripts asks the service.',
      filterCountText(explorer.model.count),
    );
  });
}

async function filterByPeople(
  { explorer, privacy }: CommandServices,
  argument: unknown,
  part: 'skills' | 'agents',
  title: string,
  nameOf: (record: EngagementSummary) => string | undefined,
): Promise<void> {
  const given = hasArguments(argument) ? field(argument, part) : undefined;
  const chosen = Array.isArray(given)
    ? given.filter((name) => typeof name === 'string')
    : await choose(explorer, privacy, part, title, nameOf);
  if (chosen) await explorer.setFilter({ ...explorer.filter, [part]: chosen } satisfies ViewFilter);
}

/** The names that are loaded, most chats first, and those that are in the filter already. */
async function choose(
  { model, filter }: CommandServices['explorer'],
  { window }: Screen,
  part: 'skills' | 'agents',
  title: string,
  nameOf: (record: EngagementSummary) => string | undefined,
): Promise<readonly string[] | undefined> {
  const chats = new Map<string, number>(filter[part].map((name) => [name, 0]));
  for (const record of model.records) {
    const name = nameOf(record);
    if (name !== undefined) chats.set(name, (chats.get(name) ?? 0) + 1);
  }
  const names = [...chats].sort(([, a], [, b]) => b - a);
  const items = names.map(([name, count]) => ({
    label: listLine(name),
    description: vscode.l10n.t('engagements: {0}', formatCount(count)),
    picked: filter[part].includes(name),
    name,
  }));
  const none = vscode.l10n.t('Nothing is loaded yet. Open an account in the tree first.');
  const some = vscode.l10n.t('Of the chats that are loaded. Choose none to show all.');
  const placeHolder = items.length === 0 ? none : some;
  const picked = await window.showQuickPicks(items, { title, placeHolder, matchOnDescription: true });
  return picked?.map(({ name }) => name);
}
