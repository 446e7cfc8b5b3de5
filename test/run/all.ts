// npm test: every stage, whatever the one before did, and at the end the numbers of each, and what failed.
import { sum } from './testReport.ts';
import { runStage, type Stage, type StageResult } from './stage.ts';

const stages: readonly Stage[] = [
  { title: 'Types', script: 'check:types', hasTests: false, limitMinutes: 3 },
  { title: 'Lint', script: 'lint', hasTests: false, limitMinutes: 5 },
  { title: 'Unit tests', script: 'test:unit', hasTests: true, limitMinutes: 10 },
  { title: 'Page tests', script: 'test:webview', hasTests: true, limitMinutes: 20 },
  { title: 'Editor tests', script: 'test:editor', hasTests: true, limitMinutes: 25 },
  // The tests put an authority into the system's store, for which there is a way on Linux only.
  ...(process.platform === 'linux' ? [{ title: 'Network tests', script: 'test:network', hasTests: true, limitMinutes: 8 }] : []),
  { title: 'UI tests', script: 'test:ui', hasTests: true, limitMinutes: 40 },
];

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { interrupted.abort(); });

const results: StageResult[] = [];
for (const stage of stages) {
  if (interrupted.signal.aborted) break;
  console.log(`\n━━━ ${stage.title} (npm run ${stage.script}) ━━━\n`);
  results.push(await runStage(stage, interrupted.signal));
}

const failures = results.flatMap(({ title, failures: ofStage }) => ofStage.map((failure) => `${title}: ${failure}`));
if (failures.length > 0) console.log(`\n━━━ Failed ━━━\n\n${failures.join('\n\n')}`);
console.log('\n━━━ Summary ━━━\n');
for (const { title, passed, failed, seconds, stopped } of results) {
  const outcome = failed === 0 ? `ok, ${passed}` : `FAILED, ${failed} of ${passed + failed}`;
  console.log(`${title.padEnd(14)}${outcome}${stopped ? ', stopped' : ''} (${seconds} s)`);
}
const { passed, failed } = sum(results);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 || results.length < stages.length ? 1 : 0;
