import * as l10n from '@vscode/l10n';
import {
  chatSideIds,
  detail,
  historyScopeMissing,
  oauth1Retired,
  signedAtWrongTime,
  tokenExpired,
  tokenForOtherAccount,
  tokenIsNoJwt,
} from '../evidence.ts';
import { advice, checkAccount, editAccount, lookup, showRequests, signIn, type CauseRow } from './cause.ts';

const oauth1Page = 'OAuth 1.0 API keys page';

/** Why an API did not accept a credential. */
export const authorizationCauses: readonly CauseRow[] = [
  {
    when: { kinds: ['auth', 'forbidden'], authorizations: ['oauth1'] },
    text: l10n.t('Support for OAuth 1.0 keys ended on 31 May 2026; the service may no longer take them.'),
    evidence: oauth1Retired,
    evidenceIs: 'required',
    nextSteps: [editAccount, advice(l10n.t('Use an OAuth 2.0 application or a pasted token instead'))],
    source: `${oauth1Page}; application login page (30 April 2026 for bot login)`,
  },
  {
    when: { kinds: ['auth'], authorizations: ['oauth1'] },
    text: l10n.t("The machine's clock is wrong, so that the signature's time stamp is refused."),
    evidence: signedAtWrongTime,
    evidenceIs: 'required',
    nextSteps: [advice(l10n.t('Correct the clock')), checkAccount],
    source: 'OAuth Core 1.0 §8; not reported for these services',
  },
  {
    when: { kinds: ['auth'], oauthProblems: ['signature_invalid'] },
    text: l10n.t('The secret or the access token secret is wrong, or has a blank at its end.'),
    nextSteps: [editAccount],
    source: `${oauth1Page}; public issue #28`,
  },
  {
    when: { kinds: ['auth'], oauthProblems: ['signature_invalid'] },
    text: l10n.t('The key was made for another purpose, bot login for example.'),
    nextSteps: [advice(l10n.t('Campaign Builder → Data Sources → API: look at the permissions of the key'))],
    source: 'public issue #206',
  },
  {
    when: { kinds: ['auth'], oauthProblems: ['token_rejected'] },
    text: l10n.t('The access token is mistyped, belongs to another account, or its key has no permission for this API.'),
    nextSteps: [editAccount, advice(l10n.t('Campaign Builder → Data Sources → API: look at the permissions of the key'))],
    source: `${oauth1Page}; public issue #193`,
  },
  {
    when: { kinds: ['auth'], services: ['smt'], operations: ['getVisitState', 'validateEngagement'] },
    text: l10n.t("The ids are those of the chat side. Visit state wants chat information's sharkVisitorId and sharkSessionId."),
    evidence: chatSideIds,
    evidenceIs: 'required',
    nextSteps: [lookup],
    source: 'public issue #87',
  },
  {
    when: { kinds: ['auth'], services: ['smt'], authorizations: ['oauth2'] },
    text: l10n.t('The Visit Information API documents login, pasted token and API key; OAuth 2.0 is not mentioned.'),
    evidence: ({ authorization }) =>
      authorization === 'oauth2' ? l10n.t('The request was authorised with OAuth 2.0.') : undefined,
    nextSteps: [editAccount, advice(l10n.t('Add a user login or a token to the account'))],
    source: 'Visit Information API, overview',
  },
  {
    when: { kinds: ['auth', 'forbidden'], authorizations: ['bearer', 'oauth2', 'login'] },
    text: l10n.t('The token has expired.'),
    evidence: tokenExpired,
    evidenceIs: 'required',
    nextSteps: [signIn, editAccount],
    source: 'OAuth 2.0 client credentials page (one hour); Login Service, login page (sessionTTl)',
  },
  {
    when: { kinds: ['auth', 'forbidden'], authorizations: ['bearer', 'oauth2'] },
    text: l10n.t('The token is for another account.'),
    evidence: tokenForOtherAccount,
    evidenceIs: 'required',
    nextSteps: [editAccount],
    source: 'OAuth 2.0 client credentials page, claims',
  },
  {
    when: { kinds: ['auth', 'forbidden'], services: ['engHistDomain'], authorizations: ['oauth2', 'bearer'] },
    text: l10n.t('The token lacks the scope data.services.enghist, which is given when the application is installed.'),
    evidence: historyScopeMissing,
    nextSteps: [advice(l10n.t('Management Console → Application Install: add the scope and install again')), editAccount],
    source: 'Engagement History API, overview',
  },
  {
    when: { kinds: ['auth'], authorizations: ['bearer'] },
    text: l10n.t('The pasted token has expired: it lives for hours at most and is not renewed.'),
    evidence: tokenIsNoJwt,
    nextSteps: [editAccount],
    source: 'Login Service, login page',
  },
  {
    when: { kinds: ['auth', 'forbidden'], services: ['smt'], authorizations: ['oauth1', 'login', 'bearer'] },
    text: l10n.t('Key or user lack the permission to see visitors in real time.'),
    nextSteps: [advice(l10n.t('API keys: real-time interactions category; users: their profile')), editAccount],
    source: 'public issue #87',
  },
  {
    when: { kinds: ['auth', 'forbidden'], services: ['engHistDomain', 'msgHist'] },
    text: l10n.t('Key or user lack the permission "Conversation History / Messaging Interactions".'),
    nextSteps: [advice(l10n.t('API keys: Data category; users: their profile')), editAccount],
    source: oauth1Page,
  },
  {
    when: { kinds: ['auth'], services: ['conversationVep'], codes: ['10'] },
    text: l10n.t('The account demands a captcha for chats made through the API.'),
    nextSteps: [advice(l10n.t('Ask LivePerson to switch off the account setting')), showRequests],
    source: 'public issue #97',
  },
  {
    when: { kinds: ['auth'], services: ['conversationVep'] },
    text: l10n.t('The application key is wrong.'),
    nextSteps: [editAccount],
    source: 'Server Chat API; the case itself is not documented',
  },
  {
    when: { kinds: ['forbidden'] },
    text: l10n.t('The credential is known, but may not use this API.'),
    nextSteps: [editAccount, showRequests],
    source: 'history APIs, response codes',
  },
  {
    when: { kinds: ['auth'] },
    text: l10n.t('The credential is wrong, was withdrawn, or belongs to another account.'),
    nextSteps: [checkAccount, editAccount, showRequests],
    source: 'all method pages',
  },
  {
    when: { kinds: ['missingCredential'] },
    text: l10n.t('No credential that this API takes is stored for the account.'),
    evidence: detail,
    nextSteps: [editAccount],
    source: 'table of accepted credentials',
  },
];
