import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { run } from './editorExtension.ts';
import { lensesOf } from './lenses.ts';
import { openTabs } from './openTabs.ts';
import { documented } from './sandboxAccount.ts';
import { scriptInput } from './scriptedInput.ts';
import { other, found, searchFilesOfSuite } from './searchFileEditor.ts';
import { until } from './until.ts';

const { accountId, engagementId } = documented;

describe('A search file', () => {
  const { notifications, open } = searchFilesOfSuite();

  it('shows above its first line how it would run, and runs from there', async () => {
    const document = await open({ account: accountId, query: { from: '2026-01-01', to: '2026-03-31', engagementId } });
    const [runLens, planLens] = await lensesOf(document.uri);
    assert.equal(planLens?.title, '$(list-ordered) Plan: 4 windows, 4 requests or more');
    assert.ok(runLens?.title.endsWith('Run search'));
    const again = await open({ account: accountId, ...found });
    const [command] = await lensesOf(again.uri);
    assert.deepEqual(await vscode.commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[])), {
      count: 1,
      shown: 1,
    });
    await until(() => openTabs().some((label) => label.startsWith('Transcripts')));
    assert.deepEqual(notifications.errors, []);
  });

  it('runs a search of messaging conversations, too', async () => {
    const document = await open({
      account: accountId,
      product: 'conversations',
      query: { last: '13mo', status: ['CLOSE'], limit: 5 },
    });
    const counts = await run('runSearchFile', { uri: document.uri });
    assert.ok(typeof counts === 'object' && counts !== null && 'shown' in counts && 'count' in counts);
    assert.equal(counts.shown, 5);
    assert.deepEqual(notifications.errors, []);
  });

  it('exports what its search finds, of either product', async () => {
    for (const [product, column] of [['chats', 'engagementId'], ['conversations', 'conversationId']] as const) {
      const document = await open({ account: accountId, product, query: { last: '13mo', limit: 5 } });
      const target = vscode.Uri.file(join(dirname(document.uri.fsPath), `${product}.csv`));
      assert.deepEqual(await run('exportSearchFile', { uri: document.uri, format: 'csv', target }), { records: 5, files: 1 });
      assert.match(await readFile(target.fsPath, 'utf8'), new RegExp(`^${column},`));
    }
    assert.deepEqual(notifications.errors, []);
  });

  it('runs what is in the editor, saved or not', async () => {
    const document = await open({ account: accountId, query: { last: '13mo', engagementId: '1' } });
    assert.deepEqual(await run('runSearchFile', { uri: document.uri }), { count: 0, shown: 0 });
    await replace(document, rangeOf(document, '"1"'), `"${engagementId}"`);
    assert.deepEqual(await run('runSearchFile', document.uri), { count: 1, shown: 1 });
  });

  it('is planned in words, from the palette, without a request; its button runs it', async () => {
    await open({ account: accountId, ...found });
    notifications.answerWith('Run Search');
    const plan = await run('planSearchFile');
    assert.ok(typeof plan === 'object' && plan !== null && 'windows' in plan && Array.isArray(plan.windows));
    const [{ message } = assert.fail()] = notifications.information;
    assert.match(
      message,
      new RegExp(`^The search runs in ${plan.windows.length} windows, newest first: .* and ${plan.windows.length - 3} more\\.`),
    );
    assert.match(message, /one more for every 100 records found beyond the first 100 of a window/);
    await until(() => openTabs().some((label) => label.startsWith('Transcripts')));
  });

  it('is not run while something is wrong with it: says what, and leads back to the file', async () => {
    const document = await open({ account: accountId, query: { last: 'long ago' } });
    assert.equal(await run('runSearchFile', { uri: document.uri }), undefined);
    const [{ message, buttons } = assert.fail()] = notifications.errors;
    assert.match(message, /was not started.*30min, 24h, 7d/);
    assert.ok(buttons.includes('Open File'), buttons.join());
    assert.match((await lensesOf(document.uri))[1]?.title ?? '', /1 problem/);
  });

  it('is not run for an account there is not', async () => {
    const document = await open({ account: '555', query: { last: '7d' } });
    assert.equal(await run('runSearchFile', { uri: document.uri }), undefined);
    assert.match(notifications.errors[0]?.message ?? '', /There is no account 555/);
  });

  it('asks for the account when it names none, and runs nothing when that is left', async () => {
    await run('addAccount', other);
    const document = await open(found);
    const input = scriptInput(['leave']);
    assert.equal(await run('runSearchFile', { uri: document.uri }), undefined);
    input.restore();
    assert.deepEqual(input.asked[0]?.choices.toSorted(), ['Other', 'Sandbox']);
    assert.deepEqual(notifications.errors, []);
  });

  it('of a workspace that is not trusted is run only after asking', async () => {
    const document = await open({ account: accountId, ...found });
    sinon.stub(vscode.workspace, 'isTrusted').get(() => false);
    assert.equal(await run('runSearchFile', { uri: document.uri }), undefined);
    const [{ message, detail } = assert.fail()] = notifications.warnings;
    assert.match(message, /Run the search of .*lpsearch\.json on the account Sandbox\?/);
    assert.match(detail, /not trusted/);
    notifications.answerWith('Run Search');
    assert.deepEqual(await run('runSearchFile', { uri: document.uri }), { count: 1, shown: 1 });
  });

  it('asks nothing in a trusted workspace', async () => {
    const document = await open({ account: accountId, ...found });
    await run('runSearchFile', { uri: document.uri });
    assert.deepEqual(notifications.warnings, []);
  });

  it('has to be there to be run', async () => {
    assert.equal(await run('runSearchFile'), undefined);
    assert.match(notifications.errors[0]?.message ?? '', /No search file is open/);
    assert.ok(notifications.errors[0]?.buttons.includes('New Search File'));
  });
});

async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}
