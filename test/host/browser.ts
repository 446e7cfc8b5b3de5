import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const linuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

/** Where Chromium, Chrome and Edge usually are on a platform, most wanted first. */
export function browserCandidates(platform: string, environment: Environment): readonly string[] {
  if (platform === 'win32') {
    const folders = windowsFolders.flatMap((name) => environment[name] ?? []);
    return windowsPrograms.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = [
      '/Applications',
      ...(environment['HOME'] === undefined ? [] : [posix.join(environment['HOME'], 'Applications')]),
    ];
    return macPrograms.flatMap((program) => folders.map((folder) => posix.join(folder, program)));
  }
  const folders = new Set([
    ...(environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/')),
    ...linuxFolders,
  ]);
  return linuxNames.flatMap((name) => [...folders].map((folder) => posix.join(folder, name)));
}

/**
 * The browser to drive: what CHROME_PATH names, else the first candidate that can be run, else undefined.
 * A CHROME_PATH that cannot be run is an error, not a reason to take another browser.
 */
export function findBrowser(
  platform: string = process.platform,
  environment: Environment = process.env,
  canRun: (path: string) => boolean = isExecutable,
): string | undefined {
  const named = environment['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!canRun(named)) throw new Error(`CHROME_PATH names ${named}, which is not an executable file.`);
    return named;
  }
  return browserCandidates(platform, environment).find(canRun);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: the next candidate
  }
}
