/**
 * The role an id plays. Names follow the project's terms: the service uses "visitor id" and "engagement id" for two things each.
 * Source: identifier table of the API documents.
 */
export type IdRole =
  | 'accountId'
  | 'visitorId'
  | 'sessionId'
  | 'contextId'
  | 'chatId'
  | 'rtSessionId'
  | 'engagementId'
  | 'chatVisitorId'
  | 'campaignEngagementId'
  | 'campaignId'
  | 'conversationId';

export interface FoundId {
  readonly role: IdRole;
  readonly value: string;
  /** The name it went by where it was found: a cookie, a query parameter, a JSON field. Absent for a bare id. */
  readonly name?: string;
  /** False when its form alone speaks for the role. */
  readonly certain: boolean;
}

export function found(role: IdRole, value: string, name: string): FoundId {
  return { role, value, name, certain: true };
}

export function guessed(role: IdRole, value: string): FoundId {
  return { role, value, certain: false };
}
