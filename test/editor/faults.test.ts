import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { followSockets } from '../faults/cloudSockets.ts';
import { followTimers, type ExtensionTimers } from '../faults/extensionTimers.ts';
import { recordResult, settled } from '../faults/results.ts';
import { otherFaults, serviceFaults, surfacesOf, type Fault, type Surface } from '../faults/table.ts';
import { failingDisk } from '../unit/export/failingDisk.ts';
import { extensionApi, run } from './editorExtension.ts';
import { NamedCloud, often } from './faults/cloud.ts';
import { playPages } from './faults/panelPages.ts';
import type { Play, Seen, Stage } from './faults/play.ts';
import { nothingHalf, plays } from './faults/surfaces.ts';
import { wholeTree } from './faults/tree.ts';
import { catchNotifications } from './notifications.ts';
import { until } from './until.ts';

/** Pauses between attempts take a five-hundredth of their time. */
const haste = 500;
/** From a request to the head of its answer, ms: plenty on loopback. A time-out does not go off before. */
const headMs = 50;

/** Makes something go wrong; the signal tells when that is over. */
type Strike = (over: AbortSignal) => Promise<void>;

const { dns, refused, diskFull } = otherFaults;

describe('Faults', () => {
  const openSockets = followSockets();
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  let cloud: NamedCloud;
  let timers: ExtensionTimers;
  let pages: ReturnType<typeof playPages>;
  let notifications: ReturnType<typeof catchNotifications>;
  let play: Play;
  let results: string;

  before(async () => {
    const { getClient } = await extensionApi();
    assert.ok(getClient);
    const folder = vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector')?.extensionPath ?? '';
    results = join(folder, 'out', 'faults.json');
    timers = followTimers(join(folder, 'dist'), (ms, stack) => (isPause(stack) ? ms / haste : ms));
    process.on('unhandledRejection', note);
    cloud = await NamedCloud.start();
  });

  after(async () => {
    process.off('unhandledRejection', note);
    timers.restore();
    await cloud.stop();
  });

  beforeEach(() => {
    pages = playPages();
    notifications = catchNotifications();
  });

  afterEach(async () => {
    pages.restore();
    notifications.restore();
    await cloud.comeBack();
  });

  /** Shows something good, lets the fault happen, and takes it away again. Resolves to what was seen meanwhile. */
  async function suffer(
    make: (stage: Stage) => Play,
    credentials: readonly object[],
    strike: Strike,
    mend: () => Promise<void>,
  ): Promise<Seen & { readonly seconds: number }> {
    const { accountId } = cloud.sandbox;
    const { getClient } = await extensionApi();
    await run('addAccount', { accountId, domainApiUrl: cloud.domainApiUrl, credentials });
    play = make({ cloud: cloud.sandbox, run, getClient, page: pages.newest, notifications });
    try {
      await play.open();
      timers.reset();
      const over = new AbortController();
      const again = play.again().finally(() => {
        over.abort();
      });
      const [seen] = await Promise.all([again, strike(over.signal)]);
      const seconds = Math.round(timers.waitedMs() / 1000);
      await mend();
      await play.recover();
      return { ...seen, seconds };
    } finally {
      await play.close();
      await run('removeAccount', { accountId });
    }
  }

  /** Lets that time-out strike each request that was hit, until all is over. */
  async function timeOut(ms: number, over: AbortSignal): Promise<void> {
    for (let struck = 0; !over.aborted; ) {
      await until(() => cloud.hits > struck || over.aborted);
      struck = cloud.hits;
      await delay(headMs);
      timers.fire(ms);
    }
  }

  /** What holds whatever the fault is, once all is closed. */
  async function nothingIsLeft(): Promise<void> {
    await until(() => timers.places().length === 0 && openSockets(cloud.port) === 0);
    assert.deepEqual(unhandled.splice(0), []);
  }

  function check(fault: Fault, surface: Surface, strike: Strike, mend: () => Promise<void>): void {
    const make = fault.inPages === true && surface === 'tree' ? wholeTree : plays[surface];
    it(`${fault.title}: ${surface}`, async () => {
      const result = { fault: fault.title, surface, message: '', kept: '', seconds: 0, passed: false };
      recordResult(results, result);
      const { login, oauth1 } = cloud.sandbox.credentials;
      const isClock = fault.rule?.clockSkewMs !== undefined;
      const { message, kept, seconds } = await suffer(make, isClock ? [oauth1, login] : [login], strike, mend);
      recordResult(results, { ...result, message: settled(message ?? ''), kept, seconds });
      if (fault.told) assert.match(message ?? 'nothing was told', fault.told);
      else assert.equal(message, undefined);
      assert.equal(kept === nothingHalf, fault === diskFull);
      await nothingIsLeft();
      recordResult(results, { ...result, message: settled(message ?? ''), kept, seconds, passed: true });
    });
  }

  for (const fault of serviceFaults) {
    for (const surface of surfacesOf(fault)) {
      check(
        fault,
        surface,
        async (over) => {
          cloud.breakWith({ match: play.hit, times: often, ...fault.rule });
          if (fault.timeOutMs !== undefined) await timeOut(fault.timeOutMs, over);
        },
        () => {
          cloud.mend();
          return Promise.resolve();
        },
      );
    }
  }

  for (const [how, fault] of Object.entries({ dns, refused })) {
    for (const surface of surfacesOf(fault)) {
      check(
        fault,
        surface,
        (over) => cloud.vanishDuring(play.hit, how === 'dns' ? 'dns' : 'refused', over),
        () => cloud.comeBack(),
      );
    }
  }

  const disk = failingDisk();
  check(
    diskFull,
    'export',
    () => {
      disk.fullAfter(10_000);
      return Promise.resolve();
    },
    () => {
      disk.restore();
      return Promise.resolve();
    },
  );
});

/** Only the client's clock makes pauses: by its `wait`, which sets the timer in a promise. */
function isPause(stack: string): boolean {
  const [, , , promise = '', caller = ''] = stack.split('\n');
  return promise.includes('new Promise') && /\bwait\b/.test(caller);
}
