/** The one public key printed in every Server Chat document; overridable, should an account have been given its own. */
export const publicAppKey = '721c180b09eb463d9f3191c41762bb68';

/** Value of the `Authorization` header of the Server Chat API. */
export function appKeyHeader(appKey: string): string {
  return `LivePerson appKey=${appKey}`;
}
