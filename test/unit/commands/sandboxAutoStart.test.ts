import assert from 'node:assert/strict';
import { SandboxAutoStart } from '../../../src/commands/sandboxAutoStart.ts';

describe('The sandbox that starts by itself', () => {
  let starts: number;
  let failures: unknown[];
  const autoStart = (
    wanted: () => boolean,
    start = (): Promise<string> => Promise.resolve('sandbox'),
  ): SandboxAutoStart<string> =>
    new SandboxAutoStart({
      wanted,
      start: () => {
        starts++;
        return start();
      },
      failed: (error) => failures.push(error),
    });

  beforeEach(() => {
    starts = 0;
    failures = [];
  });

  it('does not start where the setting does not say so', () => {
    assert.equal(autoStart(() => false).begin(), undefined);
    assert.equal(starts, 0);
  });

  it('does not start before somebody looks', () => {
    autoStart(() => true);
    assert.equal(starts, 0);
  });

  it('starts once in a window, so that who stopped it is not overruled', async () => {
    const once = autoStart(() => true);
    assert.equal(await once.begin(), 'sandbox');
    assert.equal(once.begin(), undefined);
    assert.equal(starts, 1);
  });

  it('starts when the setting is switched on later', async () => {
    let wanted = false;
    const later = autoStart(() => wanted);
    assert.equal(later.begin(), undefined);
    wanted = true;
    assert.equal(await later.begin(), 'sandbox');
  });

  it('starts with the setting, when somebody has asked before it was read', () => {
    let wanted = false;
    const late = autoStart(() => wanted);
    late.settingChanged();
    assert.equal(late.begin(), undefined);
    late.settingChanged();
    assert.equal(starts, 0);
    wanted = true;
    late.settingChanged();
    late.settingChanged();
    assert.equal(starts, 1);
  });

  it('does not start with the setting while nobody has asked', () => {
    autoStart(() => true).settingChanged();
    assert.equal(starts, 0);
  });

  it('reports a failure and lets those go on who wait for it', async () => {
    const error = new Error('no port');
    assert.equal(await autoStart(() => true, () => Promise.reject(error)).begin(), undefined);
    assert.deepEqual(failures, [error]);
  });
});
