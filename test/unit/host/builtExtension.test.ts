import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBuild } from '../../host/builtExtension.ts';

describe('The build that tests need', () => {
  it('is asked for by the command that makes it, where it is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'liveperson-inspector-build-'));
    try {
      assert.throws(() => { requireBuild(folder); }, /run `npm run build` first/);
      mkdirSync(join(folder, 'dist'));
      writeFileSync(join(folder, 'dist', 'extension.js'), '');
      requireBuild(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
