import * as l10n from '@vscode/l10n';
import { advice, checkAccount, editAccount, retry, signIn, type CauseRow } from './cause.ts';

const loginPage = 'Login Service, login page';

/** Why signing in failed. */
export const signInCauses: readonly CauseRow[] = [
  {
    when: { kinds: ['auth', 'forbidden'], operations: ['signIn'], services: ['agentVep'] },
    text: l10n.t('User name or password is wrong, or the password has expired.'),
    nextSteps: [editAccount],
    source: loginPage,
  },
  {
    when: { kinds: ['auth', 'forbidden'], operations: ['signIn'], services: ['agentVep'] },
    text: l10n.t('The account signs its users in with SSO: a user login alone does not work there.'),
    nextSteps: [advice(l10n.t('Use an OAuth 2.0 application, or paste a token from a signed-in browser')), editAccount],
    source: 'Login Service, overview',
  },
  {
    when: { kinds: ['auth', 'forbidden', 'badRequest'], operations: ['signIn'], services: ['sentinel'] },
    text: l10n.t('Client id or client secret is wrong.'),
    nextSteps: [editAccount],
    source: 'OAuth 2.0 client credentials page',
  },
  {
    when: { kinds: ['auth', 'forbidden', 'badRequest'], operations: ['signIn'], services: ['sentinel'] },
    text: l10n.t('The application is not installed in this account, or without the client credentials grant.'),
    nextSteps: [advice(l10n.t('Management Console → Application Install')), editAccount],
    source: 'OAuth 2.0 client credentials page',
  },
  {
    when: { kinds: ['auth'], operations: ['refreshSession', 'signOut'] },
    text: l10n.t('The session was replaced by another login of the same user, or has ended.'),
    nextSteps: [signIn],
    source: 'Login Service, refresh page; public issue of the agent SDK #134',
  },
  {
    when: { kinds: ['blocked'] },
    text: l10n.t('The account or the user is blocked. More attempts make it worse.'),
    nextSteps: [advice(l10n.t('Ask an administrator of the account')), editAccount],
    source: 'login retry page',
  },
  {
    when: { kinds: ['rateLimited'], operations: ['signIn'] },
    text: l10n.t('Too many logins in a short time.'),
    nextSteps: [retry],
    source: 'login retry page: wait at least 5 seconds',
  },
  {
    when: { kinds: ['notFound'], services: ['domain'] },
    text: l10n.t('There is no such account, or it lives on another Domain API host (accounts that begin with letters do).'),
    nextSteps: [editAccount, checkAccount],
    source: 'Domain API page: 401 means invalid site',
  },
];
