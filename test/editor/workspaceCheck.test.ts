import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { extensionApi, run } from './editorExtension.ts';
import { catchNotifications } from './notifications.ts';
import { startSandbox, stopSandbox } from './sandboxAccount.ts';
import { scriptInput } from './scriptedInput.ts';
import { until } from './until.ts';

const bearer = '9cf6ee24b6a1031e202f292a0ad20c8f52bfd9f01abc8b9489365995052c6603';
const keys = {
  appKey: 'd392e7ff2e204d6c802e38fd775563d1',
  secret: '5c0f1a2b3d4e4f60718293a4b5c6d7e8',
  accessToken: '61adad31204a4e6fab68d560f1ffb594',
  accessTokenSecret: '7e8d9cab0b1c2d3e4f50617283940a1b',
};
const host = 'https://va.agentvep.liveperson.net/api/account/12345678/monitoring/visitors/x/visits/current/state';

describe('The check of the workspace for hosts and secrets', () => {
  let folder: string;
  let notifications: ReturnType<typeof catchNotifications>;
  let tests = 0;

  before(async () => {
    await extensionApi();
  });
  beforeEach(async () => {
    // The editor keeps texts of closed files for a while: each test has files of its own.
    folder = join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? assert.fail(), `checked${++tests}`);
    notifications = catchNotifications();
    await mkdir(folder, { recursive: true });
  });
  afterEach(async () => {
    sinon.restore();
    notifications.restore();
    await vscode.workspace
      .getConfiguration('liveperson')
      .update('workspaceCheck.openFiles', undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.getConfiguration('search').update('exclude', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(folder, { recursive: true, force: true });
    await run('checkWorkspace');
  });

  async function write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  }

  function uriOf(name: string): vscode.Uri {
    return vscode.Uri.file(join(folder, name));
  }

  /** Code and severity of what is told of a file. */
  function told(name: string): readonly string[] {
    return ours(name).map(
      ({ code, severity }) => `${String(typeof code === 'object' ? code.value : code)} ${vscode.DiagnosticSeverity[severity]}`,
    );
  }

  function ours(name: string): readonly vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(uriOf(name)).filter(({ source }) => source === 'LivePerson');
  }

  async function actionsAt(name: string): Promise<readonly vscode.CodeAction[]> {
    const [diagnostic = assert.fail()] = ours(name);
    await vscode.workspace.openTextDocument(uriOf(name));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uriOf(name),
      diagnostic.range,
      'quickfix',
    );
    return actions.filter(({ title }) => /Domain API|service|LivePerson/.test(title));
  }

  it('tells hosts and credentials where they stand, in files that no editor has open', async () => {
    await write({
      'a.js': `// code\nconst url = '${host}';\n`,
      'b.env': `LP_ACCOUNT=12345678\nLP_BEARER=${bearer}\n`,
      'c.txt': 'nothing',
    });
    const result = await run('checkWorkspace');
    assert.deepEqual(told('a.js'), ['fixed-host Warning']);
    assert.deepEqual(told('b.env'), ['credential Warning']);
    assert.deepEqual(told('c.txt'), []);
    const [{ range, message } = assert.fail()] = ours('b.env');
    assert.deepEqual([range.start.line, range.start.character, range.end.character], [1, 10, 74]);
    assert.ok(!message.includes(bearer.slice(0, 8)));
    assert.match(ours('a.js')[0]?.message ?? '', /host of the service agentVep, but the path belongs to the service smt/);
    assert.deepEqual(
      { ...(result as object), files: 0 },
      { files: 0, filesWithFindings: 2, hosts: 1, credentials: 1, skipped: 0, limited: false },
    );
    assert.match(notifications.warnings.at(-1)?.message ?? '', /^Fixed hosts: 1\. Credentials: 1\. Found in 2 of \d+ files\.$/);
    assert.deepEqual(notifications.warnings.at(-1)?.buttons, ['Show Problems']);
  });

  it('links its codes to a page that is there', async () => {
    await write({ 'a.js': host });
    await run('checkWorkspace');
    const [{ code } = assert.fail()] = ours('a.js');
    assert.ok(typeof code === 'object');
    assert.match((await vscode.workspace.openTextDocument(code.target)).getText(), /^# Fixed hosts and secrets/);
  });

  it('reads neither what Git ignores, nor what the settings leave out, nor what is large or no text', async () => {
    await write({
      '.gitignore': 'ignored\n*.local\n',
      'ignored/a.js': host,
      'b.local': host,
      'left/out.js': host,
      'large.js': `${host}${' '.repeat(1_000_001)}`,
      'binary.bin': `\0${host}`,
      'read.js': host,
    });
    await vscode.workspace.getConfiguration('search').update('exclude', { '**/left': true }, vscode.ConfigurationTarget.Global);
    const result = await run('checkWorkspace');
    assert.deepEqual(
      ['ignored/a.js', 'b.local', 'left/out.js', 'large.js', 'binary.bin', 'read.js'].filter((name) => told(name).length > 0),
      ['read.js'],
    );
    assert.equal((result as { skipped: number }).skipped, 1);
    assert.match(
      notifications.warnings.concat(notifications.information).at(-1)?.message ?? '',
      /Left out, because they are large or cannot be read: 1\./,
    );
  });

  it('forgets what is no longer there, and says when nothing was found', async () => {
    await write({ 'a.js': host });
    await run('checkWorkspace');
    assert.equal(told('a.js').length, 1);
    await writeFile(join(folder, 'a.js'), 'fetch(url)');
    await run('checkWorkspace');
    assert.deepEqual(told('a.js'), []);
    assert.match(notifications.information.at(-1)?.message ?? '', /^No fixed hosts and no credentials of LivePerson in /);
  });

  it('follows a file with findings while it is edited', async () => {
    await write({ 'a.js': `x = "${host}"` });
    await run('checkWorkspace');
    const editor = await vscode.window.showTextDocument(uriOf('a.js'));
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), `y = 'va.enghist.liveperson.net'\n`);
    });
    await until(() => told('a.js').length === 2);
  });

  it('leaves open files alone until the setting says otherwise, and again after that', async () => {
    await write({ 'a.js': host });
    await vscode.window.showTextDocument(uriOf('a.js'));
    await run('showRequests');
    assert.deepEqual(told('a.js'), []);
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('liveperson');
    await settings().update('workspaceCheck.openFiles', true, vscode.ConfigurationTarget.Global);
    await until(() => told('a.js').length === 1);
    await settings().update('workspaceCheck.openFiles', false, vscode.ConfigurationTarget.Global);
    await until(() => told('a.js').length === 0);
  });

  it('replaces a host by the name of the service that the path wants, and copies the address that looks it up', async () => {
    await write({ 'a.js': `const url = \`${host}\`;`, 'b.env': 'HOST=va.enghist.liveperson.net\n' });
    await run('checkWorkspace');
    const [replace, copy] = await actionsAt('a.js');
    assert.equal(replace?.title, 'Replace with the name of the service, smt');
    assert.equal(copy?.title, 'Copy the Domain API address that looks up smt');
    await vscode.commands.executeCommand(copy.command?.command ?? '', copy.command?.arguments?.[0]);
    assert.equal(
      await vscode.env.clipboard.readText(),
      'https://api.liveperson.net/api/account/12345678/service/smt/baseURI.json?version=1.0',
    );
    await vscode.workspace.applyEdit(replace.edit ?? assert.fail());
    assert.match((await vscode.workspace.openTextDocument(uriOf('a.js'))).getText(), /https:\/\/\$\{smt\}\/api\/account/);
    const [ofFile] = await actionsAt('b.env');
    await vscode.workspace.applyEdit(ofFile?.edit ?? assert.fail());
    assert.equal((await vscode.workspace.openTextDocument(uriOf('b.env'))).getText(), 'HOST=engHistDomain\n');
  });

  describe('with credentials of the sandbox', () => {
    before(startSandbox);
    after(stopSandbox);

    it('moves an API key into an account, with nothing left of it in the text or in the action', async () => {
      await write({ 'keys.json': JSON.stringify({ liveperson: { accountId: '20000007', ...keys } }, undefined, 2) });
      await run('checkWorkspace');
      assert.equal(ours('keys.json').length, 4);
      const [move] = await actionsAt('keys.json');
      assert.equal(move?.title, 'Move to a LivePerson account…');
      assert.ok(!JSON.stringify(move).includes(keys.appKey));
      const asked = scriptInput([
        { type: '20000007' },
        { type: keys.appKey },
        { type: keys.secret },
        { type: keys.accessToken },
        { type: keys.accessTokenSecret },
      ]);
      pressInTurn(['Save Anyway', 'Replace']);
      try {
        assert.equal(await vscode.commands.executeCommand(move.command?.command ?? '', move.command?.arguments?.[0]), '20000007');
        assert.deepEqual(
          asked.asked.map(({ value, password }) => [value, password]),
          [
            ['20000007', false],
            [keys.appKey, false],
            [keys.secret, true],
            [keys.accessToken, true],
            [keys.accessTokenSecret, true],
          ],
        );
      } finally {
        asked.restore();
      }
      const text = (await vscode.workspace.openTextDocument(uriOf('keys.json'))).getText();
      assert.deepEqual(JSON.parse(text), {
        liveperson: {
          accountId: '20000007',
          ...Object.fromEntries(Object.keys(keys).map((name) => [name, 'MOVED_TO_LIVEPERSON_ACCOUNT_20000007'])),
        },
      });
      assert.deepEqual(ours('keys.json'), []);
      await run('removeAccount', { accountId: '20000007' });
    });

    it('leaves the text alone when the person leaves the questions, or does not want it replaced', async () => {
      const before = `// liveperson\nbearer: '${bearer}'\n`;
      await write({ 'a.js': before });
      await run('checkWorkspace');
      const editor = await vscode.window.showTextDocument(uriOf('a.js'));
      editor.selection = new vscode.Selection(1, 20, 1, 20);
      const asked = scriptInput(['leave']);
      assert.equal(await run('moveCredential'), undefined);
      asked.restore();
      const again = scriptInput([{ type: '20000007' }, { type: bearer }]);
      pressInTurn(['Save Anyway', 'Cancel']);
      assert.equal(await run('moveCredential'), '20000007');
      again.restore();
      assert.equal(editor.document.getText(), before);
      await run('removeAccount', { accountId: '20000007' });
    });

    it('says so when there is nothing to move at the cursor', async () => {
      await write({ 'a.js': 'nothing' });
      await vscode.window.showTextDocument(uriOf('a.js'));
      await run('moveCredential');
      await until(() => notifications.errors.length > 0);
      assert.match(notifications.errors[0]?.message ?? '', /^There is no credential of LivePerson at this place\./);
      assert.deepEqual(notifications.errors[0]?.buttons.slice(0, 1), ['Check Workspace']);
    });

    /** Presses one button after another, each on the next message that has it. */
    function pressInTurn(buttons: readonly string[]): void {
      const waiting = [...buttons];
      const pressed = (...items: unknown[]): Promise<unknown> =>
        Promise.resolve(items.includes(waiting[0]) ? waiting.shift() : undefined);
      (vscode.window.showWarningMessage as sinon.SinonStub).callsFake(pressed);
    }
  });
});
