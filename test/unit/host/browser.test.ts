import assert from 'node:assert/strict';
import { browserCandidates, findBrowser } from '../../host/browser.ts';

describe('Finding a browser', () => {
  it('takes the one that CHROME_PATH names, whatever else is there', () => {
    assert.equal(findBrowser('linux', { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' }, () => true), '/opt/mine');
  });

  it('refuses a CHROME_PATH that cannot be run instead of taking another browser', () => {
    assert.throws(
      () => findBrowser('linux', { CHROME_PATH: '/opt/mine' }, (path) => path !== '/opt/mine'),
      /CHROME_PATH names \/opt\/mine/,
    );
  });

  it('looks along PATH on Linux, and prefers Chromium to Edge', () => {
    const present = ['/home/me/bin/microsoft-edge', '/usr/bin/chromium'];
    assert.equal(findBrowser('linux', { PATH: '/home/me/bin:/usr/bin' }, (path) => present.includes(path)), '/usr/bin/chromium');
    assert.equal(findBrowser('linux', { PATH: '/home/me/bin' }, (path) => path === present[0]), present[0]);
  });

  it('looks in the usual folders on Linux when PATH is empty', () => {
    assert.ok(browserCandidates('linux', {}).includes('/usr/bin/google-chrome'));
  });

  it('leaves out relative parts of PATH: they depend on where one stands', () => {
    assert.ok(browserCandidates('linux', { PATH: '.:bin:/usr/bin' }).every((path) => path.startsWith('/')));
  });

  it('looks into the applications of the machine and of the person on macOS', () => {
    const candidates = browserCandidates('darwin', { HOME: '/Users/me' });
    assert.ok(candidates.includes('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'));
    assert.ok(candidates.includes('/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'));
  });

  it('looks into the program folders that Windows names', () => {
    assert.deepEqual(browserCandidates('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }).at(-1),
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    assert.deepEqual(browserCandidates('win32', {}), []);
  });

  it('finds nothing where nothing is', () => {
    assert.equal(findBrowser('linux', { PATH: '/usr/bin' }, () => false), undefined);
  });
});
