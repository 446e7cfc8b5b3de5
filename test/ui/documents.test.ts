import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { sandboxOfSuite } from './pages/editorOfSuite.ts';

/** Documented examples: a chat with structured content and one without, two visitors. */
const richChat = 'qa359315574294967901';
const otherChat = '123456784294967524';
const visit = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
const otherVisit = { visitorId: 'rloXnVgEQ-iQuoOytvKNqA', sessionId: 'rN82d4rATN6EuiA4cJwaPg' };
type Visit = typeof visit;
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', highContrast: 'Default High Contrast' };

/** Each step needs the one before and leaves a picture. */
for (const [name, theme] of Object.entries(themes)) {
  describe(`Documents, ${name}`, function () {
    const pictures = { folder: 'documents', variant: name };
    const { workbench, picture } = sandboxOfSuite(this, pictures, { 'workbench.colorTheme': theme });
    const line = (text: string | RegExp): Locator => workbench.text.locator('.view-line').filter({ hasText: text }).first();
    /** The lines on both sides of a comparison. */
    const sides = (): Locator => workbench.page.locator('.monaco-diff-editor .view-line');

    /** The visit state below a visitor of the tree, told by its session from those of other visitors that are open. */
    const visitStateOf = async ({ visitorId, sessionId }: Visit): Promise<Locator> => {
      const row = workbench.row(visitorId);
      await row.scrollIntoViewIfNeeded();
      await workbench.expand(row);
      const state = workbench.page
        .locator('.sidebar [role="treeitem"][aria-level="3"]')
        .filter({ hasText: `Visit state${sessionId}` });
      await state.waitFor();
      return state;
    };

    /** Chooses what the context menu of a row offers. */
    const choose = async (row: Locator, label: string): Promise<void> => {
      await row.click({ button: 'right' });
      const item = workbench.page.locator('.monaco-menu .action-label').getByText(label, { exact: true });
      await item.waitFor();
      // For a moment after it has come up the menu passes over clicks, which may have been meant for what was there before.
      while (await item.isVisible().catch(() => false)) await item.click({ timeout: 2000 }).catch(() => undefined);
    };

    it('draws structured content as indented text, each element with its actions', async () => {
      await workbench.runCommand('LivePerson: Open Transcript');
      await workbench.answer(richChat);
      await line(`Chat ${richChat}`).waitFor();
      await workbench.page.keyboard.press('Control+End');
      await line('[button] Navigate to store').waitFor();
      await picture('1-rich-content');
    });

    it('folds the parts: the lines of the conversation are hidden and its heading stays', async () => {
      await workbench.runCommand('Fold All');
      await line('[button] Navigate to store').waitFor({ state: 'hidden' });
      await line('== Conversation (10) ==').waitFor();
      await line('== Engagement attributes (2) ==').waitFor();
      assert.equal(await workbench.text.getByText('Thank you for choosing').count(), 0);
      await workbench.page.keyboard.press('Control+Home');
      await picture('2-folded');
      await workbench.runCommand('Unfold All');
      await workbench.page.keyboard.press('Control+Home');
      await line('Thank you for choosing to chat with us.').waitFor();
    });

    it('has an outline: the parts, and in each what was said', async () => {
      await workbench.page.keyboard.press('Control+Shift+O');
      const choices = workbench.page.locator('.quick-input-list .monaco-list-row');
      await choices.filter({ hasText: 'Conversation' }).first().waitFor();
      await workbench.quickInput.fill('@Thank you for choosing');
      await choices.filter({ hasText: 'Thank you for choosing' }).first().waitFor();
      await workbench.quickInput.fill('@');
      await choices.filter({ hasText: 'Co-browse' }).first().waitFor();
      await picture('3-outline');
      await workbench.page.keyboard.press('Escape');
    });

    it('compares two chats by what was said, not by when', async () => {
      await workbench.runCommand('LivePerson: Select to Compare');
      await workbench.runCommand('LivePerson: Open Transcript');
      await workbench.answer(otherChat);
      await line('Yes, we ship to 40 countries.').waitFor();
      await workbench.runCommand('LivePerson: Compare with Selected');
      await sides().getByText('[…] ').first().waitFor();
      await sides().getByText('== Conversation (').nth(1).waitFor();
      assert.equal(await sides().filter({ hasText: /\[[+-]\d/ }).count(), 0);
      await picture('4-chats-compared');
    });

    it('shows two visit states of the tree beside each other and marks what differs', async () => {
      await choose(await visitStateOf(visit), 'Select to Compare');
      await choose(await visitStateOf(otherVisit), 'Compare with Selected');
      await workbench.tab(`visit ${visit.visitorId} ↔ visit ${otherVisit.visitorId}`).waitFor();
      await sides().getByText('"appSessions"').first().waitFor();
      // Which of the two comes into view depends on where the editor scrolls to.
      await workbench.page.locator('.monaco-diff-editor .line-delete, .monaco-diff-editor .line-insert').first().waitFor();
      await workbench.page.mouse.move(700, 20); // off the tree, whose row would show its tooltip
      await picture('5-visits-compared');
    });
  });
}
