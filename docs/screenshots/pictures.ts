import type { Workbench } from '../../test/ui/pages/workbench.ts';

export interface Picture {
  /** Without `.png`, below docs/pictures. */
  readonly name: string;
  /** The part of the window that is taken; absent: all of it. */
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** What the pointer rests on has a hover, which belongs to the picture; on others it may come or not. */
  readonly hover?: true;
  /** Brings on the screen what the picture shows, from what the one before it left. */
  readonly show: (workbench: Workbench) => Promise<void>;
}

/** Formed like the id of a chat, and of none. */
const unknownChat = 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388999';

/** In the order in which they are taken. The sandbox's people are the same every time. */
export const pictures: readonly Picture[] = [
  { name: 'explorer', clip: { x: 0, y: 0, width: 700, height: 760 }, hover: true, show: showExplorer },
  { name: 'transcript', show: showTranscript },
  { name: 'visit-state', show: showVisitState },
  { name: 'live-chat', show: showLiveChat },
  { name: 'requests', show: showRequests },
  { name: 'search', show: showSearch },
];

async function showExplorer(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Try the Sandbox' }).click();
  await workbench.row('Viktor').waitFor();
  await workbench.expand(workbench.row('Viktor'));
  await workbench.expand(workbench.row(/^Chat /));
  await workbench.row('Transcript').waitFor();
  await workbench.expand(workbench.row('Chloe'));
  await workbench.row(/^Chat Sep/).hover();
  await page.locator('.monaco-hover:visible').waitFor();
}

async function showTranscript(workbench: Workbench): Promise<void> {
  await workbench.row('Transcript').click();
  await workbench.text.getByText('== Conversation').waitFor();
  await workbench.page.locator('.codelens-decoration').getByText('Raw record').waitFor();
}

async function showVisitState(workbench: Workbench): Promise<void> {
  await closeEditors(workbench);
  for (const open of ['Viktor', 'Chloe']) await workbench.row(open).locator('.monaco-tl-twistie').click();
  await workbench.expand(workbench.row('Uma'));
  const visitState = workbench.row('Visit state');
  await visitState.hover();
  await visitState.getByRole('button', { name: 'Open Visit State' }).click();
  await workbench.panel.getByRole('tab', { name: /Attributes/ }).click();
  await workbench.panel.locator('.report').first().waitFor();
}

async function showLiveChat(workbench: Workbench): Promise<void> {
  await closeEditors(workbench);
  await workbench.row('Uma').locator('.monaco-tl-twistie').click();
  await workbench.expand(workbench.row('Kavya'));
  await workbench.row(/^Live chat/).click();
  await workbench.panel.getByText('Events').first().waitFor();
}

async function showRequests(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await closeEditors(workbench);
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.runCommand('LivePerson: Open Chat Status');
  await workbench.answer(unknownChat);
  await workbench.panel.getByText('Chat session not found').first().waitFor();
  await workbench.runCommand('LivePerson: Show Requests');
  const failed = page.locator('.part.panel [role="treeitem"]').filter({ hasText: '404' }).first();
  await failed.hover();
  await failed.getByRole('button', { name: 'Explain' }).click();
  await workbench.tab('why getChat failed').waitFor();
  await page.locator('.codelens-decoration').getByText('Search History').waitFor();
}

async function showSearch(workbench: Workbench): Promise<void> {
  const { panel } = workbench;
  await closeEditors(workbench);
  await workbench.runCommand('View: Toggle Panel Visibility');
  await workbench.runCommand('LivePerson: Search Transcripts');
  await panel.getByRole('combobox', { name: 'Time' }).click();
  await panel.getByRole('option', { name: 'Last 90 days' }).click();
  await panel.getByRole('textbox', { name: 'Keyword' }).fill('order');
  await panel.getByRole('button', { name: 'Search', exact: true }).click();
  await panel.getByText(/^[\d,]+ records in /).waitFor();
  await panel.locator('#result-1').click();
  await panel.locator('.preview-lines li').first().waitFor();
}

async function closeEditors(workbench: Workbench): Promise<void> {
  await workbench.runCommand('View: Close All Editors');
  await workbench.page.locator('.tabs-container .tab').first().waitFor({ state: 'hidden' });
}
