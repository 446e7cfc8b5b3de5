import assert from 'node:assert/strict';
import { whenKeys } from './whenKeys.ts';

describe('The names in a when clause', () => {
  for (const [clause, names] of [
    ['liveperson.sandboxRunning', ['liveperson.sandboxRunning']],
    ['!terminalFocus && view == liveperson.explorer', ['terminalFocus', 'view']],
    ["resourceScheme == 'liveperson' || editorLangId != json", ['resourceScheme', 'editorLangId']],
    ['viewItem =~ /^error;(?:.*;)?a\\/b;/i && (isMac || count > 3)', ['viewItem', 'isMac', 'count']],
    ['false', ['false']],
  ] as const) {
    it(`are found: ${clause}`, () => {
      assert.deepEqual(whenKeys(clause), names);
    });
  }
});
