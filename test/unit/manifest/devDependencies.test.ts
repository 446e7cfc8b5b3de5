import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');
const { scripts, devDependencies } = JSON.parse(read('package.json')) as Manifest;

/** The first word of a script is a program that a package brings. */
const programs = new Set(Object.values(scripts).flatMap((script) => script.split('&&').map((part) => part.trim().split(' ')[0])));

/** What is imported, by `from`, `import()`, `require()` or `resolve()`. */
function importedPackages(): ReadonlySet<string> {
  const files = globSync('{{src,test,build,docs}/**/*.{ts,js,mjs,cjs},*.{js,mjs}}', { cwd: projectRoot });
  const imports = /(?:from|import|(?:import|require|resolve)\()\s*'((?:@[\w.-]+\/)?[\w.-]+)/g;
  return new Set(files.flatMap((file) => [...read(file).matchAll(imports)].map(([, name = '']) => name)));
}

describe('What npm ci installs', () => {
  it('is imported or started somewhere, or holds the types of something that is', () => {
    const imported = importedPackages();
    const unused = Object.keys(devDependencies).filter((name) => {
      const described = name.replace('@types/', '');
      return !imported.has(described) && !programs.has(described);
    });
    assert.deepEqual(unused, []);
  });
});
