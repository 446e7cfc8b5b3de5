import * as l10n from '@vscode/l10n';
import type { Failure } from './failure.ts';

/**
 * Sentences about one request, undefined when there is nothing to say, or false when the request disproves the cause. They never
 * hold a secret: they are made of a `Failure`.
 */
type Evidence<Disproof extends false = never> = (failure: Failure) => string | undefined | Disproof;

/** OAuth 1.0 API keys page: support ends and the protocol with it. */
const oauth1End = Date.UTC(2026, 4, 31);
/** Application login page: the same for bot login. */
const noticeableSkewMs = 60_000;

export const oauth1Retired: Evidence = ({ at, authorization }) =>
  authorization === 'oauth1' && at >= oauth1End ? l10n.t('The request was signed with an OAuth 1.0 key after 31 May 2026.')
    : undefined;

/** The request was signed in the service's time, as far as that was known. */
export const signedAtWrongTime: Evidence = ({ signedSkewMs = 0, ...failure }) =>
  Math.abs(signedSkewMs) < noticeableSkewMs ? undefined : clockIsWrong(failure);

export const clockIsWrong: Evidence = ({ clockSkewMs = 0 }) => {
  if (Math.abs(clockSkewMs) < noticeableSkewMs) return undefined;
  const seconds = Math.round(Math.abs(clockSkewMs) / 1000);
  return clockSkewMs > 0
    ? l10n.t("This machine's clock is {0} seconds behind the service's.", seconds)
    : l10n.t("This machine's clock is {0} seconds ahead of the service's.", seconds);
};

export const tokenExpired: Evidence = ({ token, at }) =>
  token?.expiresAt !== undefined && token.expiresAt <= at
    ? l10n.t('The token ended at {0}.', new Date(token.expiresAt).toISOString())
    : undefined;

/** The scope that the Engagement History overview names. */
export const historyScopeMissing: Evidence<false> = ({ token, service }) => {
  if (service !== 'engHistDomain' || !token?.scopes) return undefined;
  if (token.scopes.includes('data.services.enghist')) return false;
  return l10n.t("The token's scopes are: {0}.", token.scopes.length === 0 ? l10n.t('none') : token.scopes.join(' '));
};

export const tokenIsNoJwt: Evidence<false> = ({ token, at }) => {
  if (token?.expiresAt !== undefined) return token.expiresAt > at ? false : undefined;
  return token && !token.scopes ? l10n.t('The token is no JWT, so its end cannot be read.') : undefined;
};

/** The ids a visit-state request was made with. */
function visitIds({ url }: Failure): { readonly visitorId?: string; readonly sessionId?: string } {
  if (url === undefined || !URL.canParse(url)) return {};
  const { pathname, searchParams } = new URL(url);
  const visitorId = /\/monitoring\/visitors\/([^/]+)/.exec(pathname)?.[1];
  const sessionId = searchParams.get('sid');
  return { ...(visitorId !== undefined && { visitorId }), ...(sessionId !== null && { sessionId }) };
}

/** 16 digits in chat information's example, where the field is called visitorId too. */
export const chatSideVisitorId: Evidence = (failure) => {
  const { visitorId } = visitIds(failure);
  return visitorId !== undefined && /^\d{6,}$/.test(visitorId)
    ? l10n.t("The visitor id {0} is a number, as chat information's own visitorId is.", visitorId)
    : undefined;
};

/** About 4.29 × 10⁹ in every example. */
export const realTimeSessionId: Evidence = (failure) => {
  const { sessionId } = visitIds(failure);
  return sessionId !== undefined && /^\d{6,}$/.test(sessionId)
    ? l10n.t("The session id {0} is a number, as chat information's rtSessionId is.", sessionId)
    : undefined;
};

export const chatSideIds: Evidence = (failure) => chatSideVisitorId(failure) ?? realTimeSessionId(failure);

/** Every example has 22 characters. */
export const unusualVisitorId: Evidence = (failure) => {
  const length = visitIds(failure).visitorId?.length ?? 22;
  return length === 22 ? undefined : l10n.t('The visitor id has {0} characters; monitoring ids have 22.', length);
};

export const unusualSessionId: Evidence = (failure) => {
  const length = visitIds(failure).sessionId?.length ?? 22;
  return length === 22 ? undefined : l10n.t('The session id has {0} characters; monitoring ids have 22.', length);
};

/** What a path belongs to, by its documented beginning. */
const pathOwners: readonly (readonly [path: RegExp, service: string])[] = [
  [/\/monitoring\//, 'smt'],
  [/\/interaction_history\//, 'engHistDomain'],
  [/\/messaging_history\//, 'msgHist'],
  [/\/chat\//, 'conversationVep'],
  [/\/app\/engagement\//, 'msdkgw'],
  [/\/sentinel\//, 'sentinel'],
];

export const hostOfPath: Evidence = ({ url }) => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { pathname, host } = new URL(url);
  const owner = pathOwners.find(([path]) => path.test(pathname))?.[1];
  return owner === undefined
    ? undefined
    : l10n.t('The path belongs to the service {0}; the Domain API names {1} for it.', owner, host);
};

export const alreadyRepeated: Evidence = ({ attempts }) =>
  attempts.length > 1 ? l10n.t('{0} attempts were made.', attempts.length) : undefined;

export const askedToWait: Evidence = ({ retryAfterMs }) =>
  retryAfterMs === undefined ? undefined : l10n.t('The service asks for a pause of {0} seconds.', Math.ceil(retryAfterMs / 1000));

export const detail: Evidence = ({ detail: text }) =>
  text === undefined ? undefined : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

export const isHtml: Evidence = ({ answer }) =>
  answer?.format === 'html'
    ? `${l10n.t('The answer is an HTML page')}${answer.message === undefined ? '' : `: “${answer.message}”`}.`
    : undefined;

export const looksCutOff: Evidence = ({ body, kind }) =>
  kind === 'malformed' && body !== undefined && /^\s*[{[]/.test(body) && !/[}\]]\s*$/.test(body)
    ? l10n.t('The body begins as JSON and stops in the middle.')
    : undefined;

export const tokenForOtherAccount: Evidence = ({ token, accountId }) =>
  token?.account !== undefined && token.account !== accountId
    ? l10n.t('The token was issued for account {0}.', token.account)
    : undefined;

export const networkCode: Evidence = ({ networkCode: code, url }) => {
  if (code === undefined) return undefined;
  return `${url !== undefined && URL.canParse(url) ? l10n.t('{0} at {1}', code, new URL(url).host) : code}.`;
};

/** Engagement ids of history begin with the account id; campaign engagement ids do not. */
export const looksLikeCampaignEngagement: Evidence = ({ detail: text, accountId }) => {
  const id = /\s(\S+)$/.exec(text ?? '')?.[1];
  return id === undefined || id.startsWith(accountId)
    ? undefined
    : l10n.t('The id {0} does not begin with the account id {1}.', id, accountId);
};
