import { createHash, generateKeyPairSync, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { bitString, boolean, explicit, oid, octetString, primitive, sequence, set, time, unsigned, utf8 } from './der.ts';

/** A certificate with its key, as PEM. Both are made anew for each run and are worth nothing outside of it. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

export interface Authority extends Certificate {
  /** Makes a certificate for a server. `names` are DNS names; it holds for localhost and 127.0.0.1 unless they say otherwise. */
  issue(names: readonly string[], validity?: Validity): Certificate;
}

export interface Validity {
  readonly from: Date;
  readonly to: Date;
}

const dayMs = 86_400_000;
const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));

/** A certificate authority of its own, as a company has one for its proxy. */
export function createAuthority(name: string): Authority {
  const keys = newKeys();
  const issuer = { name, key: keys.privateKey };
  const certificate = build({
    subject: name,
    publicKey: keys.publicKey,
    issuer,
    validity: today(),
    extensions: authorityExtensions(keys.publicKey),
  });
  return {
    ...toPem(keys.privateKey, certificate),
    issue: (names, validity = today()) => {
      const own = newKeys();
      const [subject = name] = names;
      return toPem(
        own.privateKey,
        build({ subject, publicKey: own.publicKey, issuer, validity, extensions: serverExtensions(names) }),
      );
    },
  };
}

/** A certificate that nobody vouches for but itself. */
export function createSelfSigned(names: readonly string[]): Certificate {
  const { privateKey, publicKey } = newKeys();
  const [subject = 'localhost'] = names;
  const issuer = { name: subject, key: privateKey };
  return toPem(privateKey, build({ subject, publicKey, issuer, validity: today(), extensions: serverExtensions(names) }));
}

interface Content {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly issuer: { readonly name: string; readonly key: KeyObject };
  readonly validity: Validity;
  readonly extensions: Buffer;
}

/** RFC 5280, section 4.1. */
function build({ subject, publicKey, issuer, validity, extensions }: Content): Buffer {
  const content = sequence(
    explicit(0, unsigned(Buffer.from([2]))), // version 3
    unsigned(randomBytes(16)),
    ecdsaWithSha256,
    commonName(issuer.name),
    sequence(time(validity.from), time(validity.to)),
    commonName(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, extensions),
  );
  return sequence(content, ecdsaWithSha256, bitString(sign('sha256', content, issuer.key)));
}

function authorityExtensions(publicKey: KeyObject): Buffer {
  const keyId = createHash('sha1').update(publicKey.export({ type: 'spki', format: 'der' })).digest();
  return sequence(
    extension('2.5.29.19', sequence(boolean(true)), 'critical'), // basic constraints: an authority
    extension('2.5.29.15', bitString(Buffer.from([0x06]), 1), 'critical'), // key usage: signs certificates and revocations
    extension('2.5.29.14', octetString(keyId)),
  );
}

function serverExtensions(names: readonly string[]): Buffer {
  const alternatives = names.map((name) =>
    /^[\d.]+$/.test(name) ? primitive(0x87, Buffer.from(name.split('.').map(Number))) : primitive(0x82, Buffer.from(name)),
  );
  return sequence(
    extension('2.5.29.17', sequence(...alternatives)), // subject alternative names
    extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))), // extended key usage: server
  );
}

function extension(id: string, value: Buffer, weight: 'critical' | 'plain' = 'plain'): Buffer {
  return sequence(oid(id), ...(weight === 'critical' ? [boolean(true)] : []), octetString(value));
}

function commonName(name: string): Buffer {
  return sequence(set(sequence(oid('2.5.4.3'), utf8(name))));
}

function newKeys(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function today(): Validity {
  return { from: new Date(Date.now() - dayMs), to: new Date(Date.now() + dayMs) };
}

function toPem(key: KeyObject, certificate: Buffer): Certificate {
  return {
    key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: new X509Certificate(certificate).toString(),
  };
}
