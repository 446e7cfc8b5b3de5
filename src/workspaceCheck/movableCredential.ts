import type { Credential, CredentialKind } from '../liveperson/credential.ts';
import { assignmentsIn } from './assignments.ts';
import { candidatesIn, near, type Candidate } from './findCredentials.ts';
import type { CredentialRole, Place } from './finding.ts';

type Filled<Kind extends CredentialKind> = Partial<Omit<Extract<Credential, { kind: Kind }>, 'kind'>>;

/** What stands in a text of one credential. It holds secrets: it is never logged, shown or kept. */
export interface MovableCredential {
  readonly kind: 'oauth1' | 'oauth2' | 'bearer';
  /** By the names of `Credential`. */
  readonly fields: Filled<'oauth1'> & Filled<'oauth2'> & Filled<'bearer'>;
  readonly accountId?: string;
  /** The secret parts, in order. */
  readonly places: readonly Place[];
}

const partsOf: Readonly<Record<MovableCredential['kind'], Partial<Record<CredentialRole, string>>>> = {
  oauth1: { appKey: 'consumerKey', secret: 'consumerSecret', accessToken: 'token', accessTokenSecret: 'tokenSecret' },
  oauth2: { clientSecret: 'clientSecret' },
  bearer: { bearer: 'token', token: 'token' },
};

/** The credential that the text at an offset is part of, with its other parts nearby. Undefined when there is none, any more. */
export function movableCredentialAt(text: string, offset: number): MovableCredential | undefined {
  const candidates = candidatesIn(text);
  const chosen = candidates.find((candidate) => candidate.offset === offset);
  if (!chosen) return undefined;
  const kind = kindOf(chosen.role);
  const parts = kind === 'bearer' ? [chosen] : nearestOfEachRole(candidates, chosen, kind);
  const fields = Object.fromEntries(parts.flatMap(({ role, value }) => {
    const name = partsOf[kind][role];
    return name === undefined ? [] : [[name, value]];
  }));
  const clientId = kind === 'oauth2' ? nearestValue(text, offset, /clientid$/, /^[\w.-]{6,80}$/) : undefined;
  const accountId =
    nearestValue(text, offset, /(?:accountid|siteid|lpaccount|^account|livepersonaccount)$/, /^\d{6,12}$/) ??
    accountInAddress(text);
  return {
    kind,
    fields: { ...fields, ...(clientId !== undefined && { clientId }) },
    ...(accountId !== undefined && { accountId }),
    places: parts.map(({ offset: start, length }) => ({ offset: start, length })),
  };
}

/** What is left in a text whose credential is kept elsewhere: letters, digits and underscores are safe in every kind of file. */
export function placeholderOf(accountId: string): string {
  return `MOVED_TO_LIVEPERSON_ACCOUNT_${accountId}`;
}

function kindOf(role: CredentialRole): MovableCredential['kind'] {
  if (role === 'clientSecret') return 'oauth2';
  return role === 'bearer' || role === 'token' ? 'bearer' : 'oauth1';
}

function nearestOfEachRole(
  candidates: readonly Candidate[],
  chosen: Candidate,
  kind: MovableCredential['kind'],
): readonly Candidate[] {
  const distance = ({ offset }: Candidate): number => Math.abs(offset - chosen.offset);
  const nearest = new Map<CredentialRole, Candidate>();
  for (const candidate of candidates) {
    const present = nearest.get(candidate.role);
    if (!(candidate.role in partsOf[kind]) || distance(candidate) > near) continue;
    if (!present || distance(candidate) < distance(present)) nearest.set(candidate.role, candidate);
  }
  return [...nearest.values()].sort((one, other) => one.offset - other.offset);
}

function nearestValue(text: string, offset: number, name: RegExp, shape: RegExp): string | undefined {
  const from = Math.max(0, offset - near);
  const fitting = assignmentsIn(text.slice(from, offset + near)).filter(
    (found) => name.test(found.name) && shape.test(found.value),
  );
  const distance = (found: Place): number => Math.abs(from + found.offset - offset);
  return fitting.sort((one, other) => distance(one) - distance(other))[0]?.value;
}

function accountInAddress(text: string): string | undefined {
  return /\/account\/(\d{6,12})(?!\d)/.exec(text)?.[1];
}
