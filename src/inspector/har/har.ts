/** HAR 1.2. Source: HAR 1.2 specification, W3C Web Performance Working Group's archived draft. */
export interface Har {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: string; readonly version: string };
    readonly entries: readonly HarEntry[];
    readonly comment?: string;
  };
}

export interface HarEntry {
  readonly startedDateTime: string;
  /** ms; the sum of the timings. */
  readonly time: number;
  readonly request: HarRequest;
  readonly response: HarResponse;
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: { readonly blocked: number; readonly send: number; readonly wait: number; readonly receive: number };
  readonly comment?: string;
  /** Own fields begin with an underscore, as the specification wants. */
  readonly _operation: string;
  readonly _accountId: string;
  readonly _attempts: readonly object[];
}

export interface HarPair {
  readonly name: string;
  readonly value: string;
}

interface HarMessage {
  readonly httpVersion: string;
  readonly cookies: readonly never[];
  readonly headers: readonly HarPair[];
  /** Bytes; -1 where they are not known. */
  readonly headersSize: number;
  readonly bodySize: number;
}

export interface HarRequest extends HarMessage {
  readonly method: string;
  readonly url: string;
  readonly queryString: readonly HarPair[];
  readonly postData?: { readonly mimeType: string; readonly text: string; readonly params: readonly HarPair[] };
}

export interface HarResponse extends HarMessage {
  /** 0 when no answer came. */
  readonly status: number;
  readonly statusText: string;
  readonly content: { readonly size: number; readonly mimeType: string; readonly text: string };
  readonly redirectURL: string;
}
