import type { EngagementInfo } from './engagementRecord.ts';

/** Source: Engagement History API, methods page, start reasons. */
const startReasons: ReadonlyMap<string, string> = new Map([
  ['0', 'visitor request'],
  ['1', 'agent transfer'],
  ['2', 'failed transfer'],
  ['3', 'ACD attempt'],
  ['4', 'ACD without assignment'],
  ['5', 'agent assigned it'],
  ['6', 'skill reassignment'],
  ['7', 'requested by rep'],
  ['8', 'account-to-account reassignment'],
]);

/** Source: as above, end reasons. */
const endReasons: ReadonlyMap<string, string> = new Map([
  ['101', 'rep stopped, moved to another rep'],
  ['106', 'reassigned to a skill'],
  ['201', 'rep stopped'],
  ['202', 'rep disconnected'],
  ['205', 'visitor disconnected'],
  ['208', 'visitor no longer in the chat'],
  ['210', 'visitor closed'],
]);

/** Why the chat began: the documented meaning, else the service's own description, else the code. */
export function startReasonInWords(info: Pick<EngagementInfo, 'startReason' | 'startReasonText'>): string | undefined {
  return inWords(startReasons, info.startReason, info.startReasonText);
}

/** Why the chat ended. */
export function endReasonInWords(info: Pick<EngagementInfo, 'endReason' | 'endReasonText'>): string | undefined {
  return inWords(endReasons, info.endReason, info.endReasonText);
}

function inWords(
  meanings: ReadonlyMap<string, string>,
  code: string | undefined,
  description: string | undefined,
): string | undefined {
  return (
    (code === undefined ? undefined : meanings.get(code)) ?? description ?? (code === undefined ? undefined : `code ${code}`)
  );
}
