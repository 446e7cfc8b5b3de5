import type { CredentialKind } from '../credential.ts';
import type { Operation } from '../http/exchange.ts';

/** How sure it is that an API accepts a credential. An unconfirmed one is tried last rather than forbidden. */
export type Acceptance = 'documented' | 'unconfirmed';

export type Requirement =
  | { readonly kind: 'none' }
  /** The Server Chat API's application key. */
  | { readonly kind: 'appKey' }
  | { readonly kind: 'credential'; readonly accepts: Readonly<Record<CredentialKind, Acceptance>> };

const none: Requirement = { kind: 'none' };
const appKey: Requirement = { kind: 'appKey' };

/** Visit Information API: overview (key or login bearer). OAuth 2.0 is not mentioned. */
const visitInformation: Requirement = {
  kind: 'credential',
  accepts: { oauth2: 'unconfirmed', login: 'documented', bearer: 'documented', oauth1: 'documented' },
};
/** Validate Engagement: only the API key is documented. */
const validate: Requirement = {
  kind: 'credential',
  accepts: { oauth2: 'unconfirmed', login: 'unconfirmed', bearer: 'unconfirmed', oauth1: 'documented' },
};
/**
 * Engagement History and Messaging Interactions: overview pages (key, user bearer, OAuth 2.0 from the version 2 token
 * endpoint).
 */
const history: Requirement = {
  kind: 'credential',
  accepts: { oauth2: 'documented', login: 'documented', bearer: 'documented', oauth1: 'documented' },
};

/** What each operation is authorised with. Sign-in calls carry their credential in the body. */
export const requirements: Readonly<Record<Operation, Requirement>> = {
  getDomains: none,
  signIn: none,
  refreshSession: none,
  signOut: none,
  getVisitState: visitInformation,
  validateEngagement: validate,
  getChatInfo: appKey,
  getChatEvents: appKey,
  getChat: appKey,
  getChatAvailability: appKey,
  getEstimatedWaitTime: appKey,
  getAvailableSlots: appKey,
  searchEngagements: history,
  getEngagement: history,
  searchConversations: history,
  getConversation: history,
  getConsumerConversations: history,
  createAppSession: none,
  getMonitoringEngagement: none,
};

/**
 * Best first. OAuth 2.0 is the recommended one; a login renews itself, a pasted token does not; OAuth 1.0 keys come last because
 * their support ended on 31 May 2026 (OAuth 1.0 API keys page).
 */
const preference: readonly CredentialKind[] = ['oauth2', 'login', 'bearer', 'oauth1'];

/** The kinds among `available` in the order in which they are tried: documented ones first. */
export function rankCredentials(
  accepts: Readonly<Record<CredentialKind, Acceptance>>,
  available: ReadonlySet<CredentialKind>,
): readonly CredentialKind[] {
  const ranked = preference.filter((kind) => available.has(kind));
  return [...ranked.filter((kind) => accepts[kind] === 'documented'), ...ranked.filter((kind) => accepts[kind] !== 'documented')];
}
