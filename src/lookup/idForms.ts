/** Monitoring ids (visitor and session): 22 characters of the base64url alphabet in every documented example. */
export function isMonitoringId(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

/** `H{digits}-{32 hex}K{digits}`. Source: Server Chat API, chat id. */
export function isChatId(text: string): boolean {
  return /^H\d+-[0-9a-f]{32}K\d+$/i.test(text);
}

/**
 * Account id + real-time session id. The latter has ten digits in every document, an account id five at least; ids of campaign
 * engagements have ten at most. Source: Engagement History API, `engagementId`.
 */
export function isHistoryEngagementId(text: string): boolean {
  return /^(?:le|qa|fr)?\d{15,30}$/i.test(text);
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Session id without the `.{hash}` that a monitoring session id carries: the id alphabet has no dot. */
export function sessionIdOf(text: string): string {
  return text.split('.', 1)[0] ?? text;
}

/** `{sid}.{40 hex digits}`: `id` of a visit state, `monitoringSessionId` of the Web Tag. */
export function isMonitoringSessionId(text: string): boolean {
  return /^[\w-]{22}\.[0-9a-f]{40}$/i.test(text);
}

/**
 * `{accountId}_{sid}_{contextId}`, the form of `sharkEngagementId`. It is documented as internal: the parts are inferred. The
 * session id may hold `_` itself, so it is what stands between the first and the last one.
 */
export function sharkEngagementParts(
  text: string,
): { readonly accountId: string; readonly sessionId: string; readonly contextId: string } | undefined {
  const [, accountId, sessionId, contextId] = /^([a-z]{0,2}\d+)_([\w-]{22})_(\d+)$/i.exec(text) ?? [];
  return accountId !== undefined && sessionId !== undefined && contextId !== undefined
    ? { accountId, sessionId, contextId }
    : undefined;
}
