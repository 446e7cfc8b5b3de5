import { isAccountId } from '../accounts/accountId.ts';
import { isDay } from '../documents/chatDay.ts';
import { isChatId, isMonitoringId, isUuid } from '../lookup/idForms.ts';
import type { DeepLink, DeepLinkAction, LinkParameter } from './deepLink.ts';
import { isLinkProblem, readLinkQuery, type LinkProblem } from './linkQuery.ts';

interface ActionRule {
  readonly required: readonly LinkParameter[];
  readonly optional: readonly LinkParameter[];
}

const actions: Readonly<Record<DeepLinkAction, ActionRule>> = {
  visit: { required: ['account', 'visitor', 'session'], optional: [] },
  chat: { required: ['account', 'chat'], optional: [] },
  engagement: { required: ['account', 'engagement'], optional: ['day'] },
  conversation: { required: ['account', 'conversation'], optional: [] },
  search: { required: ['account'], optional: ['visitor', 'from', 'to'] },
};

/**
 * The forms that the documents print. A person may type an id of another form, with a warning; a link, which somebody else made,
 * may not. An id in one of these forms is also harmless as text.
 */
const forms: Readonly<Record<LinkParameter, (text: string) => boolean>> = {
  account: isAccountId,
  visitor: isMonitoringId,
  session: isMonitoringId,
  chat: (text) => text.length <= 256 && isChatId(text),
  engagement: (text) => /^(?:le|qa|fr)?\d{6,40}$/i.test(text),
  day: isDay,
  conversation: isUuid,
  from: isTime,
  to: isTime,
};

/**
 * Reads what a link asks for, given the path and query of its URI, percent-encoding undone. Whatever is not on the list is
 * refused: actions, parameters, forms of ids.
 */
export function readDeepLink({ path, query }: { readonly path: string; readonly query: string }): DeepLink | LinkProblem {
  const action = actionNames.find((name) => path === `/${name}`);
  if (action === undefined) return { problem: 'unknownAction' };
  const { required, optional } = actions[action];
  const values = readLinkQuery(query, [...required, ...optional]);
  if (isLinkProblem(values)) return values;
  const missing = required.find((name) => !values.has(name));
  if (missing !== undefined) return { problem: 'missing', name: missing };
  const odd = [...values].find(([name, value]) => !forms[name](value));
  if (odd) return { problem: 'badValue', name: odd[0] };
  return linkOf(action, values);
}

/** The list of actions, in the order in which they are explained. */
export const actionNames = ['visit', 'chat', 'engagement', 'conversation', 'search'] as const satisfies readonly DeepLinkAction[];

function linkOf(action: DeepLinkAction, values: ReadonlyMap<LinkParameter, string>): DeepLink | LinkProblem {
  const value = (name: LinkParameter): string => values.get(name) ?? '';
  const account = value('account');
  switch (action) {
    case 'visit':
      return { action, account, visitor: value('visitor'), session: value('session') };
    case 'chat':
      return { action, account, chat: value('chat') };
    case 'engagement': {
      const day = values.get('day');
      return { action, account, engagement: value('engagement'), ...(day !== undefined && { day }) };
    }
    case 'conversation':
      return { action, account, conversation: value('conversation') };
    case 'search': {
      const [visitor, from, to] = [values.get('visitor'), values.get('from'), values.get('to')];
      if ((from === undefined) !== (to === undefined)) return { problem: 'missing', name: from === undefined ? 'from' : 'to' };
      if (Number(from) > Number(to)) return { problem: 'badValue', name: 'to' };
      return {
        action,
        account,
        ...(visitor !== undefined && { visitor }),
        ...(from !== undefined && to !== undefined && { from, to }),
      };
    }
  }
}

/** Epoch ms of this century. */
function isTime(text: string): boolean {
  return /^\d{12,13}$/.test(text);
}
