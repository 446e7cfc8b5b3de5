import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { shortKey } from './shortKey.ts';

/** Where an interrupted search continues. Records are named by short keys. */
export interface ResumePoint {
  /** What the token is for: another search cannot use it. */
  readonly search: string;
  /** Records handed out so far, for the limit. */
  readonly handedOut: number;
  /** Unfinished windows in order: `window` is the index into the plan. */
  readonly windows: readonly ResumeWindow[];
  /** Matches of the plan's windows as far as they are known. */
  readonly counts: readonly (number | null)[];
  /** Records of finished windows that an unfinished one may list again. */
  readonly edge: readonly string[];
}

export interface ResumeWindow {
  readonly window: number;
  readonly from: number;
  readonly to: number;
  /** Where the window begins inside its plan window, when that was split. */
  readonly base: number;
  readonly offset: number;
  readonly count: number | null;
  readonly handled: readonly string[];
}

/** A resume token that is damaged or belongs to another search. */
export class ResumeTokenError extends Error {
  override readonly name = 'ResumeTokenError';
}

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const keys = v.pipe(
  v.string(),
  v.regex(/^(?:[\w-]{12})*$/),
  v.transform((joined) => joined.match(/.{12}/g) ?? []),
);
const windowSchema = v.object({ w: index, f: v.number(), t: v.number(), b: index, o: index, c: v.nullable(index), k: keys });
const schema = v.object({
  v: v.literal(1),
  s: v.string(),
  n: index,
  w: v.array(windowSchema),
  c: v.array(v.nullable(index)),
  e: keys,
});

/** Names a search by everything that decides which records it finds, in which order. */
export function searchName(identity: unknown): string {
  return shortKey(JSON.stringify(identity));
}

/** Text to keep and hand back; it holds ids only in shortened form and no personal data. */
export function writeToken({ search, handedOut, windows, counts, edge }: ResumePoint): string {
  const compact = {
    v: 1,
    s: search,
    n: handedOut,
    w: windows.map(({ window, from, to, base, offset, count, handled }) => ({
      w: window,
      f: from,
      t: to,
      b: base,
      o: offset,
      c: count,
      k: handled.join(''),
    })),
    c: counts,
    e: edge.join(''),
  };
  return Buffer.from(JSON.stringify(compact)).toString('base64url');
}

/** @throws ResumeTokenError */
export function readToken(token: string, search: string): ResumePoint {
  const parsed = v.safeParse(schema, parse(token));
  if (!parsed.success) {
    throw new ResumeTokenError(l10n.t('The search cannot be continued: its resume token is damaged.'));
  }
  const { s, n, w, c, e } = parsed.output;
  if (s !== search) {
    throw new ResumeTokenError(l10n.t('The search cannot be continued: the resume token belongs to another search.'));
  }
  const windows = w.map((entry) => ({
    window: entry.w,
    from: entry.f,
    to: entry.t,
    base: entry.b,
    offset: entry.o,
    count: entry.c,
    handled: entry.k,
  }));
  return { search: s, handedOut: n, windows, counts: c, edge: e };
}

function parse(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
