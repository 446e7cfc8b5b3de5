import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;
const bytesPerPixel = 3;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row. */
  readonly rgb: Buffer;
}

/**
 * The same picture with a table of at most 256 colours, which a picture of text on plain ground needs hardly more than: a third
 * of the bytes. Takes what Chromium writes: 8-bit RGB, not interlaced.
 */
export function indexedPng(png: Buffer): Buffer {
  const { width, height, rgb } = readPng(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += bytesPerPixel) {
    const colour = rgb.readUIntBE(at, bytesPerPixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, indexes } = paletteOf(counts);
  const rows = Buffer.alloc((width + 1) * height); // each begins with the number of its filter: none
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = indexes.get(rgb.readUIntBE((y * width + x) * bytesPerPixel, bytesPerPixel)) ?? 0;
    }
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const table = Buffer.concat(palette.map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 0xff, colour & 0xff])));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of a picture of `indexedPng`. */
export function readIndexedPng(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const part = (wanted: string): Buffer => chunks.find(({ type }) => type === wanted)?.data ?? Buffer.alloc(0);
  const [width, height] = [part('IHDR').readUInt32BE(0), part('IHDR').readUInt32BE(4)];
  const [table, rows] = [part('PLTE'), inflateSync(part('IDAT'))];
  const rgb = Buffer.alloc(width * height * bytesPerPixel);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = rows[pixel + Math.floor(pixel / width) + 1] ?? 0;
    table.copy(rgb, pixel * bytesPerPixel, colour * bytesPerPixel, (colour + 1) * bytesPerPixel);
  }
  return { width, height, rgb };
}

/**
 * Colour by colour, that one comes next whose pixels are furthest from what is there: by the square of the distance, so that a
 * small sign in a colour of its own keeps it. `indexes` has the nearest of the palette for each colour.
 */
function paletteOf(counts: ReadonlyMap<number, number>): {
  readonly palette: readonly number[];
  readonly indexes: ReadonlyMap<number, number>;
} {
  const palette: number[] = [];
  const colours = [...counts].map(([colour, count]) => ({ colour, count, distance: 1e6, index: 0 }));
  while (palette.length < mostColours) {
    const next = colours.reduce((most, candidate) =>
      candidate.count * candidate.distance > most.count * most.distance ? candidate : most,
    );
    if (next.distance === 0) break;
    for (const candidate of colours) {
      const distance = distanceOf(candidate.colour, next.colour);
      if (distance < candidate.distance) Object.assign(candidate, { distance, index: palette.length });
    }
    palette.push(next.colour);
  }
  return { palette, indexes: new Map(colours.map(({ colour, index }) => [colour, index])) };
}

function distanceOf(a: number, b: number): number {
  return ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 0xff) - ((b >> 8) & 0xff)) ** 2 + ((a & 0xff) - (b & 0xff)) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function readPng(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.toString('hex', 8) !== '0802000000') throw new Error('Expected an 8-bit RGB picture that is not interlaced.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const filtered = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  return { width, height, rgb: unfiltered(filtered, width * bytesPerPixel) };
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  if (!png.subarray(0, signature.length).equals(signature)) throw new Error('Expected a PNG file.');
  const chunks = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Undoes the filters of the PNG specification, chapter 9: each row begins with the number of its own. */
function unfiltered(filtered: Buffer, rowLength: number): Buffer {
  const rows = Buffer.alloc((filtered.length / (rowLength + 1)) * rowLength);
  for (let y = 0; y * rowLength < rows.length; y++) {
    const filter = filtered[y * (rowLength + 1)] ?? 0;
    for (let x = 0; x < rowLength; x++) {
      const at = y * rowLength + x;
      const left = x < bytesPerPixel ? 0 : (rows[at - bytesPerPixel] ?? 0);
      const above = y === 0 ? 0 : (rows[at - rowLength] ?? 0);
      const corner = x < bytesPerPixel || y === 0 ? 0 : (rows[at - rowLength - bytesPerPixel] ?? 0);
      rows[at] = (filtered[at + y + 1] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
