import { noonOf } from '../chatDay.ts';

/** What the client needs to find a chat by its id: the id, and around which moment where that is known. */
export function chatAt({ engagementId, day }: { readonly engagementId: string; readonly day?: string }): {
  readonly engagementId: string;
  readonly around?: number;
} {
  return { engagementId, ...(day !== undefined && { around: noonOf(day) }) };
}
