import type { Random } from '../random.ts';

/** What somebody browses with. */
export interface Device {
  readonly family: 'DESKTOP' | 'TABLET' | 'MOBILE';
  readonly os: 'WINDOWS' | 'MAC_OSX' | 'LINUX' | 'IOS' | 'ANDROID';
  readonly browser: string;
  readonly browserType: string;
  readonly userAgent: string;
}

/** With weights: how common each is. */
const devices: readonly (readonly [number, Device])[] = [
  [5, device('DESKTOP', 'WINDOWS', 'Chrome 142.0.7444.60', 'CHROME', 'Windows NT 10.0; Win64; x64')],
  [3, device('DESKTOP', 'MAC_OSX', 'Safari 19.1', 'SAFARI', 'Macintosh; Intel Mac OS X 10_15_7')],
  [1, device('DESKTOP', 'LINUX', 'Firefox 145.0', 'FIREFOX', 'X11; Linux x86_64')],
  [4, device('MOBILE', 'IOS', 'Safari 19.1', 'SAFARI', 'iPhone; CPU iPhone OS 19_1 like Mac OS X')],
  [4, device('MOBILE', 'ANDROID', 'Chrome Mobile 142.0.7444.60', 'CHROME', 'Linux; Android 16; K')],
  [1, device('TABLET', 'IOS', 'Safari 19.1', 'SAFARI', 'iPad; CPU OS 19_1 like Mac OS X')],
];

function device(family: Device['family'], os: Device['os'], browser: string, browserType: string, platform: string): Device {
  return { family, os, browser, browserType, userAgent: `Mozilla/5.0 (${platform}) ${browser.replace(/ (?=[\d.]+$)/, '/')}` };
}

export function createDevice(random: Random): Device {
  return random.weighted(devices);
}
