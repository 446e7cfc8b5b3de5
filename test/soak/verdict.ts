import type { HostSample } from '../host/probe/sample.ts';

/** A look at the extension host after a round of use, everything closed. */
export interface SoakSample extends HostSample {
  /** Since the beginning. */
  readonly minutes: number;
  readonly rounds: number;
  /** `over`: the account is removed, nothing of it may be left. */
  readonly state: 'inUse' | 'over';
}

export interface SoakResult {
  readonly minutes: number;
  readonly rounds: number;
  readonly reloads: number;
  /** After the first minute, and at the end. Bytes. */
  readonly usedBefore: number;
  readonly usedAfter: number;
  readonly residentBefore: number;
  readonly residentAfter: number;
  readonly timers: number;
  readonly sockets: number;
  /** How many more at the end than after the first minute of the same window. */
  readonly moreListeners: number;
  readonly moreDisposables: number;
  readonly moreSignals: number;
  /** Extension hosts of windows that are gone. */
  readonly hostsLeft: number;
  readonly complaints: number;
  /** Empty when all is well. */
  readonly problems: readonly string[];
}

/** What a run leaves in out/soak.json. */
export interface SoakRecord {
  readonly result: SoakResult;
  readonly samples: readonly SoakSample[];
}

/** Memory may be so much more than it was after the first minute. */
export const tolerance = 0.2;

/**
 * What the looks at the host say. `samples` are in the order of time, the first one after a minute of use, the last one when all
 * is over.
 */
export function soakResult(samples: readonly SoakSample[], hostsLeft: number): SoakResult {
  const inUse = samples.filter(({ state }) => state === 'inUse');
  const [first] = inUse;
  const last = inUse.at(-1);
  const over = samples.at(-1);
  const sameWindow = inUse.find(({ pid }) => pid === over?.pid);
  if (!first || !last || !over || !sameWindow) throw new Error('Nothing was sampled.');
  const facts = {
    minutes: Math.round(over.minutes),
    rounds: over.rounds,
    reloads: new Set(samples.map(({ pid }) => pid)).size - 1,
    usedBefore: first.usedBytes,
    usedAfter: last.usedBytes,
    residentBefore: first.residentBytes,
    residentAfter: last.residentBytes,
    timers: over.timers.length,
    sockets: over.sockets,
    moreListeners: last.listeners - sameWindow.listeners,
    moreDisposables: last.disposables - sameWindow.disposables,
    moreSignals: last.signals - sameWindow.signals,
    hostsLeft,
    complaints: Math.max(...samples.map(({ complaints }) => complaints.length)),
  };
  return { ...facts, problems: problemsOf(facts, last.rounds - sameWindow.rounds) };
}

function problemsOf(facts: Omit<SoakResult, 'problems'>, rounds: number): readonly string[] {
  // What is left behind is left behind by every round; one or two come and go with the editor's own views.
  const grown = (name: string, more: number): readonly string[] =>
    more >= Math.max(2, rounds) ? [`${more} more ${name} after ${rounds} rounds`] : [];
  const left = (name: string, count: number): readonly string[] => (count > 0 ? [`${count} ${name} left behind`] : []);
  const memory = (name: string, was: number, is: number): readonly string[] =>
    is > was * (1 + tolerance) ? [`${name} went from ${megabytes(was)} to ${megabytes(is)}`] : [];
  return [
    ...memory('memory in use', facts.usedBefore, facts.usedAfter),
    ...memory('resident memory', facts.residentBefore, facts.residentAfter),
    ...left('timers', facts.timers),
    ...left('sockets', facts.sockets),
    ...left('extension hosts', facts.hostsLeft),
    ...left('complaints of the runtime', facts.complaints),
    ...grown('listeners', facts.moreListeners),
    ...grown('disposables', facts.moreDisposables),
    ...grown('signals', facts.moreSignals),
  ];
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
