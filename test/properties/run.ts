// npm run properties: tries the tests of properties with one seed after the other, for five minutes, and ends with the first
// that fails. npm run properties -- 60: an hour.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../host/project.ts';

const minute = 60_000;
const lengthMs = Number(process.argv[2] ?? 5) * minute;
if (!(lengthMs > 0)) throw new Error('Usage: npm run properties [-- <minutes>]');

const mocha = join(projectRoot, 'node_modules', 'mocha', 'bin', 'mocha.js');
const files = globSync('test/unit/**/*.test.ts', { cwd: projectRoot }).filter((file) =>
  readFileSync(join(projectRoot, file), 'utf8').includes("from 'fast-check'"),
);

const startedAt = Date.now();
let tried = 0;
for (; Date.now() - startedAt < lengthMs && process.exitCode === undefined; tried++) {
  const seed = String(randomInt(2 ** 31));
  const { status } = spawnSync(process.execPath, [mocha, '--reporter', 'dot', ...files], {
    cwd: projectRoot,
    env: { ...process.env, PROPERTY_SEED: seed },
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.log(`PROPERTY_SEED=${seed} shows it again.`);
    process.exitCode = 1;
  }
}
console.log(`${files.length} files, ${tried} seeds.`);
