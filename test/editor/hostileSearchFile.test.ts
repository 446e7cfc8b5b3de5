import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionApi, run } from './editorExtension.ts';
import { lensesOf } from './lenses.ts';
import { catchNotifications } from './notifications.ts';
import { messagesOf, closeUnsaved } from './searchFileEditor.ts';
import { until } from './until.ts';

describe('A hostile search file', () => {
  const hostile: Readonly<Record<string, string>> = {
    'a megabyte of text': JSON.stringify({ query: { last: '7d', keyword: 'x'.repeat(1_000_000) } }),
    'twenty thousand levels': '{"query":'.repeat(20_000),
    'wrong types everywhere':
      '{"account":[],"product":{},"query":{"from":{},"to":[],"last":7,"keyword":{},"areas":{},"duration":[1],"sort":null,"limit":"x","skillIds":[[[]]],"visitor":3}}',
    'a query that is a list': '{"query":[{"last":"7d"}]}',
    'no JSON': '\u0000\u202e<script>alert(1)</script> [x](command:workbench.action.quit)',
    nothing: '',
  };

  before(extensionApi);
  afterEach(async () => {
    await closeUnsaved();
  });

  for (const [what, text] of Object.entries(hostile)) {
    it(`is read without harm: ${what}`, async () => {
      const notifications = catchNotifications();
      try {
        const document = await vscode.workspace.openTextDocument({ language: 'liveperson-search', content: text });
        if (text !== '') await until(() => messagesOf(document).length > 0);
        assert.ok(messagesOf(document).every((message) => message.length < 300));
        assert.equal((await lensesOf(document.uri)).length, 2);
        await vscode.commands.executeCommand(
          'vscode.executeCompletionItemProvider',
          document.uri,
          new vscode.Position(0, Math.min(5, text.length)),
        );
        assert.equal(await run('runSearchFile', { uri: document.uri }), undefined);
        assert.match(notifications.errors[0]?.message ?? '', /was not started/);
      } finally {
        notifications.restore();
      }
    });
  }
});
