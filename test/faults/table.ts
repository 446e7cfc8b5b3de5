import { defaultTimeouts } from '../../src/liveperson/http/timeouts.ts';
import type { FaultRule } from '../../src/sandbox/index.ts';

const { firstByteMs, totalMs } = defaultTimeouts;

/** Where the extension is used while something goes wrong. */
export const surfaces = ['visit state', 'chat status', 'search', 'transcript', 'export', 'tree'] as const;
export type Surface = (typeof surfaces)[number];

export interface Fault {
  /** As in the table of docs/reliability.md. */
  readonly title: string;
  /** What the service does with the requests of the surface. Without it, the fault is not one of the service. */
  readonly rule?: FaultRule;
  /** Why it cannot happen to a surface; it can to all others. */
  readonly without?: Partial<Readonly<Record<Surface, string>>>;
  /** Strikes behind the first page: who reads pages only when asked to is asked to. */
  readonly inPages?: true;
  /** What the message must say; without it nobody must notice anything. */
  readonly told?: RegExp;
  /** The time-out that ends it, ms: a test lets it go off. */
  readonly timeOutMs?: number;
}

const html = '<!DOCTYPE html><html><head><title>Log in to the network</title></head><body>Please log in</body></html>';
const answered = (status: number): Fault => ({
  title: `Answer ${status}`,
  rule: { status, body: '{"error":{"message":"fault","internalCode":"0001"}}' },
  told: new RegExp(`answered ${status}`),
});
const clock = (title: string, minutes: number): Fault => ({ title, rule: { clockSkewMs: minutes * 60_000 } });

const onePage = 'one answer, which has no pages';
const noFile = 'writes no file';

/** Faults of the service: the sandbox switches them on. */
export const serviceFaults: readonly Fault[] = [
  { title: 'Connection reset in the middle of the body', rule: { cutAfterBytes: 10 }, told: /connection/i },
  { title: 'First byte too late', rule: { firstByteDelayMs: 60_000 }, told: /in time/, timeOutMs: firstByteMs },
  { title: 'Body too slow', rule: { bytesPerSecond: 50 }, told: /in time/, timeOutMs: totalMs },
  { title: 'Body that never ends', rule: { hang: 'body' }, told: /in time/, timeOutMs: totalMs },
  { ...answered(302), rule: { status: 302, body: '', headers: { Location: 'http://127.0.0.1:9/elsewhere' } } },
  ...[401, 403, 404, 429, 451, 500, 503].map(answered),
  {
    title: 'HTML in place of the answer',
    rule: { status: 200, body: html, headers: { 'Content-Type': 'text/html' } },
    told: /markup/,
  },
  { title: 'Empty body', rule: { status: 200, body: '' }, told: /empty/ },
  { title: 'Truncated gzip', rule: { truncatedGzip: true }, told: /compress|read/ },
  { title: 'Malformed JSON', rule: { malformed: true }, told: /JSON/ },
  { title: 'Body of 100 MB', rule: { hugeBytes: 100 * 1024 * 1024 }, told: /larger/ },
  { title: 'Token expires in the middle', rule: { expireSessions: true, times: 1 } },
  clock('Clock of the service 10 minutes ahead', 10),
  clock('Clock of the service 10 minutes behind', -10),
  {
    title: 'Count of results changes while pages are read',
    rule: { hideNewest: 3, times: 1 },
    inPages: true,
    without: { 'visit state': onePage, 'chat status': onePage, transcript: onePage },
  },
];

/** Faults of the network, of the machine and of the editor. */
export const otherFaults = {
  dns: { title: 'Name of the service not found (DNS)', told: /ENOTFOUND/ },
  refused: { title: 'Connection refused', told: /ECONNREFUSED/ },
  diskFull: {
    title: 'Disk full',
    told: /disk is full/,
    without: { 'visit state': noFile, 'chat status': noFile, search: noFile, transcript: noFile, tree: noFile },
  },
  secretStore: { title: 'Secret store fails', told: /secret store/ },
  reload: { title: 'Window reloaded in the middle' },
  secondWindow: { title: 'Second window in the middle' },
  sameFolder: {
    title: 'Second window exports to the same folder',
    told: /Another window is exporting/,
    without: { 'visit state': noFile, 'chat status': noFile, search: noFile, transcript: noFile, tree: noFile },
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** In the order of the table. */
export const faults: readonly Fault[] = [
  otherFaults.dns,
  otherFaults.refused,
  ...serviceFaults,
  ...Object.values(otherFaults).slice(2),
];

export function surfacesOf({ without = {} }: Fault): readonly Surface[] {
  return surfaces.filter((surface) => without[surface] === undefined);
}
