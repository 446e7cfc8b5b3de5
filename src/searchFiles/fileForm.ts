import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { isAccountId } from '../accounts/accountId.ts';
import { conversationFields } from './conversationFields.ts';
import { engagementFields } from './engagementFields.ts';
import { products } from './searchFile.ts';

/** What stands around the query. */
export const fileFields = {
  account: v.exactOptional(
    v.pipe(
      v.string(l10n.t('Needs an account id as text in double quotes.')),
      v.description(
        'Id of the account to search. Asked for when left out. Never a password or token: these stay in the secret store.',
      ),
      v.check(isAccountId, l10n.t('Needs an account id: digits.')),
    ),
  ),
  product: v.exactOptional(
    v.pipe(
      v.picklist(products, l10n.t('Needs one of {0}.', products.join(', '))),
      v.description('What is searched: chats (ended web chats) or conversations (messaging). Chats when left out.'),
    ),
  ),
};

/** The query of each product, as a file holds it: times as people write them. */
export const queryForms = {
  chats: v.object(engagementFields),
  conversations: v.object(conversationFields),
};

export const queryDescription = 'What to search for. Only what is set is sent; all of it must match.';
