import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { link, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { ExportError } from '../exportError.ts';
import { hasCode, hasEnded, thisMachine } from '../fileOwner.ts';
import { openRegularFile } from './regularFile.ts';

/** Readers of a data lake pass over names that begin with an underscore or a full stop. */
export const lockName = '._lock.json';
/** A lock that is being taken away. */
const asideName = /^\._lock-[\w-]+\.partial$/;

/** Whether a file is of a lock. One that is left means nothing. */
export function isLockFile(name: string): boolean {
  return name === lockName || asideName.test(name);
}

/** In ms: how often an owner shows that it lives, and for how long nothing may be seen of it before it counts as gone. */
export interface LockTimes {
  readonly beat: number;
  readonly patience: number;
  readonly look: number;
}

const defaultTimes: LockTimes = { beat: 2000, patience: 30_000, look: 250 };

/** Longer than anything that this file writes. */
const mostBytes = 1000;

const ownerSchema = v.object({
  /** Another one with each lock. */
  token: v.string(),
  /** Numbers of processes mean something on this machine only. */
  machine: v.string(),
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(0x7fff_ffff)),
});
type Owner = Readonly<v.InferOutput<typeof ownerSchema>>;

/** A lock file as it was found. What stands in it may be of anybody: `owner` is undefined unless it looks like ours. */
interface Found {
  readonly owner: Owner | undefined;
  /** Changes with each sign of life. */
  readonly state: string;
}

/**
 * Keeps other windows, which are other processes, from exporting to the same folder. The owner touches its lock file again and
 * again, by which it is known to be alive on another machine, too; one of this machine whose process is gone is not waited for.
 */
export class FolderLock {
  readonly #folder: string;
  readonly #token: string;
  readonly #file: FileHandle;
  readonly #beat: NodeJS.Timeout;
  /** An extension host that ends in the middle of an export, as with its window, leaves no lock. */
  readonly #onExit = (): void => {
    try {
      if (readFileSync(this.#path, 'utf8').includes(this.#token)) rmSync(this.#path, { force: true });
    } catch {
      // The folder is gone, and the lock with it: nothing that ends may fail for that.
    }
  };

  private constructor(folder: string, token: string, file: FileHandle, beatMs: number) {
    this.#folder = folder;
    this.#token = token;
    this.#file = file;
    this.#beat = setInterval(() => {
      const now = new Date();
      // A beat that fails is one that is missed; whether the lock is still held is asked before anything is committed.
      file.utimes(now, now).catch(() => undefined);
    }, beatMs);
    this.#beat.unref();
    process.once('exit', this.#onExit);
  }

  /**
   * Takes the lock of a folder that is there. While its owner may be alive this waits for a sign of it.
   * @throws ExportError `inUseElsewhere`, link, notAFile; what the file system says; the signal's reason
   */
  static async take(folder: string, signal: AbortSignal, times: LockTimes = defaultTimes): Promise<FolderLock> {
    for (;;) {
      signal.throwIfAborted();
      const token = randomUUID();
      const file = await create(folder, { token, machine: thisMachine(), pid: process.pid });
      if (file !== undefined) return new FolderLock(folder, token, file, times.beat);
      const found = await read(folder);
      if (found === undefined) continue;
      if (found.owner === undefined || !hasEnded(found.owner)) await waitForLife(folder, found, signal, times);
      await putAside(folder, found);
    }
  }

  /** @throws ExportError `inUseElsewhere` when another one has the lock now, as after this machine slept */
  async assertHeld(): Promise<void> {
    if (!(await this.isHeld())) throw new ExportError('inUseElsewhere', this.#folder);
  }

  async isHeld(): Promise<boolean> {
    const found = await read(this.#folder).catch(() => undefined);
    return found?.owner?.token === this.#token;
  }

  async release(): Promise<void> {
    clearInterval(this.#beat);
    process.off('exit', this.#onExit);
    await this.#file.close();
    if (await this.isHeld()) await rm(this.#path, { force: true });
  }

  get #path(): string {
    return join(this.#folder, lockName);
  }
}

/** Undefined when there is a lock. */
async function create(folder: string, owner: Owner): Promise<FileHandle | undefined> {
  const path = join(folder, lockName);
  let file: FileHandle;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return undefined;
    throw error;
  }
  try {
    await file.writeFile(JSON.stringify(owner));
    return file;
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
}

/** Undefined when there is no lock. */
async function read(folder: string): Promise<Found | undefined> {
  try {
    return await readFound(join(folder, lockName));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function readFound(path: string): Promise<Found> {
  const file = await openRegularFile(path);
  try {
    const { ino, mtimeNs } = await file.stat({ bigint: true });
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
    return { owner: ownerIn(buffer.toString('utf8', 0, bytesRead)), state: `${ino} ${mtimeNs}` };
  } finally {
    await file.close();
  }
}

function ownerIn(text: string): Owner | undefined {
  try {
    const parsed = v.safeParse(ownerSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined; // Cut off, or of somebody else: only its signs of life count.
  }
}

/**
 * Resolves when there was no sign of life.
 * @throws ExportError `inUseElsewhere` with the first one
 */
async function waitForLife(folder: string, { state }: Found, signal: AbortSignal, { patience, look }: LockTimes): Promise<void> {
  for (let waited = 0; waited < patience; waited += look) {
    await delay(look, undefined, { signal }).catch(() => {
      signal.throwIfAborted();
    });
    const now = await read(folder);
    if (now === undefined) return;
    if (now.state !== state) throw new ExportError('inUseElsewhere', folder);
  }
}

/** Takes a lock away that nobody holds. Another process may do the same, and hold the next one by now: that one is given back. */
async function putAside(folder: string, { state }: Found): Promise<void> {
  const path = join(folder, lockName);
  const aside = join(folder, `._lock-${randomUUID()}.partial`);
  try {
    await rename(path, aside);
    const taken = await readFound(aside);
    if (taken.state !== state) await link(aside, path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
