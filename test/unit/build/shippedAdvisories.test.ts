import assert from 'node:assert/strict';
import { shippedAdvisories } from '../../../build/shippedAdvisories.ts';

const shipped = ['lit', 'node-fetch'].map((name) => ({ name, version: '3.0.0', license: 'MIT', licenseText: '', author: '' }));

function report(...names: readonly string[]): unknown {
  const entries = names.map((name) => [name, { name, severity: 'high', range: '*', nodes: [`node_modules/${name}`] }] as const);
  return { auditReportVersion: 2, vulnerabilities: Object.fromEntries(entries) };
}

describe('Known weaknesses of what ships', () => {
  it('are none where the report names none', () => {
    assert.deepEqual(shippedAdvisories(report(), shipped), []);
  });

  it('are those of bundled packages, with version and severity', () => {
    assert.deepEqual(shippedAdvisories(report('node-fetch'), shipped), [
      { name: 'node-fetch', version: '3.0.0', severity: 'high' },
    ]);
  });

  it('are not those of tools', () => {
    assert.deepEqual(shippedAdvisories(report('mocha', 'constructor'), shipped), []);
  });

  it('are unknown, and not none, when the registry did not answer', () => {
    for (const answer of [undefined, null, [], '', { message: '405 Method Not Allowed' }, { vulnerabilities: null }]) {
      assert.equal(shippedAdvisories(answer, shipped), undefined);
    }
  });
});
