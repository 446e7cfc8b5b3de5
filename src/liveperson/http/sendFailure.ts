import * as l10n from '@vscode/l10n';
import type { TimeoutPhase } from './timeouts.ts';

/** Why one attempt brought no complete answer. */
export type SendFailureReason =
  | { readonly kind: 'network'; readonly code: string }
  | { readonly kind: 'timeout'; readonly phase: TimeoutPhase }
  | { readonly kind: 'tooLarge'; readonly limit: number }
  | { readonly kind: 'cancelled' };

export class SendFailure extends Error {
  override readonly name = 'SendFailure';
  readonly reason: SendFailureReason;

  constructor(reason: SendFailureReason) {
    super(describe(reason));
    this.reason = reason;
  }
}

/** Code of a connection for which the proxy of the settings did not answer. */
export const proxyUnreachableCode = 'PROXY_UNREACHABLE';

/** Codes after which it is certain that the request never reached the service: repeating it can do nothing twice. */
const neverSentCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  proxyUnreachableCode,
]);

/** True when no connection came about, so that the service cannot have seen the request. */
export function neverReached(reason: SendFailureReason): boolean {
  if (reason.kind === 'network') return neverSentCodes.has(reason.code) || isPermanent(reason.code);
  return reason.kind === 'timeout' && reason.phase === 'connect';
}

/**
 * Refused by this machine itself, and sure to be refused again: a certificate that cannot be verified, a header that cannot be
 * sent.
 */
export function isPermanent(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|HOSTNAME_MISMATCH|^ERR_TLS|^EPROTO$|^ERR_INVALID/.test(code);
}

function describe(reason: SendFailureReason): string {
  switch (reason.kind) {
    case 'network':
      return l10n.t('network failure {0}', reason.code);
    case 'timeout':
      return {
        connect: l10n.t('no connection in time'),
        firstByte: l10n.t('no answer in time'),
        total: l10n.t('the answer took too long'),
      }[reason.phase];
    case 'tooLarge':
      return l10n.t('answer larger than {0} bytes', reason.limit);
    case 'cancelled':
      return 'cancelled';
  }
}
