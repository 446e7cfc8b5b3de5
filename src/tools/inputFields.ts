import * as v from 'valibot';
import { isAccountId } from '../accounts/accountId.ts';
import { isDay } from '../documents/chatDay.ts';
import type { Destination } from '../liveperson/services.ts';
import { isChatId, isHistoryEngagementId, isMonitoringId, isMonitoringSessionId, isUuid } from '../lookup/idForms.ts';

/**
 * Fields of the tools' inputs. The schemas in package.json are made from them, so that what a model is told and what is checked
 * are the same. Texts are English: a model reads them.
 */

function id(description: string, isId: (text: string) => boolean, form: string) {
  return v.pipe(
    v.string('Needs text.'),
    v.description(`${description} ${form}`),
    v.check((text) => text.length <= 256 && isId(text), `Not such an id. ${form}`),
  );
}

/** Part of every input. */
export const common = {
  accountId: v.exactOptional(
    id(
      'LivePerson account (site) to read, one that the person has configured. May be left out where only one is.',
      isAccountId,
      'Digits.',
    ),
  ),
  fromLine: v.exactOptional(
    wholeNumber('First line of the result to return, 1 when left out. A result that was cut says where to go on.', {
      least: 1,
      most: 1_000_000,
    }),
  ),
};

export const visitorId = id(
  'Monitoring visitor id (vid, LPVID cookie, sharkVisitorId). Not the numeric visitor id of chat information.',
  isMonitoringId,
  '22 letters, digits, - or _.',
);

export const sessionId = id(
  'Monitoring session id (sid, LPSID cookie, sharkSessionId). Not an rtSessionId.',
  (text) => isMonitoringId(text) || isMonitoringSessionId(text),
  '22 letters, digits, - or _, with or without the dot and 40 hexadecimal digits behind it.',
);

export const chatId = id('Chat id (chatId, chatSessionKey).', isChatId, 'H, digits, -, 32 hexadecimal digits, K, digits.');

export const engagementId = id(
  "Engagement id: the account id followed by the chat's rtSessionId. Not a campaign engagement id.",
  isHistoryEngagementId,
  '15 to 30 digits.',
);

export const conversationId = id('Id of a messaging conversation.', isUuid, 'A UUID.');

export const day = v.pipe(
  v.string('Needs a date as text.'),
  v.description('Day of the chat in UTC, as 2026-11-01. Chats of more than a month ago are found with it only.'),
  v.check(isDay, 'Needs a date that exists, as 2026-11-01.'),
);

/** A model reads a few chats; what it needs beyond that is a better query. */
export const mostChats = 100;
export const usualChats = 20;

export const limit = v.exactOptional(
  wholeNumber(`Most chats to list: ${usualChats} when left out, ${mostChats} at most.`, { least: 1, most: mostChats }),
);

export const product = v.exactOptional(
  v.pipe(
    v.picklist(['chats', 'conversations'], 'Needs chats or conversations.'),
    v.description(
      'What to search: ended web chats (chats, when left out) or messaging conversations (conversations), open ones included.',
    ),
  ),
);

export const requestId = text(
  'A failed request of this window, as an earlier result named it. The latest one when left out.',
  100,
);

const elsewhere = 'Of a failure that happened elsewhere, for example in the code of the workspace:';

const services = [
  'smt',
  'conversationVep',
  'engHistDomain',
  'msgHist',
  'agentVep',
  'sentinel',
  'msdkgw',
  'domain',
] as const satisfies readonly Destination[];

export const service = v.pipe(
  v.picklist(services, `Needs one of ${services.join(', ')}.`),
  v.description(`${elsewhere} the service that answered, by its Domain API name.`),
);

export const status = wholeNumber(`${elsewhere} the HTTP status. Needs service, too.`, { least: 100, most: 599 });

export const reportedBody = text(`${elsewhere} the body of the answer. Without passwords and tokens.`, 20_000);

function text(description: string, most: number) {
  return v.pipe(v.string('Needs text.'), v.description(description), v.maxLength(most, `Needs ${most} characters at most.`));
}

function wholeNumber(description: string, { least, most }: { readonly least: number; readonly most: number }) {
  const problem = `Needs a whole number, ${least} to ${most}.`;
  return v.pipe(
    v.number(problem),
    v.integer(problem),
    v.minValue(least, problem),
    v.maxValue(most, problem),
    v.description(description),
  );
}
