import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { isAccountId } from '../accounts/accountId.ts';
import { isDay } from '../documents/chatDay.ts';
import { attributeDefinitions } from '../liveperson/attributes/definitions.ts';
import { engagementFields } from '../searchFiles/engagementFields.ts';
import { choice, list, number, text } from '../searchFiles/fields.ts';
import { mostChats, usualChats } from './checkFile.ts';

/**
 * The fields of check files. Each says what is accepted and, by its description, what it means: reading a file, the JSON schema
 * and completion come from the same table. Meanings: Engagement History API, methods page.
 */

const longestPattern = 300;
const mostAssertions = 100;

function group<const T extends v.ObjectEntries>(description: string, entries: T) {
  return v.pipe(v.strictObject(entries, problemOfObject), v.description(description));
}

function problemOfObject({ expected }: v.StrictObjectIssue): string {
  if (expected === 'never') return l10n.t('Not a field of a check file; it has no effect.');
  return expected === 'Object' ? l10n.t('Needs an object in braces.') : l10n.t('Needs {0}.', expected);
}

const pattern = v.pipe(
  text(
    `A regular expression of JavaScript; capital and small letters count alike. ${longestPattern} characters at most. It is tried on the first 2000 ` +
      'characters of each line and given up when that takes too long.',
    ['refund|money back', '^Hello'],
  ),
  v.maxLength(longestPattern, l10n.t('Needs {0} characters at most.', longestPattern)),
  v.check(isPattern, l10n.t('Not a regular expression.')),
);

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'iu').source !== '';
  } catch {
    return false;
  }
}

const lineFields = {
  contains: v.exactOptional(text('Text that the line holds; capital and small letters count alike.', ['refund'])),
  matches: v.exactOptional(pattern),
  by: v.exactOptional(
    choice('Who wrote it: visitor, agent or system. Everybody when left out.', ['visitor', 'agent', 'system'] as const),
  ),
};

const attributeTypes = attributeDefinitions.flatMap(({ names }) => names.history);

const attributeFields = {
  type: choice('The engagement attribute, by its name in the engagement history.', attributeTypes),
  field: v.exactOptional(
    text('A field of it, with dots for fields inside fields; of a list any item counts. Left out, the attribute has to be there at all.', [
      'total',
      'product.name',
    ]),
  ),
  value: v.exactOptional(
    v.pipe(
      v.union([v.string(), v.number(), v.boolean()], l10n.t('Needs text, a number, or true or false.')),
      v.description('What the field says, compared as text. Left out, the field has to be there.'),
    ),
  ),
};

/** One assertion. */
const assertionFields = {
  name: v.pipe(
    text('What has to hold, in your words: the name in the Testing view.', ['answered by Sales']),
    v.minLength(1, l10n.t('Needs a name.')),
    v.maxLength(200, l10n.t('Needs {0} characters at most.', 200)),
  ),
  skill: v.exactOptional(text('Name or id of a skill that the chat was with, at its end or before a transfer.', ['Sales'])),
  agent: v.exactOptional(text('Id, nickname, login name or full name of an agent who had the chat.', ['Greg'])),
  line: v.exactOptional(group('At least one line of the conversation is like this.', lineFields)),
  noLine: v.exactOptional(group('No line of the conversation is like this.', lineFields)),
  attribute: v.exactOptional(
    group(
      'An engagement attribute was reported in the chat. Attributes may be missing up to two hours after the end.',
      attributeFields,
    ),
  ),
  waitUnder: v.exactOptional(
    number(
      'The visitor waited less than this many seconds: from asking for the chat (chatRequestedTime) to its start with an agent (startTime).',
    ),
  ),
  endReason: v.exactOptional(
    text(
      'Why the chat ended, as the code of the engagement history: 101 rep stopped, moved to another rep; 106 reassigned to a skill; ' +
        '201 rep stopped; 202 rep disconnected; 205 visitor disconnected; 208 visitor no longer in the chat; 210 visitor closed.',
      ['201', '210'],
    ),
  ),
};

/** The names of an assertion's conditions. */
export const conditionNames = Object.keys(assertionFields).filter((name) => name !== 'name');

const chat = v.union(
  [
    v.string(),
    group('A chat with its day.', {
      engagementId: text("Engagement id: the account id followed by the chat's rtSessionId."),
      day: v.exactOptional(
        v.pipe(
          text('Day of the chat in UTC. Chats of more than a month ago are found with it only.', ['2026-11-01']),
          v.check(isDay, l10n.t('Needs a date that exists, as 2026-11-01.')),
        ),
      ),
    }),
  ],
  l10n.t('Needs an engagement id as text, or an object with engagementId.'),
);

/** The file. `search` is read by the rules of search files. */
export const checkFields = {
  account: v.exactOptional(
    v.pipe(
      text('Id of the account to read. Asked for when left out. Never a password or token: these stay in the secret store.'),
      v.check(isAccountId, l10n.t('Needs an account id: digits.')),
    ),
  ),
  chats: v.exactOptional(
    v.pipe(
      list(chat, `Engagement ids of the ended chats to check, ${mostChats} at most. Instead of search.`),
      v.minLength(1, l10n.t('Needs at least one chat.')),
      v.maxLength(mostChats, l10n.t('Needs {0} chats at most.', mostChats)),
    ),
  ),
  assertions: v.pipe(
    list(
      group('One thing that has to hold. It has a name and exactly one condition.', assertionFields),
      'What has to hold for every chat.',
    ),
    v.minLength(1, l10n.t('Needs at least one assertion.')),
    v.maxLength(mostAssertions, l10n.t('Needs {0} assertions at most.', mostAssertions)),
  ),
};

export const searchDescription =
  `A search for the chats to check, with the fields of a search file's query. Instead of chats. The first ${usualChats} are checked, ` +
  `or as many as limit says, ${mostChats} at most.`;

/** The search of a check file has the fields of a search file's query. */
export const searchFields = engagementFields;
