const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const hexDigits = '0123456789abcdef';

/** Repeatable pseudo-random choices: the same seed gives the same account. Nothing secret may be made with it. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Picks with the given weights. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T;
  /** Id of letters, digits, `-` and `_`, the form of visitor and session ids. */
  token(length: number): string;
  hex(length: number): string;
  digits(length: number): string;
  uuid(): string;
  /** An independent sequence, so that a change in one part of the account leaves the others as they were. */
  fork(label: string | number): Random;
}

/** 32-bit FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Mulberry32, seeded with the hash of a label. */
function sequence(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function createRandom(seed: string): Random {
  const next = sequence(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const characters = (length: number, from: string) =>
    Array.from({ length }, () => from.charAt(int(0, from.length - 1))).join('');
  const hex = (length: number) => characters(length, hexDigits);
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[int(0, choices.length - 1)];
    if (choice === undefined) throw new RangeError('Nothing to choose from');
    return choice;
  };
  return {
    next,
    int,
    pick,
    hex,
    chance: (probability) => next() < probability,
    weighted: (choices) => pickWeighted(choices, next()),
    token: (length) => characters(length, alphabet),
    digits: (length) => characters(1, '123456789') + characters(length - 1, '0123456789'),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`,
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}

function pickWeighted<T>(choices: readonly (readonly [number, T])[], point: number): T {
  let left = point * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new RangeError('Nothing to choose from');
}
