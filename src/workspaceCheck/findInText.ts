import { findCredentials } from './findCredentials.ts';
import { findHosts } from './findHosts.ts';
import type { Finding } from './finding.ts';

/** More than this in one file is generated, and read by nobody. */
const most = 200;

/**
 * Fixed hosts and credentials in a text, in order, the first 200. Takes time in proportion to the text, whatever stands in it.
 */
export function findInText(text: string): readonly Finding[] {
  return [...findHosts(text), ...findCredentials(text)].sort((one, other) => one.offset - other.offset).slice(0, most);
}
