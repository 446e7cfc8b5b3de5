import { given } from '../../liveperson/fields.ts';
import type { ResultRow } from '../protocol/search.ts';

/** Equal words as one string: each answer brings its own copy of every name. */
export type OneWord = (word: string | undefined) => string | undefined;

/** @returns words as given, equal ones as the first of them */
export function wordStore(): OneWord {
  const words = new Map<string, string>();
  return (word) => {
    if (word === undefined) return undefined;
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
}

/** A row as it is kept a hundred thousand times: all rows have the same fields in the same places, which takes half the memory. */
export type KeptRow = { readonly [K in keyof Required<ResultRow>]: ResultRow[K] | undefined } & Pick<ResultRow, 'id' | 'snippet'>;

export function keepRow(row: ResultRow, one: OneWord): KeptRow {
  const { id, start, visitorId, visitorName, sessionId, duration, lines, mcs, partial, snippet } = row;
  const { before, hit, after } = snippet;
  return {
    id,
    start,
    visitorId,
    visitorName,
    sessionId,
    agent: one(row.agent),
    skill: one(row.skill),
    channel: one(row.channel),
    duration,
    lines,
    mcs,
    endReason: one(row.endReason),
    partial,
    snippet: { before, hit, after },
  };
}

/** The row as it was, for a page. */
export function keptRow({ id, lines, partial, snippet, ...others }: KeptRow): ResultRow {
  return { id, lines: lines ?? 0, partial: partial === true, snippet, ...given(others) };
}
