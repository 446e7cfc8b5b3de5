import { spawn } from 'node:child_process';
import type { Environment } from './browser.ts';

/** The program that opens an address in the person's own browser; undefined where nobody would see it. */
export function addressOpener(platform: string, environment: Environment): readonly [string, ...string[]] | undefined {
  if (environment['CI'] !== undefined) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const display = environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'] ?? '';
  return display === '' ? undefined : ['xdg-open'];
}

/** Opens an address in the person's own browser, where there is a display. Without one nothing happens. */
export function openAddress(url: string): void {
  const opener = addressOpener(process.platform, process.env);
  if (opener === undefined) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => { console.error(`${command} is not there; open the address yourself.`); });
  child.unref();
}
