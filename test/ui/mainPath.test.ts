import assert from 'node:assert/strict';
import { editorOfSuite } from './pages/editorOfSuite.ts';
import { filesWithSecrets, sandboxSecrets } from './secretsOnDisk.ts';

/** Words of the documented payloads, which the sandbox serves under their documented ids. */
const documented = {
  visitor: 'cyNGViYjc4MmU2MzEzZThm',
  session: 'qCsUrTldTh0UEWLjLCGqkQ',
  chat: 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836',
  engagement: '123456784294967524',
};

/** Each step needs the one before; a picture of each is saved. */
describe('The main path, from an empty profile to a transcript', function () {
  const { editor, workbench, picture } = editorOfSuite(this, { folder: 'mainPath' });

  it('welcomes with what one can do without an account', async () => {
    await workbench.openView();
    await workbench.page.getByRole('button', { name: 'Add Account' }).first().waitFor();
    await workbench.page.getByRole('button', { name: 'Try the Sandbox' }).waitFor();
    await picture('1-welcome');
  });

  it('starts the sandbox from there and shows its visitors', async () => {
    await workbench.page.getByRole('button', { name: 'Try the Sandbox' }).click();
    await workbench.row('Sandbox').waitFor();
    await workbench.row(documented.visitor).waitFor();
    assert.ok((await workbench.page.locator('.sidebar [role="treeitem"]').count()) > 20);
    await picture('2-tree');
  });

  it('opens the visit state of a visitor from the tree', async () => {
    await workbench.openVisitState(documented.visitor);
    const { panel } = workbench;
    await panel.getByText('Tel Aviv').first().waitFor();
    await panel.getByText('jnPABZYjQcOS2Uk5fp_HnA.c524460e4432e9f93cf700af590f16ef181f20e6').waitFor();
    await picture('3-visit-overview');
  });

  it('shows the attributes, pages, engagements and the JSON of the documented visit', async () => {
    const { panel } = workbench;
    const words = {
      Attributes: 'luxury car test drive 2015',
      Pages: 'https://testfile.com',
      Engagements: '554983412',
      JSON: '1475675316327',
    };
    for (const [tab, word] of Object.entries(words)) {
      await panel.getByRole('tab', { name: tab }).click();
      await panel.getByText(word).first().waitFor();
      await picture(`4-visit-${tab.toLowerCase()}`);
    }
  });

  it('opens a chat by its id from the palette', async () => {
    await workbench.runCommand('LivePerson: Open Chat Status');
    await workbench.answer(documented.chat);
    const { panel } = workbench;
    await panel.getByText('Natalie').first().waitFor();
    await panel.getByText('Sales').first().waitFor();
    await panel.getByText('You are now chatting with Natalie.').waitFor();
    await panel.getByText(documented.engagement).waitFor();
    await picture('5-chat');
  });

  it('searches transcripts and finds the documented chat', async () => {
    await workbench.runCommand('LivePerson: Search Transcripts');
    const { panel } = workbench;
    await panel.getByText('Filters', { exact: true }).click();
    await panel.getByRole('textbox', { name: 'Engagement id' }).fill(documented.engagement);
    await panel.getByRole('button', { name: 'Search', exact: true }).click();
    await panel.getByRole('row', { name: 'do you ship abroad? my order is DRV1534XC' }).click();
    await panel.getByText('Yes, we ship to 40 countries.').waitFor();
    await picture('6-search');
  });

  it('opens the transcript from the results, as a document', async () => {
    await workbench.panel.getByRole('grid', { name: 'Results' }).press('Enter');
    await workbench.text.getByText('Yes, we ship to 40 countries.').waitFor();
    await workbench.text.getByText('customer looks upset, escalating if needed').waitFor();
    await workbench.text.getByText('https://www.example.com/shipping').first().waitFor();
    await picture('7-transcript');
  });

  it('searches the last thirteen months and streams what it finds', async () => {
    await workbench.tab('Transcripts').click();
    await workbench.panel.getByText('Yes, we ship to 40 countries.').waitFor();
    const { panel } = workbench;
    await panel.getByRole('textbox', { name: 'Engagement id' }).fill('');
    await panel.getByRole('combobox', { name: 'Time' }).click();
    await panel.getByRole('option', { name: 'Last 13 months' }).click();
    await panel.getByText(/^1[45] windows/).waitFor();
    await panel.getByRole('button', { name: 'Search', exact: true }).click();
    await panel.getByText(/^[\d,]{3,} records in /).waitFor();
    await picture('8-search-all');
  });

  it('has left no secret on disk: not in user data, not in logs, not in the state of the window', async () => {
    const secrets = await sandboxSecrets();
    const { searched, found } = await filesWithSecrets(editor().dataDir, secrets);
    assert.ok(secrets.length >= 5 && searched.length > 20);
    assert.deepEqual(found, []);
    const logs = await editor().logs();
    assert.deepEqual(secrets.filter((secret) => logs.includes(secret)), []);
  });
});
