/**
 * The cookies of one host. The Login Service documents `Session_id`; routing cookies may be set beside it, so all are kept.
 * Path, domain and age are not looked at: the jar is only ever sent to the host that filled it, and lives as long as the session.
 */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  get isEmpty(): boolean {
    return this.#cookies.size === 0;
  }

  /**
   * @param setCookie `Set-Cookie` headers joined with commas, as fetch joins them
   * @returns the values that were set, for the register of secrets
   */
  store(setCookie: string | undefined): readonly string[] {
    const values: string[] = [];
    // A comma that begins another cookie is followed by `name=`; the comma in an Expires date is not.
    for (const cookie of setCookie?.split(/,(?=\s*[^\s,;=]+=)/) ?? []) {
      const [, name, value = ''] = /^\s*([^=;\s]+)=([^;]*)/.exec(cookie) ?? [];
      if (name === undefined) continue;
      if (/;\s*max-age=(?:0|-\d+)\s*(?:;|$)/i.test(cookie)) this.#cookies.delete(name);
      else {
        this.#cookies.set(name, value.trim());
        values.push(value.trim());
      }
    }
    return values;
  }

  /** Value of the `Cookie` header. */
  toString(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
