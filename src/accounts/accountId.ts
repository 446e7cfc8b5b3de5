/**
 * A LivePerson site id as typed: digits. LivePerson's own test accounts carry a prefix of two letters (`le`, `qa`, `fr`).
 * Source: Domain API page and published clients.
 */
const accountIdPattern = /^(?:le|qa|fr)?\d{1,20}$/i;

export function isAccountId(text: string): boolean {
  return accountIdPattern.test(text);
}
