import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run } from './editorExtension.ts';
import { documented } from './sandboxAccount.ts';
import { other, found, ownOf, messagesOf, completions, searchFilesOfSuite } from './searchFileEditor.ts';
import { until } from './until.ts';

const { accountId } = documented;

describe('A search file', () => {
  const { open } = searchFilesOfSuite();

  it('has a language of its own, so that other JSON files do not wake the extension', async () => {
    const { languageId } = await open(found);
    assert.equal(languageId, 'liveperson-search');
    const manifest: unknown = vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector')?.packageJSON;
    assert.ok(typeof manifest === 'object' && manifest !== null && 'activationEvents' in manifest);
    assert.ok(Array.isArray(manifest.activationEvents));
    assert.ok(manifest.activationEvents.includes('onLanguage:liveperson-search'));
    assert.deepEqual(
      manifest.activationEvents.filter((event) => /onLanguage:json|workspaceContains|\*$/.test(String(event))),
      [],
    );
  });

  it('says what is wrong at the field it is about, until it is put right', async () => {
    const document = await open({ account: accountId, query: { last: '7d', keyword: '"one" "two"', areas: ['chatLine'] } });
    await until(() => messagesOf(document).length > 0);
    const [{ range, severity, source } = assert.fail()] = ownOf(document);
    assert.equal(document.getText(range), String.raw`"\"one\" \"two\""`);
    assert.deepEqual([severity, source], [vscode.DiagnosticSeverity.Error, 'LivePerson']);
    await replace(document, range, '"one"');
    await until(() => messagesOf(document).length === 0);
  });

  it('tells a wrong type once: what the JSON schema says is not said again', async () => {
    const document = await open({ query: { last: '7d', interactive: 'yes', limit: 0 } });
    await until(() => vscode.languages.getDiagnostics(document.uri).length >= 2);
    assert.deepEqual(messagesOf(document), ['Needs a whole number, 1 or more.']);
    assert.equal(vscode.languages.getDiagnostics(document.uri).length, 2);
  });

  it('tells a wrong type itself where no schema does: in a new file of another name', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'liveperson-search',
      content: '{"query":{"last":"7d","limit":"5"}}',
    });
    await until(() => messagesOf(document).length > 0);
    assert.deepEqual(messagesOf(document), ['Needs a number.']);
  });

  it('says when its account is not one of this window, and no longer once it is', async () => {
    const document = await open({ account: other.accountId, query: { last: '7d' } });
    await until(() => messagesOf(document).length > 0);
    assert.equal(document.getText(ownOf(document)[0]?.range), `"${other.accountId}"`);
    await run('addAccount', other);
    await until(() => messagesOf(document).length === 0);
  });

  it('completes the fields and values of the product it searches, with their descriptions', async () => {
    const chats = await open('{ "query": {  } }');
    const fields = await completions(chats, '{ "query": { '.length, 'interactive');
    assert.ok(fields.includes('skillIds') && fields.includes('last') && !fields.includes('queueState'), fields.join());
    const values = await open('{ "query": { "areas": ["" ] } }');
    assert.ok((await completions(values, '{ "query": { "areas": ["'.length, '"chatLine"')).includes('"ea.personalInfo"'));
    const conversations = await open('{ "product": "conversations", "query": {  } }');
    const others = await completions(conversations, '{ "product": "conversations", "query": { '.length, 'queueState');
    assert.ok(!others.includes('interactive'), others.join());
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      values.uri,
      values.positionAt(15),
    );
    assert.match(hovers.flatMap(({ contents }) => contents.map(plain)).join(), /Where the keyword is looked for/);
  });

  it('completes the accounts there are', async () => {
    await run('addAccount', other);
    const document = await open('{ "account": "", "query": { "last": "7d" } }');
    const offered = await completions(document, '{ "account": "'.length, `"${accountId}"`);
    assert.ok(offered.includes(`"${other.accountId}"`), offered.join());
    assert.ok(!(await completions(document, '{ "account": "", "query": { "last": "'.length, '"7d"')).includes(`"${accountId}"`));
  });
});

function plain(content: unknown): string {
  return typeof content === 'object' && content !== null && 'value' in content ? String(content.value) : '';
}

async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
