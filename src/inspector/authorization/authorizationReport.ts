import { publicAppKey } from '../../liveperson/auth/appKey.ts';
import { signatureBaseString, type OAuth1Keys } from '../../liveperson/auth/oauth1.ts';
import type { Exchange } from '../../liveperson/http/exchange.ts';
import { SecretRegistry } from '../../liveperson/http/secretRegistry.ts';
import { plain } from '../documentSections.ts';
import { skewText } from '../explanationDocument.ts';
import type { LoggedExchange } from '../exchangeLog.ts';
import { addExplanation } from '../documentSections.ts';
import { DocumentLines, type RequestDocument } from '../requestDocument.ts';
import { attemptOutcome, authorizationName } from '../requestWords.ts';
import { addOAuth1 } from './oauth1Report.ts';
import { longestPasted, type Pasted, type PastedAuthorization } from './pastedAuthorization.ts';
import { addToken } from './tokenReport.ts';

export interface AuthorizationQuestion {
  /** The account it is used for, where that is known. */
  readonly accountId: string | undefined;
  readonly keys: OAuth1Keys | undefined;
  /** This machine's time, epoch ms. */
  readonly now: number;
  /** Service time minus machine time, ms; undefined when no answer told it. */
  readonly skewMs: number | undefined;
}

const titles: Readonly<Record<PastedAuthorization['scheme'], string>> = {
  oauth1: 'An OAuth 1.0 signature, made with an API key',
  bearer: 'A bearer token',
  appKey: 'The application key of the Server Chat API',
  basic: 'User name and password (Basic): none of these APIs takes them',
  unknown: 'Not a header that any of these APIs takes',
};

/** Explains a pasted header. Nothing is sent; of keys and tokens the text shows beginnings only. */
export function pastedReport(pasted: Pasted, question: AuthorizationQuestion): RequestDocument {
  const { authorization } = pasted;
  const { keys, accountId } = question;
  const now = question.now + (question.skewMs ?? 0);
  const lines = new DocumentLines().add(titles[authorization.scheme], '', ...circumstances(question));
  if (pasted.cut)
    lines.add(`Read           the first ${longestPasted} characters: what was pasted is no header, or more than one`);
  if (authorization.scheme === 'oauth1') addOAuth1(lines, { pasted, parameters: authorization.parameters, keys, now });
  if (authorization.scheme === 'bearer') addToken(lines, { token: authorization.token, accountId, now });
  if (authorization.scheme === 'appKey') lines.heading('Key').add(appKeyText(authorization.key));
  if (authorization.scheme === 'unknown') lines.heading('Expected').add(...schemes);
  return withoutSecrets(lines.done(), [...secretsOf(authorization), ...secretsOfKeys(keys)]);
}

/** Explains with what authority a recorded call was made. */
export function exchangeReport({ exchange, error }: LoggedExchange, question: AuthorizationQuestion): RequestDocument {
  const lines = new DocumentLines().add(`How ${exchange.operation} was authorised`, '', ...circumstances(question));
  lines.heading('Attempts');
  exchange.attempts.forEach((attempt, index) => {
    lines.add(
      plain(`${index + 1}. ${authorizationName(attempt.authorization ?? exchange.authorization)}: ${attemptOutcome(attempt)}`),
    );
  });
  if (exchange.authorization === 'oauth1') addOwnBaseString(lines, exchange);
  if (error) addExplanation(lines.heading('Why it failed'), error.explain());
  return withoutSecrets(lines.done(), secretsOfKeys(question.keys));
}

const schemes = [
  'OAuth oauth_consumer_key="…", …   OAuth 1.0 API key: Visit Information, Engagement History, Messaging Interactions',
  'Bearer …                          user login, pasted token, OAuth 2.0: the same, OAuth 2.0 for the histories',
  'LivePerson appKey=…               Server Chat',
];

function circumstances({ accountId, skewMs }: AuthorizationQuestion): readonly string[] {
  return [
    plain(`Account        ${accountId ?? 'not known'}`),
    `Clock          ${skewMs === undefined ? 'not known: no service has answered yet' : skewText(skewMs)}`,
  ];
}

/** The base string of a call of our own. Nonce and time are other ones each time; key and token are secrets. */
function addOwnBaseString(lines: DocumentLines, { request }: Exchange): void {
  const names = ['consumer_key', 'nonce', 'timestamp', 'token'];
  const oauth = [
    ...names.map((name) => [`oauth_${name}`, `{${name}}`] as const),
    ['oauth_signature_method', 'HMAC-SHA1'] as const,
    ['oauth_version', '1.0'] as const,
  ];
  lines
    .heading('Base string')
    .add('Placeholders stand for what differs from call to call.', plain(signatureBaseString(request, oauth)));
}

function appKeyText(key: string): string {
  if (key === '') return 'The key is missing: the header reads LivePerson appKey= and then the key.';
  return key === publicAppKey
    ? 'It is the public key that every Server Chat document prints.'
    : 'It is another key than the public one: right only if LivePerson gave the account one of its own.';
}

function secretsOf(authorization: PastedAuthorization): readonly string[] {
  switch (authorization.scheme) {
    case 'oauth1':
      return authorization.parameters
        .filter(({ name }) => name === 'oauth_consumer_key' || name === 'oauth_token' || name === 'oauth_signature')
        .map(({ value }) => value);
    case 'bearer':
      return [authorization.token];
    case 'appKey':
      return [authorization.key];
    default:
      return [];
  }
}

function secretsOfKeys(keys: OAuth1Keys | undefined): readonly string[] {
  return keys ? [keys.consumerKey, keys.consumerSecret, keys.token, keys.tokenSecret] : [];
}

function withoutSecrets(document: RequestDocument, secrets: readonly string[]): RequestDocument {
  const registry = new SecretRegistry();
  registry.add(...secrets);
  return { ...document, text: registry.redact(document.text) };
}
