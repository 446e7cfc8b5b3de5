import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';

describe('The CI definition', () => {
  it('tests the oldest editor that the manifest allows, and names only scripts that exist', async () => {
    const workflow = await readFile(join(projectRoot, '.github', 'workflows', 'ci.yml'), 'utf8');
    const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
      readonly engines: { readonly vscode: string };
      readonly scripts: Readonly<Record<string, string>>;
    };
    assert.ok(workflow.includes(`vscode: ['${manifest.engines.vscode.replace('^', '')}', stable]`));
    const named = [...workflow.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? '');
    assert.ok(named.length >= 4);
    assert.deepEqual(
      named.filter((script) => !Object.hasOwn(manifest.scripts, script)),
      [],
    );
  });
});
