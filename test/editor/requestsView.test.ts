import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as vscode from 'vscode';
import { ExchangeLog } from '../../src/inspector/exchangeLog.ts';
import { RequestsView } from '../../src/inspector/requestsView.ts';
import { noFilter } from '../../src/inspector/requestFilter.ts';
import { Privacy } from '../../src/privacy/screen.ts';
import { exchange, hostileTexts } from '../unit/inspector/exchanges.ts';
import { until } from './until.ts';

describe('The list of requests', () => {
  const stubs = sinon.createSandbox();
  const tree = { visible: false, message: '' };
  let shown: vscode.EventEmitter<vscode.TreeViewVisibilityChangeEvent>;
  let log: ExchangeLog;
  let view: RequestsView;
  let drawn = 0;

  beforeEach(() => {
    shown = new vscode.EventEmitter();
    Object.assign(tree, { visible: false, message: '' });
    stubs
      .stub(vscode.window, 'createTreeView')
      .returns(Object.assign(tree, { onDidChangeVisibility: shown.event, dispose: () => undefined }) as never);
    log = new ExchangeLog();
    view = new RequestsView({ log, accountName: (id) => `Account ${id}`, screen: new Privacy('off') });
    drawn = 0;
    view.onDidChangeTreeData(() => drawn++);
  });
  afterEach(() => {
    view.setFilter(noFilter);
    view.dispose();
    stubs.restore();
  });

  function show(): void {
    tree.visible = true;
    shown.fire({ visible: true });
  }

  const failed = exchange({
    id: 'failed',
    operation: 'signIn',
    error: { kind: 'auth', message: 'no', internalCode: '17' },
    response: { status: 401, statusText: '', headers: {}, body: '', bodyLength: 0 },
    attempts: [exchange().attempts, exchange().attempts].flat(),
  });

  it('builds nothing while nobody looks, however many calls are made', () => {
    log.add(exchange({ id: 'first' })); // tells the editor that there are requests, which takes a timer of the editor's
    const timers = stubs.spy(globalThis, 'setTimeout');
    for (let index = 0; index < 100; index++) log.add(exchange({ id: String(index) }));
    assert.equal(timers.callCount, 0);
    assert.equal(drawn, 0);
    tree.visible = true;
    log.add(exchange({ id: 'seen' }));
    assert.equal(timers.callCount, 1);
  });

  it('is drawn once for a burst of calls', async () => {
    show();
    drawn = 0;
    for (let index = 0; index < 100; index++) log.add(exchange({ id: String(index) }));
    await until(() => drawn > 0);
    assert.equal(drawn, 1);
  });

  it('has the newest on top, filtered, with n of m above', () => {
    show();
    log.add(exchange({ id: 'a' }));
    log.add(failed);
    log.add(exchange({ id: 'b' }));
    assert.deepEqual(view.getChildren().map(({ requestId }) => requestId), ['b', 'failed', 'a']);
    view.setFilter({ text: 'signin', failedOnly: true });
    assert.deepEqual(view.getChildren(), [{ requestId: 'failed' }]);
    assert.equal(tree.message, '1 of 3 requests · failed ones · “signin”');
    view.setFilter(noFilter);
    assert.equal(tree.message, '');
  });

  it('says in each line API, call, status, code, time, attempts and account', async () => {
    log.add(failed);
    const item = await view.getTreeItem({ requestId: 'failed' });
    assert.match(typeof item.label === 'string' ? item.label : '', /^\d\d:\d\d:\d\d {2}Sign-in: signIn$/);
    assert.equal(item.description, '401 · code 17 · 120 ms · 2 attempts · Account 12345678');
    assert.equal(item.contextValue, 'request;failed;once');
    assert.match(item.accessibilityInformation?.label ?? '', /signIn, failed, 401/);
  });

  it('offers to repeat what changes nothing, and opens the call on a click', async () => {
    log.add(exchange({ id: 'ok' }));
    const item = await view.getTreeItem({ requestId: 'ok' });
    assert.equal(item.contextValue, 'request;ok;repeatable');
    assert.deepEqual(item.command?.arguments, [{ requestId: 'ok' }]);
  });

  for (const text of hostileTexts) {
    it(`shows hostile text as it is, never as Markdown: ${JSON.stringify(text)}`, async () => {
      log.add(exchange({ id: 'hostile', error: { kind: 'server', message: text } }));
      const { tooltip, label } = await view.getTreeItem({ requestId: 'hostile' });
      assert.equal(typeof tooltip, 'string');
      assert.equal(typeof label, 'string');
    });
  }
});
