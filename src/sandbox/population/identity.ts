import type { Random } from '../random.ts';

/** Real-time ids begin a little above 2^32, as in the documented examples. */
export const accountChatBase = 4_294_970_000;
/** Those of chats that are live while the sandbox runs. */
export const liveChatBase = 4_300_000_000;
/** Those of chats that clients start. */
export const startedChatBase = 4_310_000_000;

/** `H{digits}-{32 hex}K{digits}` */
export function createChatId(random: Random): string {
  return `H${random.digits(19)}-${random.hex(32)}K${random.digits(7)}`;
}
