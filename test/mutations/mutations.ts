/** A fault put into the code on purpose. */
export interface Mutation {
  /** The rule that it breaks. */
  readonly rule: string;
  readonly file: string;
  /** Occurs once in the file. */
  readonly search: string;
  readonly replace: string;
  /** The tests of which at least one must fail. */
  readonly tests: string;
}

const windows = { file: 'src/liveperson/search/windows.ts', tests: 'test/unit/liveperson/search/windows.test.ts' };
const seen = { file: 'src/liveperson/search/seenRecords.ts', tests: 'test/unit/liveperson/search/run*.test.ts' };
const disturbed = { file: 'src/liveperson/search/windowReading.ts', tests: 'test/unit/liveperson/search/runDisturbed.test.ts' };
const host = { file: 'src/liveperson/http/host.ts', tests: 'test/unit/liveperson/http/host.test.ts' };
const retries = { file: 'src/liveperson/http/retryPolicy.ts', tests: 'test/unit/liveperson/http/retryPolicy.test.ts' };
const masking = { tests: 'test/unit/privacy/**/*.test.ts' };

/** Five rules on which answers and secrets depend, each broken in the ways in which it would most likely be broken. */
export const mutations: readonly Mutation[] = [
  {
    rule: 'Times are rounded outward: the start down',
    ...windows,
    search: 'from: Math.floor(from / tenMinutes)',
    replace: 'from: Math.ceil(from / tenMinutes)',
  },
  {
    rule: 'Times are rounded outward: the end up',
    ...windows,
    search: 'to: Math.ceil(to / tenMinutes)',
    replace: 'to: Math.floor(to / tenMinutes)',
  },
  {
    rule: 'Windows are cut on ten-minute marks',
    ...windows,
    search: 'Math.floor(span / tenMinutes) * tenMinutes)',
    replace: 'span)',
  },
  {
    rule: 'A record that arrives twice is told once',
    ...seen,
    search: '&& this.keys.add(key)',
    replace: '&& (this.keys.add(key) || true)',
  },
  { rule: 'A resumed search tells no record again', ...seen, search: '!this.wasResumed(key) && ', replace: '' },
  {
    rule: 'A window has no fewer records than some answer counted, unless records have gone',
    ...disturbed,
    search: 'this.shrunk ? ofPage : Math.max(ofPage, this.highest)',
    replace: 'ofPage',
  },
  {
    rule: "Hosts drawn to look like LivePerson's are refused",
    ...host,
    search: "return drawn(name).includes(drawn('liveperson'));",
    replace: 'return false;',
  },
  {
    rule: "Only whole domain names count as the company's",
    ...host,
    search: 'name.endsWith(`.${domain}`)',
    replace: 'name.endsWith(domain)',
  },
  {
    rule: 'Addresses of this machine are believed only from this machine',
    ...host,
    search: 'if (!domainApiIsLocal)',
    replace: 'if (domainApiIsLocal)',
  },
  {
    rule: 'Plain http is for this machine alone',
    ...host,
    search: "url.protocol === 'http:' && isLoopback(url.hostname)",
    replace: "url.protocol === 'http:'",
  },
  {
    rule: 'Server errors are repeated after 5, 10, 15 s',
    ...retries,
    search: 'serverError: seconds(5, 10, 15)',
    replace: 'serverError: seconds(5, 10)',
  },
  {
    rule: 'A throttled login waits for at least 5 s',
    ...retries,
    search: '? pauses.throttledLogin :',
    replace: '? pauses.throttled :',
  },
  {
    rule: 'What creates something is not repeated',
    ...retries,
    search: 'if (!parts.idempotent && outcome.newVisitorId === undefined) return pauses.never;',
    replace: '',
  },
  {
    rule: 'No answer of 4xx is repeated',
    ...retries,
    search: 'if (outcome.status < 500) return pauses.never;',
    replace: 'if (outcome.status < 400) return pauses.never;',
  },
  {
    rule: 'Personal fields of JSON are masked',
    ...masking,
    file: 'src/privacy/masker.ts',
    search: 'return maskJson(json, this.#json);',
    replace: 'return json;',
  },
  {
    rule: 'Parameters of addresses are masked',
    ...masking,
    file: 'src/privacy/masker.ts',
    search: 'if (kind !== undefined) return this.#json.tokens.of(kind, value);',
    replace: 'if (kind !== undefined) return value;',
  },
  {
    rule: 'Running text is searched for personal data',
    ...masking,
    file: 'src/privacy/masker.ts',
    search: 'return maskEncoded(text, (plain) => maskPatterns(this.#withoutKnown(plain), this.#json.tokens));',
    replace: 'return text;',
  },
];
