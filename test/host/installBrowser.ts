import { readFile } from 'node:fs/promises';
import { findBrowser } from './browser.ts';
import { runTool } from './runTool.ts';

/** True when an `/etc/os-release` describes Debian or one of its descendants. */
export function isDebian(osRelease: string): boolean {
  const family = /^ID(?:_LIKE)?=(.*)$/gm;
  return [...osRelease.matchAll(family)].some(([, names]) => /\bdebian\b/.test(names ?? ''));
}

/** The browser of this machine; on Debian and Ubuntu, as root, one is installed when there is none. */
export async function ensureBrowser(): Promise<string> {
  const present = findBrowser();
  if (present !== undefined) return present;
  const debian = isDebian(await readFile('/etc/os-release', 'utf8').catch(() => ''));
  if (debian && process.getuid?.() === 0) {
    console.error('No Chromium, Chrome or Edge found; installing Debian\'s chromium with apt-get …');
    await runTool('apt-get', ['update', '-qq']);
    await runTool('env', [
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
    ]);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  const what = debian ? 'run `sudo apt-get install chromium`' : 'install Chromium, Google Chrome or Microsoft Edge';
  throw new Error(`The editor is shown in a browser and none was found: ${what}, or set CHROME_PATH to one.`);
}
