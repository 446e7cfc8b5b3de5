import { strToU8, zipSync } from 'fflate';

/** A file of an archive; its name has no folder in it. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

/** 3 stands for Unix, whose permissions are in the upper half of the attributes: the file's owner alone may read it. */
const ownersOnly = { os: 3, attrs: 0o100600 * 0x10000 };
/** The format knows no earlier time. */
const earliest = new Date(1980, 0, 1).getTime();

/**
 * A ZIP archive of a few small files, all in memory.
 * @param modified epoch ms, written with two seconds' precision in the machine's zone, as the format has it
 */
export function zipOf(entries: readonly ZipEntry[], modified: number): Uint8Array {
  const options = { ...ownersOnly, mtime: Math.max(modified, earliest) };
  return zipSync(Object.fromEntries(entries.map(({ name, text }) => [name, [strToU8(text), options]])));
}
