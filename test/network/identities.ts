import { createAuthority, createSelfSigned, type Certificate } from './certificates.ts';

/** Who the servers of these tests claim to be. */
export interface Servers {
  /** Signed by the authority of the system's store. */
  readonly trusted: Certificate;
  /** Signed by it as well, for another name. */
  readonly otherName: Certificate;
  /** Signed by it as well, over since yesterday. */
  readonly expired: Certificate;
  readonly selfSigned: Certificate;
  /** Signed by an authority that the system does not know. */
  readonly unknownAuthority: Certificate;
}

/** Names that exist behind the proxy only. */
export const cloudNames = { domainApi: 'api.cloud.example', services: 'services.cloud.example' };

/** An address of this machine that does not bypass proxies: editors leave out 127.0.0.1 only. */
export const otherAddress = '127.0.0.2';

const names = ['localhost', '127.0.0.1', otherAddress, '*.cloud.example'];
const hourMs = 3_600_000;

/** New identities for one run, and the certificate of the authority that belongs into the system's store. */
export function identities(): { readonly authority: string; readonly servers: Servers } {
  const authority = createAuthority('Authority of the network tests');
  const now = Date.now();
  return {
    authority: authority.certificate,
    servers: {
      trusted: authority.issue(names),
      otherName: authority.issue(['other.example']),
      expired: authority.issue(names, { from: new Date(now - 48 * hourMs), to: new Date(now - 24 * hourMs) }),
      selfSigned: createSelfSigned(names),
      unknownAuthority: createAuthority('An authority nobody knows').issue(names),
    },
  };
}
