import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; its name has no folder in it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

const deflated = 8;
/** Names are UTF-8. */
const flags = 0x0800;
const version = 20;
const madeOnUnix = 3 << 8;
/** A plain file that its owner alone may read. */
const attributes = 0o100600 * 0x10000;

/**
 * A ZIP archive of a few small files, all in memory. Source: PKWARE's APPNOTE, 4.3: local headers with their files, the central
 * directory, its end record.
 * @param modified epoch ms, written with two seconds' precision in the machine's zone, as the format has it
 */
export function zipOf(entries: readonly ZipEntry[], modified: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content);
    const fileName = Buffer.from(name, 'utf8');
    const facts = factsOf(content, packed, fileName, modified);
    parts.push(header('PK\x03\x04', [version], facts, []), fileName, packed);
    directory.push(header('PK\x01\x02', [madeOnUnix | version, version], facts, [0, 0, 0]), words(attributes, offset), fileName);
    offset += 30 + fileName.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** What both headers of a file say in the same order: flags, method, time, date, check sum, sizes, lengths of name and extra field. */
function factsOf(content: Uint8Array, packed: Buffer, fileName: Buffer, modified: number): Buffer {
  const { time, date } = dosTime(new Date(modified));
  return Buffer.concat([
    shorts(flags, deflated, time, date),
    words(crc32(content), packed.length, content.length),
    shorts(fileName.length, 0),
  ]);
}

function header(signature: string, versions: readonly number[], facts: Buffer, more: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from(signature, 'latin1'), shorts(...versions), facts, shorts(...more)]);
}

function shorts(...values: readonly number[]): Buffer {
  return Buffer.from(Uint8Array.from(values.flatMap((value) => [value & 0xff, value >>> 8])));
}

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => buffer.writeUInt32LE(value, 4 * index));
  return buffer;
}

/** The format knows no year before 1980. */
function dosTime(moment: Date): { readonly time: number; readonly date: number } {
  const year = Math.max(0, moment.getFullYear() - 1980);
  return {
    time: (moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >>> 1),
    date: (year << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate(),
  };
}
