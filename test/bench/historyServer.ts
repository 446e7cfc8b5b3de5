import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { pageOf, RecordWriter, type RecordSize } from './records.ts';

/**
 * The service that the benches read from, a process of its own so that its work is not counted as the client's: any number of
 * chats, evenly spread over a range, newest first. Every page is answered after the same time; its text is made before.
 */
interface Settings {
  readonly records: number;
  readonly size: RecordSize;
  readonly from: number;
  readonly to: number;
  readonly latencyMs: number;
  /** Whether pages are made once and kept. */
  readonly keepsPages: boolean;
}

const tenMinutes = 600_000;
const settings = JSON.parse(process.argv[2] ?? '') as Settings;
const { records, from, to, latencyMs, keepsPages } = settings;
const writer = new RecordWriter(settings.size);
const step = (to - from) / records;
const pages = new Map<string, Buffer>();
let host = '';

/** The page of the chats that start in the window, rounded outward as the service does. */
function makePage(window: { readonly from: number; readonly to: number }, offset: number, limit: number): Buffer {
  const start = Math.floor(window.from / tenMinutes) * tenMinutes;
  const end = Math.ceil(window.to / tenMinutes) * tenMinutes;
  const first = Math.max(0, Math.ceil((start - from) / step));
  const last = Math.min(records - 1, Math.floor((end - from) / step));
  const count = Math.max(0, last - first + 1);
  const length = Math.max(0, Math.min(limit, count - offset));
  const chats = Array.from({ length }, (_, nth) => {
    const index = last - offset - nth;
    return writer.write(index, Math.floor(from + index * step));
  });
  return Buffer.from(pageOf(chats, count));
}

function pageFor(body: string, query: URLSearchParams): Buffer {
  const { start } = JSON.parse(body) as { readonly start: { readonly from: number; readonly to: number } };
  const offset = Number(query.get('offset'));
  const limit = Number(query.get('limit'));
  const key = [start.from, start.to, offset, limit].join();
  const page = pages.get(key) ?? makePage(start, offset, limit);
  if (keepsPages) pages.set(key, page);
  return page;
}

async function answer(request: IncomingMessage): Promise<{ readonly body: Buffer; readonly afterMs: number }> {
  const { pathname, searchParams } = new URL(request.url ?? '', `http://${host}`);
  if (pathname.endsWith('/baseURI.json')) {
    const baseURIs = [{ service: 'engHistDomain', account: '12345678', baseURI: host }];
    return { body: Buffer.from(JSON.stringify({ baseURIs })), afterMs: 0 };
  }
  const arrived = performance.now();
  const body = pageFor(await text(request), searchParams);
  return { body, afterMs: Math.max(0, latencyMs - (performance.now() - arrived)) };
}

const server = createServer((request, response) => {
  void answer(request).then(({ body, afterMs }) => {
    const reply = (): void => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-answered-at': String(Date.now()) }).end(body);
    };
    if (afterMs > 0) setTimeout(reply, afterMs);
    else reply();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  host = `127.0.0.1:${address.port}`;
  process.send?.(host);
});
process.once('disconnect', () => {
  process.exit();
});
