/** The few forms of DER (X.690) that a certificate consists of. */

export function primitive(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content]);
}

export function sequence(...parts: readonly Buffer[]): Buffer {
  return primitive(0x30, Buffer.concat(parts));
}

export function set(...parts: readonly Buffer[]): Buffer {
  return primitive(0x31, Buffer.concat(parts));
}

export function explicit(number: number, content: Buffer): Buffer {
  return primitive(0xa0 + number, content);
}

/** An integer without sign, most significant byte first. */
export function unsigned(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const shortest = first === -1 ? Buffer.from([0]) : bytes.subarray(first);
  return primitive(0x02, (shortest[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.from([0]), shortest]) : shortest);
}

export function bitString(bytes: Buffer, unusedBits = 0): Buffer {
  return primitive(0x03, Buffer.concat([Buffer.from([unusedBits]), bytes]));
}

export function octetString(bytes: Buffer): Buffer {
  return primitive(0x04, bytes);
}

export function boolean(value: boolean): Buffer {
  return primitive(0x01, Buffer.from([value ? 0xff : 0]));
}

export function utf8(text: string): Buffer {
  return primitive(0x0c, Buffer.from(text));
}

/** UTCTime, for years from 1950 to 2049. */
export function time(date: Date): Buffer {
  return primitive(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));
}

/** An object identifier in its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return primitive(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let left = value >>> 7; left > 0; left >>>= 7) bytes.unshift((left & 0x7f) | 0x80);
  return bytes;
}

function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let left = length; left > 0; left >>>= 8) bytes.unshift(left & 0xff);
  return Buffer.from([0x80 + bytes.length, ...bytes]);
}
