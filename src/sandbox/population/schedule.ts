import { day, hour, minute } from '../clock.ts';
import { createRandom, type Random } from '../random.ts';
import { accountChatBase } from './identity.ts';

/** When one chat of the account was asked for, and by whom. */
export interface ScheduledChat {
  /** Name of its random sequence: the same chat on every later day. */
  readonly key: string;
  readonly requestedAt: number;
  /** Name of the visitor's random sequence. */
  readonly visitorKey: string;
  readonly rtSessionId: number;
  /** Goes on for hours: a transcript of several hundred lines. */
  readonly isMarathon: boolean;
}

/** Days kept: a little more than the thirteen months that the service keeps, so that the oldest are seen to drop out. */
const oldestDay = 402;

/** Dense in the last week, thinner before: a history that has something to page through, and something in every month. */
function chatsOnDay(daysAgo: number, random: Random): number {
  if (daysAgo <= 7) return 22;
  if (daysAgo <= 30) return 6;
  return random.chance(0.8) ? 1 : 0;
}

/**
 * All chats of the account up to the end of today. What happened on a day depends on the seed and that day alone: tomorrow's
 * account is today's with one more day, and thinned where a day has become old.
 */
export function schedule(seed: number, now: number): ScheduledChat[] {
  const today = Math.floor(now / day);
  return Array.from({ length: oldestDay + 1 }, (_, daysAgo) => chatsOf(seed, today - daysAgo, daysAgo)).flat();
}

function chatsOf(seed: number, dayNumber: number, daysAgo: number): ScheduledChat[] {
  const count = chatsOnDay(daysAgo, createRandom(`${seed}/density/${dayNumber}`));
  return Array.from({ length: count }, (_, index) => {
    const key = `${seed}/chat/${dayNumber}/${index}`;
    const random = createRandom(`${key}/schedule`);
    return {
      key,
      requestedAt: dayNumber * day + timeOfDay(random),
      visitorKey: visitorKey(seed, dayNumber, index, random),
      rtSessionId: accountChatBase + (dayNumber - 18_000) * 128 + index * 4,
      isMarathon: index === 0 && dayNumber % 5 === 0,
    };
  });
}

/** Most people write between morning and evening. */
function timeOfDay(random: Random): number {
  const hourOfDay = random.weighted([
    [1, 0],
    [1, 3],
    [2, 6],
    [6, 8],
    [8, 10],
    [7, 12],
    [8, 14],
    [8, 16],
    [7, 18],
    [5, 20],
    [2, 22],
  ] as const);
  return hourOfDay * hour + random.int(0, 119) * minute + random.int(0, 59_999);
}

/** Some come back within three weeks: this one is then a visitor of an earlier day. */
function visitorKey(seed: number, dayNumber: number, index: number, random: Random): string {
  if (!random.chance(0.12)) return `${seed}/visitor/${dayNumber}/${index}`;
  return `${seed}/visitor/${dayNumber - random.int(1, 20)}/${random.int(0, 2)}`;
}
