import * as l10n from '@vscode/l10n';
import { alreadyRepeated, askedToWait, clockIsWrong, detail, hostOfPath, isHtml, looksCutOff, networkCode } from '../evidence.ts';
import { advice, checkAccount, editAccount, openStatusPage, retry, showRequests, type CauseRow } from './cause.ts';

const own = 'observed behaviour of networks; not a LivePerson document';

/** Why nothing readable came back, whatever the API. Last in the table: the others are more specific. */
export const connectionCauses: readonly CauseRow[] = [
  {
    when: { kinds: ['wrongHost'] },
    text: l10n.t(
      'The path was sent to a host that does not know it: the service has moved, or the host belongs to another service.',
    ),
    evidence: hostOfPath,
    nextSteps: [checkAccount, showRequests],
    source: 'public issues #118 and #184 (internal code 28)',
  },
  {
    when: { kinds: ['network'], networkCodes: /^(ENOTFOUND|EAI_AGAIN)$/ },
    text: l10n.t('The host name is unknown: this machine is offline, or the name is misspelt.'),
    evidence: networkCode,
    nextSteps: [retry, editAccount],
    source: own,
  },
  {
    when: { kinds: ['network'], networkCodes: /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/ },
    text: l10n.t(
      'Nothing accepts connections there: a sandbox that was stopped, a firewall, or a proxy that is needed and not set.',
    ),
    evidence: networkCode,
    nextSteps: [retry, editAccount, advice(l10n.t('Setting http.proxy'))],
    source: own,
  },
  {
    when: { kinds: ['network'], networkCodes: /^PROXY_UNREACHABLE$/ },
    text: l10n.t('The proxy of the setting http.proxy, or of the environment, does not accept connections.'),
    evidence: networkCode,
    nextSteps: [advice(l10n.t('Setting http.proxy')), retry],
    source: own,
  },
  {
    when: { kinds: ['badRequest'], status: [407] },
    text: l10n.t('A proxy on the way wants a name and a password. Nothing was sent to the service.'),
    evidence: () => l10n.t('Only proxies answer with the status 407.'),
    nextSteps: [advice(l10n.t('Name and password in http.proxy: http://name:password@host:port')), showRequests],
    source: own,
  },
  {
    when: { kinds: ['network'], networkCodes: /^DEPTH_ZERO_SELF_SIGNED_CERT$/ },
    text: l10n.t(
      'The certificate was signed by the server itself and proves nothing: something on the way answers in place of the host.',
    ),
    evidence: networkCode,
    nextSteps: [advice(l10n.t("If the server is your own: add its certificate to the system's store")), retry],
    source: own,
  },
  {
    when: { kinds: ['network'], networkCodes: /ALTNAME|HOSTNAME_MISMATCH/ },
    text: l10n.t('The certificate belongs to another host: something on the way answers in place of this one.'),
    evidence: networkCode,
    nextSteps: [checkAccount, advice(l10n.t('Setting http.proxy'))],
    source: own,
  },
  {
    when: { kinds: ['network'], networkCodes: /CERT_(HAS_EXPIRED|NOT_YET_VALID)/ },
    text: l10n.t("The host's certificate has run out or is not valid yet, or this machine's clock is wrong."),
    evidence: (failure) => clockIsWrong(failure) ?? networkCode(failure),
    nextSteps: [advice(l10n.t('Correct the clock')), retry],
    source: own,
  },
  {
    when: { kinds: ['network'], networkCodes: /CERT|UNABLE_TO_(GET|VERIFY)|^ERR_TLS|^EPROTO$/ },
    text: l10n.t(
      "The host's certificate cannot be verified: usually a company proxy whose certificate this machine does not know.",
    ),
    evidence: networkCode,
    nextSteps: [
      advice(l10n.t("Add the proxy's certificate to the system's store")),
      advice(l10n.t('Setting http.systemCertificates')),
      retry,
    ],
    source: own,
  },
  {
    when: { kinds: ['network'], networkCodes: /^ERR_INVALID_CHAR$/ },
    text: l10n.t('A credential holds a character that cannot be sent, a line break for example.'),
    evidence: networkCode,
    nextSteps: [editAccount],
    source: own,
  },
  {
    when: { kinds: ['network'] },
    text: l10n.t('The connection broke before the answer was complete.'),
    evidence: networkCode,
    nextSteps: [retry, showRequests],
    source: own,
  },
  {
    when: { kinds: ['timeout'] },
    text: l10n.t('The network or the service is slow at the moment.'),
    evidence: alreadyRepeated,
    nextSteps: [retry, openStatusPage],
    source: 'no time-outs are documented',
  },
  {
    when: { kinds: ['tooLarge'] },
    text: l10n.t('The answer is too large to be read safely.'),
    nextSteps: [advice(l10n.t('Ask for less: a shorter time span, a smaller page')), showRequests],
    source: 'limit of this client: 64 MB',
  },
  {
    when: { kinds: ['malformed', 'redirected', 'server', 'auth', 'forbidden', 'notFound', 'badRequest'] },
    text: l10n.t('A proxy or gateway answered in place of the service.'),
    evidence: isHtml,
    evidenceIs: 'required',
    nextSteps: [showRequests, advice(l10n.t('Setting http.proxy'))],
    source: own,
  },
  {
    when: { kinds: ['malformed'] },
    text: l10n.t('The answer was cut off on its way.'),
    evidence: looksCutOff,
    evidenceIs: 'required',
    nextSteps: [retry],
    source: own,
  },
  {
    when: { kinds: ['malformed'] },
    text: l10n.t('The answer is not what the API documents.'),
    evidence: detail,
    nextSteps: [showRequests, retry],
    source: own,
  },
  {
    when: { kinds: ['redirected'] },
    text: l10n.t(
      'Something on the way redirects the request, to a sign-in page of the network perhaps. Redirects are never followed.',
    ),
    nextSteps: [showRequests],
    source: own,
  },
  {
    when: { kinds: ['rateLimited'] },
    text: l10n.t('Too many requests in a short time, perhaps by other programs with the same credential.'),
    evidence: (failure) => askedToWait(failure) ?? alreadyRepeated(failure),
    nextSteps: [retry],
    source: 'retry policy page',
  },
  {
    when: { kinds: ['server'] },
    text: l10n.t('The service has a problem of its own.'),
    evidence: alreadyRepeated,
    nextSteps: [retry, openStatusPage],
    source: 'retry policy page',
  },
  {
    when: { kinds: ['missingService'] },
    text: l10n.t('The account does not have this product, or not in this region.'),
    evidence: detail,
    nextSteps: [checkAccount],
    source: 'Domain API page: not every account has every service',
  },
  {
    when: { kinds: ['refusedHost'] },
    text: l10n.t('Credentials are only sent to plain https hosts that the Domain API names for the account.'),
    evidence: detail,
    nextSteps: [editAccount, showRequests],
    source: 'rule of this client',
  },
  {
    when: { kinds: ['invalidQuery'] },
    text: l10n.t('The query cannot be sent as it is.'),
    evidence: ({ problems, detail: text }) => problems?.map(({ field, message }) => `${field}: ${message}`).join('; ') ?? text,
    nextSteps: [advice(l10n.t('Correct the query'))],
    source: 'rules of the method pages',
  },
  {
    when: { kinds: ['badRequest'], status: [451] },
    text: l10n.t(
      'The documents have 451 for logins alone, where it says that the account or the user is blocked; of this service they say nothing.',
    ),
    evidence: ({ status }) => (status === 451 ? l10n.t('The answer is a 451, and the call is no login.') : undefined),
    nextSteps: [checkAccount, advice(l10n.t('Ask an administrator of the account')), showRequests],
    source: 'login retry page',
  },
  {
    when: { kinds: ['badRequest'] },
    text: l10n.t('The service did not understand the request; its message may say why.'),
    nextSteps: [showRequests],
    source: 'all method pages',
  },
  {
    when: { kinds: ['notFound', 'expired'] },
    text: l10n.t('One of the ids is wrong, or what it stood for is gone.'),
    nextSteps: [advice(l10n.t('Compare the ids')), showRequests],
    source: 'all method pages',
  },
  {
    when: { kinds: ['cancelled'] },
    text: l10n.t('It was cancelled before it was done.'),
    nextSteps: [retry],
    source: 'rule of this client',
  },
];
