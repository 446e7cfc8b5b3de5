import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from './editorExtension.ts';
import { openTabs } from './openTabs.ts';
import { until } from './until.ts';

const accountId = '87654321';
const credential = { kind: 'bearer', token: 'not-asked-for-anything' };

describe('The title of a panel', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await run('removeAccount', { accountId });
  });

  it('says what the account is called now, while the panel is open', async () => {
    await run('addAccount', { accountId, name: 'Shop', domainApiUrl: 'http://127.0.0.1:9', credentials: [credential] });
    await run('searchTranscripts', { accountId });
    assert.deepEqual(openTabs(), ['Transcripts: Shop']);
    await run('renameAccount', { accountId, name: 'Shop, production' });
    await until(() => openTabs().includes('Transcripts: Shop, production'));
  });
});
