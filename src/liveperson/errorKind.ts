/**
 * What went wrong, in the terms a caller acts on.
 * `expired`: the thing existed but the service no longer holds it (visit older than six hours, chat ended and dropped).
 */
export type ErrorKind =
  | 'auth'
  | 'forbidden'
  | 'notFound'
  | 'expired'
  | 'badRequest'
  | 'rateLimited'
  | 'blocked'
  | 'wrongHost'
  | 'redirected'
  | 'server'
  | 'network'
  | 'timeout'
  | 'tooLarge'
  | 'malformed'
  | 'missingService'
  | 'missingCredential'
  | 'refusedHost'
  | 'invalidQuery'
  | 'cancelled';
