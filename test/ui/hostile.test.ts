import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { projectRoot } from '../host/project.ts';
import { editorOfSuite } from './pages/editorOfSuite.ts';

/**
 * What a visitor may write and an integration may send: markup, Markdown, an icon, a terminal's escape, a turned line, a formula.
 */
const hostile = '=1+1<img src=x onerror="globalThis.harmed=1"><script>globalThis.harmed=1</script>[quit](command:workbench.action.quit) $(zap)\u001b[31m\u202Etxt';
const hostileError = JSON.stringify({ error: { message: hostile, internalCode: hostile } });
const longLine = `${'x'.repeat(1_000_000)} end`;
const engagementId = 'qa844815054294982965';

/** Each step needs the one before; a picture of each is saved. */
describe('Hostile content in the running editor', function () {
  let cloud: Sandbox;

  before(async () => {
    cloud = await startSandbox({ seed: 7 });
    cloud.faults.set(
      { match: { operation: 'searchEngagements' }, body: await hostileRecords() },
      { match: { operation: 'getEngagement' }, body: await hostileRecords() },
      { match: { operation: 'getVisitState' }, status: 400, body: hostileError },
    );
  });

  const { workbench, picture } = editorOfSuite(this, { folder: 'hostile' }, () => ({
    settings: { 'liveperson.domainApiUrl': cloud.domainApiUrl },
  }));

  before(async () => {
    await workbench.openView();
    await workbench.page.getByRole('button', { name: 'Add Account' }).first().click();
    await workbench.answerTo(/Account id \(site id\)/, cloud.accountId);
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'without single sign-on' }).click();
    await workbench.answerTo(/User name/, cloud.credentials.login.username);
    await workbench.answerTo(/Password/, cloud.credentials.login.password, 'password');
  });

  after(() => cloud.stop());

  afterEach(async () => {
    // A panel's frame may go while it is asked.
    const harmed = workbench.page.frames().map((frame) => frame.evaluate('globalThis.harmed').catch(() => undefined));
    assert.deepEqual((await Promise.all(harmed)).filter((value) => value !== undefined), []);
  });

  it('is text in the tree and in what comes up over it', async () => {
    const row = workbench.row('=1+1<img');
    await row.waitFor();
    assert.equal(await row.locator('img, script, .codicon-zap').count(), 0);
    const text = (await row.textContent()) ?? '';
    for (const character of ['\u001b', '\u202e']) assert.ok(!text.includes(character));
    const hover = workbench.page.locator('.monaco-hover:visible, .workbench-hover:visible').filter({ hasText: '[quit]' });
    // A tree that is drawn anew takes its hover away.
    do {
      await workbench.page.mouse.move(700, 450);
      await row.hover();
    } while (!(await hover.first().waitFor({ timeout: 3000 }).then(() => true, () => false)));
    assert.equal(await hover.locator('a[href], a[data-href], img').count(), 0);
    await picture('1-tree');
  });

  it('is text in a list and above the tree that it filters', async () => {
    await workbench.runCommand('LivePerson: Filter Tree by Agent');
    const choice = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '=1+1<img' });
    await choice.waitFor();
    assert.equal(await choice.locator('.codicon-zap, img').count(), 0);
    await picture('2-list');
    await choice.getByText('=1+1<img').first().click();
    await workbench.page.keyboard.press('Enter');
    const message = workbench.page.locator('.sidebar .message').filter({ hasText: '=1+1<img' });
    await message.waitFor();
    assert.equal(await message.locator('a, img, .monaco-button').count(), 0);
    await workbench.runCommand('LivePerson: Clear Tree Filter');
  });

  it('is text in a transcript, its lenses and its hover; a line of a megabyte is shown, too', async () => {
    await workbench.runCommand('LivePerson: Open Transcript');
    await workbench.answer(engagementId);
    const line = workbench.text.locator('.view-line').filter({ hasText: 'quit' }).first();
    await line.waitFor();
    await picture('3-transcript');
    assert.equal(await workbench.page.locator('.editor-instance .codicon-zap').count(), 0);
    await workbench.page.keyboard.press('Control+G');
    await workbench.answer(':19:40');
    await workbench.runCommand('Show or Focus Hover');
    const hover = workbench.page.locator('.monaco-hover:visible').filter({ hasText: '"controlType"' });
    await hover.first().waitFor();
    await picture('4-hover');
    assert.equal(await hover.locator('a, img, script, .codicon-zap').count(), 0);
    await workbench.page.keyboard.press('Escape');
  });

  it('is text in a panel', async () => {
    await workbench.runCommand('LivePerson: Open Visit State');
    await workbench.answerTo(/visitor id/i, 'cyNGViYjc4MmU2MzEzZThm');
    await workbench.answerTo(/session id/, 'qCsUrTldTh0UEWLjLCGqkQ');
    const failure = workbench.panel.getByText('=1+1<img').first();
    await failure.waitFor();
    assert.equal(await failure.locator('a, img, script').count(), 0);
    assert.ok(!(await failure.textContent())?.includes('\u202e'));
    await picture('5-panel');
  });
});

/** The documented answer, in which every name and every line is hostile. */
async function hostileRecords(): Promise<string> {
  const text = await readFile(join(projectRoot, 'test', 'fixtures', 'engagement-history-response.json'), 'utf8');
  const lines: string[] = [];
  const now = Date.now();
  const answer: unknown = JSON.parse(text, (key, value: unknown) => {
    if (/^(visitorName|agentName|skillName|campaignName|engagementName|goalName|city|pageTitle)$/i.test(key)) return hostile;
    if (key === 'startTimeL') return now - 3_600_000;
    if (key === 'text' && typeof value === 'string') return lines.push(value) === 2 ? longLine : hostile;
    return value;
  });
  return JSON.stringify(answer);
}
