import assert from 'node:assert/strict';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { indexedPng } from '../../../docs/screenshots/indexedPng.ts';
import { looksAlike } from '../../../docs/screenshots/looksAlike.ts';

type Colour = readonly [number, number, number];
const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const noFilter = 0;

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.concat([Buffer.alloc(4), Buffer.from(type), data, Buffer.alloc(4)]);
  framed.writeUInt32BE(data.length);
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), framed.length - 4);
  return framed;
}

/**
 * What the PNG specification foretells of a byte, by the number of the filter, from those to the left, above, and above the left.
 */
function foretold(filter: number, a: number, b: number, c: number): number {
  const nearest = [a, b, c].toSorted((x, y) => Math.abs(a + b - c - x) - Math.abs(a + b - c - y))[0] ?? 0;
  return [0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0;
}

/** An 8-bit RGB file; row y has filter y mod 5 from `firstFilter` on. */
function rgbPng(rows: readonly (readonly Colour[])[], firstFilter = noFilter, header = '0802000000'): Buffer {
  const bytes = rows.map((row) => row.flat());
  const size = Buffer.alloc(8);
  size.writeUInt32BE(rows[0]?.length ?? 0);
  size.writeUInt32BE(rows.length, 4);
  const filtered = bytes.map((row, y) => {
    const filter = (firstFilter + y) % 5;
    const at = (line: number, x: number): number => bytes[line]?.[x] ?? 0;
    return [filter, ...row.map((value, x) => (value - foretold(filter, at(y, x - 3), at(y - 1, x), at(y - 1, x - 3))) & 0xff)];
  });
  const idat = deflateSync(Buffer.from(filtered.flat()));
  const half = idat.length >> 1;
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([size, Buffer.from(header, 'hex')])),
    chunk('IDAT', idat.subarray(0, half)),
    chunk('IDAT', idat.subarray(half)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of a file with a table of colours. */
function colours(png: Buffer, width: number): number[][][] {
  const data = new Map<string, Buffer>();
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(body));
    data.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += length + 12;
  }
  const [table, packed] = [data.get('PLTE'), data.get('IDAT')];
  assert.ok(table && packed && table.length <= 3 * 256);
  const rows = inflateSync(packed);
  return Array.from({ length: rows.length / (width + 1) }, (_, y) => {
    assert.equal(rows[y * (width + 1)], noFilter);
    return [...rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].map((index) => [
      ...table.subarray(index * 3, index * 3 + 3),
    ]);
  });
}

const byte = fc.nat(255);
const picture = fc.integer({ min: 1, max: 12 }).chain((width) =>
  fc.array(fc.array(fc.tuple(byte, byte, byte), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));

describe('A picture with a table of colours', () => {
  it('is the same picture where 256 colours are enough, whatever filters it came with', () => {
    fc.assert(fc.property(picture, fc.nat(4), (rows, filter) => {
      assert.deepEqual(colours(indexedPng(rgbPng(rows, filter)), rows[0]?.length ?? 0), rows);
    }));
  });

  it('keeps a small sign in a colour of its own among thousands of greys', () => {
    const greys = Array.from({ length: 40 }, (_, y) =>
      Array.from({ length: 40 }, (__, x): Colour => [100 + y, 100 + x, 100 + ((x * y) % 40)]),
    );
    const rows = [...greys, Array.from({ length: 40 }, (_, x): Colour => (x === 7 ? [0, 160, 40] : [120, 120, 120]))];
    const shown = colours(indexedPng(rgbPng(rows)), 40);
    assert.deepEqual(shown[40]?.[7], [0, 160, 40]);
    const furthest = shown.flatMap((row, y) =>
      row.map((colour, x) => Math.max(...colour.map((value, channel) => Math.abs(value - (rows[y]?.[x]?.[channel] ?? 0))))),
    );
    assert.ok(Math.max(...furthest) <= 12, `off by ${Math.max(...furthest)}`);
  });

  it('is made of the one kind of file that a browser writes, and of no other', () => {
    assert.throws(() => indexedPng(rgbPng([[[1, 2, 3]]], noFilter, '0806000000')), /8-bit RGB/);
    assert.throws(() => indexedPng(Buffer.from('GIF89a and some more')), /PNG/);
  });

  it('looks like another one whose colours are off by what nobody sees, and like none with another sign or size', () => {
    const grey = (value: number): Colour => [value, value, value];
    const shown = (...rows: readonly (readonly Colour[])[]): Buffer => indexedPng(rgbPng(rows));
    const before = shown([grey(100), grey(200)], [grey(30), grey(40)]);
    assert.equal(looksAlike(before, shown([grey(102), grey(199)], [grey(30), grey(43)])), true);
    assert.equal(looksAlike(before, shown([grey(100), grey(200)], [grey(30), [40, 40, 60]])), false);
    assert.equal(looksAlike(before, shown([grey(100), grey(200)])), false);
    assert.equal(looksAlike(before, shown([grey(100)], [grey(200)], [grey(30)], [grey(40)])), false);
  });
});
