import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../host/project.ts';

describe('npm start', () => {
  it('shows the sandbox\'s visitors in the tree', async () => {
    const picture = join(projectRoot, 'out', 'screenshots', 'start.png');
    const { stdout } = await promisify(execFile)(process.execPath, ['test/run/start.ts', '--screenshot', picture], {
      cwd: projectRoot,
      timeout: 110_000,
    });
    const visitors = Number(/(\d+) visitors/.exec(stdout)?.[1]);
    assert.ok(visitors > 20, stdout);
    assert.ok((await stat(picture)).size > 10_000);
  });
});
