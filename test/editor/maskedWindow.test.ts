import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as vscode from 'vscode';
import type { MaskedWindow } from '../../src/privacy/maskedWindow.ts';
import { Privacy } from '../../src/privacy/screen.ts';
import { catchNotifications } from './notifications.ts';
import { scriptInput, type Answer, type Asked } from './scriptedInput.ts';
import { until } from './until.ts';

const agent = 'Natalie Portwood';
const said = `${agent} <natalie@example.com>`;

/**
 * Everything that commands, panels, documents and links tell or ask passes through here: a lint rule forbids the editor's own.
 */
describe('Messages, lists and questions', () => {
  const stubs = sinon.createSandbox();
  let notifications: ReturnType<typeof catchNotifications>;
  let privacy: Privacy;
  let window: MaskedWindow;

  beforeEach(async () => {
    notifications = catchNotifications();
    privacy = new Privacy('off');
    privacy.known.learn({ agentFullName: agent });
    ({ window } = privacy);
    await privacy.setMask('personalData');
  });
  afterEach(() => {
    notifications.restore();
    stubs.restore();
    privacy.dispose();
  });

  function assertMasked(text: string): void {
    assert.doesNotMatch(text, /Natalie|natalie|Portwood/);
    assert.match(text, /\[name-[a-z]{12}\] <\[email-[a-z]{12}\]>/);
  }

  async function asked<T>(
    answers: readonly Answer[],
    ask: () => Promise<T>,
  ): Promise<{ readonly given: T; readonly question: Asked }> {
    const input = scriptInput(answers);
    const given = await ask().finally(() => {
      input.restore();
    });
    const [question] = input.asked;
    assert.ok(question);
    return { given, question };
  }

  for (const method of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const) {
    it(`${method} says tokens, in the small print too, and its buttons work`, async () => {
      notifications.answerWith('Open');
      assert.equal(await window[method](`Of ${said}.`, { modal: true, detail: `About ${said}.` }, 'Open', 'Other'), 'Open');
      const [shown] = [...notifications.information, ...notifications.warnings, ...notifications.errors];
      assert.ok(shown);
      assertMasked(shown.message);
      assertMasked(shown.detail);
      assert.deepEqual(shown.buttons, ['Open', 'Other']);
    });

    it(`${method} without small print keeps its first button`, async () => {
      notifications.answerWith('Open');
      assert.equal(await window[method](said, 'Open'), 'Open');
    });
  }

  it('a list shows tokens and gives back the very item that was chosen', async () => {
    const items = [{ label: 'Visitor', description: 'nobody', id: 1 }, { label: said, description: said, detail: said, id: 2 }];
    const { given, question } = await asked([{ pick: /name-/ }], () =>
      window.showQuickPick(items, { title: said, placeHolder: said }),
    );
    assert.equal(given, items[1]);
    for (const text of [question.title, question.choices[1] ?? '', question.descriptions[1] ?? '', question.details[0] ?? ''])
      assertMasked(text);
  });

  it('a list with boxes to tick does so as well', async () => {
    const items = [{ label: said }];
    const { given, question } = await asked([{ pick: /name-/ }], () => window.showQuickPicks(items));
    assert.deepEqual(given, items);
    assertMasked(question.choices.join());
  });

  it('an input box is not filled in with a name, but with what is nobody’s', async () => {
    const personal = await asked(['leave'], () => window.showInputBox({ title: said, value: said }));
    assertMasked(personal.question.title);
    assert.equal(personal.question.value, '');
    const harmless = await asked([{ type: 'typed' }], () => window.showInputBox({ title: 'Search', value: 'refund' }));
    assert.equal(harmless.question.value, 'refund');
    assert.equal(harmless.given, 'typed');
  });

  it('the status bar shows tokens and no icons of others', async () => {
    const show = stubs.stub(vscode.window, 'setStatusBarMessage').returns(new vscode.Disposable(() => undefined));
    window.setStatusBarMessage(`Copied $(zap) ${said}`, 100);
    await until(() => show.called);
    const [text] = show.firstCall.args;
    assertMasked(text);
    assert.ok(text.startsWith('Copied $ (zap) '));
  });

  it('all of them say what they were given while the screen is not masked', async () => {
    await privacy.setMask('off');
    const show = stubs.stub(vscode.window, 'setStatusBarMessage').returns(new vscode.Disposable(() => undefined));
    window.setStatusBarMessage(said, 100);
    await window.showInformationMessage(said, { modal: true, detail: said });
    const { question } = await asked(['leave'], () => window.showInputBox({ title: said, value: said }));
    assert.deepEqual(
      [show.firstCall.args[0], notifications.information[0]?.message, notifications.information[0]?.detail],
      [said, said, said],
    );
    assert.deepEqual([question.title, question.value], [said, said]);
  });
});
