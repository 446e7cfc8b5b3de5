import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FaultRule } from './faultRule.ts';
import { pause } from './pause.ts';

/** Bytes of a body that is written in pieces. */
const pieceSize = 64 * 1024;

/** The rule's own answer, when it has one. */
export function ruleAnswer({ status, body, headers, hugeBytes }: FaultRule): Response | undefined {
  if (status === undefined && body === undefined && hugeBytes === undefined) return undefined;
  const code = status ?? 200;
  const isBodiless = code === 204 || code === 304;
  return new Response(isBodiless ? null : (body ?? ''), {
    status: code,
    headers: headers ?? (body === undefined ? {} : { 'Content-Type': 'application/json' }),
  });
}

/** Waits as the rule says before the service sees the request. Resolves to false when there will be no answer at all. */
export async function beforeAnswer(outgoing: ServerResponse, rule: FaultRule, signal: AbortSignal): Promise<boolean> {
  if (rule.delayMs !== undefined) await pause(rule.delayMs, outgoing, signal);
  if (rule.reset === true) outgoing.destroy();
  if (rule.hang === true) await once(outgoing, 'close');
  return !outgoing.destroyed;
}

/** Sends an answer the way the rule says, byte by byte. */
export async function deliver(
  outgoing: ServerResponse,
  answer: Response,
  rule: FaultRule,
  signal: AbortSignal,
): Promise<void> {
  const { headers, body } = await damaged(answer, rule);
  if (rule.firstByteDelayMs !== undefined) await pause(rule.firstByteDelayMs, outgoing, signal);
  if (outgoing.destroyed) return;
  const length = rule.hugeBytes ?? body.length;
  const sent = new Headers(answer.headers);
  for (const [name, value] of Object.entries({ ...rule.headers, ...headers })) sent.set(name, value);
  if (answer.status !== 204 && answer.status !== 304) sent.set('Content-Length', String(length));
  outgoing.writeHead(answer.status, Object.fromEntries(sent));
  const written = await sendBody(outgoing, body, length, rule, signal);
  // On a connection that is closed already, both do nothing.
  if (written < length) outgoing.destroy();
  else if (rule.hang !== 'body') outgoing.end();
}

async function damaged(answer: Response, rule: FaultRule): Promise<{ headers: Record<string, string>; body: Buffer }> {
  const body = Buffer.from(await answer.arrayBuffer());
  if (rule.truncatedGzip === true) {
    const zipped = gzipSync(body);
    return { headers: { 'Content-Encoding': 'gzip' }, body: zipped.subarray(0, Math.floor(zipped.length * 0.6)) };
  }
  return { headers: {}, body: rule.malformed === true ? body.subarray(0, Math.floor(body.length * 0.6)) : body };
}

/** Writes what the rule lets through of the body; resolves to the number of bytes. A hanging body keeps its last byte back. */
async function sendBody(
  outgoing: ServerResponse,
  body: Buffer,
  length: number,
  rule: FaultRule,
  signal: AbortSignal,
): Promise<number> {
  const end = Math.min(rule.cutAfterBytes ?? Infinity, length);
  const hangs = rule.hang === 'body';
  const piece = rule.bytesPerSecond === undefined ? pieceSize : Math.max(1, Math.floor(rule.bytesPerSecond / 10));
  let sent = 0;
  while (sent < end && !outgoing.destroyed) {
    const upTo = Math.min(sent + piece, end);
    if (hangs && upTo === end) {
      outgoing.write(content(body, sent, upTo - 1));
      await once(outgoing, 'close');
      return end;
    }
    const isFlushed = outgoing.write(content(body, sent, upTo));
    if (!isFlushed) await drained(outgoing);
    if (rule.bytesPerSecond !== undefined) await pause(100, outgoing, signal);
    sent = upTo;
  }
  // What was written must leave before the connection is cut.
  if (end < length) await new Promise((resolve) => setImmediate(resolve));
  return sent;
}

/** A part of the body; behind its end, blanks: still JSON as far as it goes. */
function content(body: Buffer, from: number, to: number): Buffer {
  const own = body.subarray(from, to);
  return own.length === to - from ? own : Buffer.concat([own, Buffer.alloc(to - from - own.length, ' ')]);
}

async function drained(outgoing: ServerResponse): Promise<void> {
  const over = new AbortController();
  const options = { signal: over.signal };
  try {
    await Promise.race([once(outgoing, 'drain', options), once(outgoing, 'close', options)]);
  } finally {
    over.abort();
  }
}
