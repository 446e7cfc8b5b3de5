import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';

interface Manifest {
  readonly engines: { readonly node: string; readonly vscode: string };
  readonly scripts: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const workflow = read('.github/workflows/ci.yml');
const everywhere = [workflow, read('.ci/run'), ...Object.values(manifest.scripts)].join('\n');

/** npm's own commands that are no scripts. */
const built = ['ci', 'run'];

describe('The CI definition', () => {
  it('tests the desktop editor on three systems, the oldest that the manifest allows and the newest', () => {
    assert.ok(workflow.includes(`vscode: ['${manifest.engines.vscode.replace('^', '')}', stable]`));
    assert.ok(workflow.includes('os: [ubuntu-latest, windows-latest, macos-latest]'));
    assert.equal(workflow.match(/node test\/run\/editor\.ts --desktop=\$\{\{ matrix\.vscode \}\}/g)?.length, 2);
  });

  it('starts with the oldest Node that the manifest allows and the README names', () => {
    const oldest = manifest.engines.node.replace('>=', '');
    assert.ok(workflow.includes(`node-version: ${oldest}\n`));
    assert.ok(read('README.md').includes(`Node ${oldest} or newer`));
  });

  it('makes the package, keeps it as an artefact, and runs everything as .ci/run does', () => {
    assert.match(workflow, /run: npm run package\n\s+- uses: actions\/upload-artifact@[\s\S]*?out\/\*\.vsix/);
    for (const command of ['npm ci', 'npm test']) {
      assert.ok(workflow.includes(`run: ${command}\n`));
      assert.ok(read('.ci/run').split('\n').includes(command));
    }
  });

  it('uses actions at a commit, which a tag that is moved does not change, and lets them read the project only', () => {
    const actions = [...workflow.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    assert.ok(actions.length >= 10);
    assert.deepEqual(actions.filter((action) => !/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action)), []);
    assert.deepEqual(workflow.match(/^ *permissions:\n.*/gm), ['permissions:\n  contents: read']);
    const checkouts = workflow.match(/actions\/checkout@/g) ?? [];
    assert.equal(workflow.match(/persist-credentials: false/g)?.length, checkouts.length);
  });

  it('names only scripts and files that exist, and so does every script', () => {
    const scripts = [...everywhere.matchAll(/npm (?:run )?(?:--silent )?([a-z][\w:]*)/g)].map(([, script = '']) => script);
    assert.ok(scripts.length >= 15);
    assert.deepEqual(scripts.filter((script) => !built.includes(script) && !Object.hasOwn(manifest.scripts, script)), []);
    const files = [...everywhere.matchAll(/\bnode ([\w./-]+\.[jt]s)/g)].map(([, file = '']) => file);
    assert.ok(files.length >= 15);
    assert.deepEqual(files.filter((file) => !existsSync(join(projectRoot, file))), []);
  });
});
