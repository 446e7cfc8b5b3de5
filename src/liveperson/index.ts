/** Everything that other layers may use of the client. */
export { createClient } from './client.ts';
export { LivePersonError } from './errors.ts';
export type { Answer, Deviation } from './answer.ts';
export type { AuthorizationKind, Credential, CredentialKind } from './credential.ts';
export type { ErrorKind } from './errorKind.ts';
export type { Cause, Explanation, NextAction, NextStep } from './explanation.ts';
export type { Attempt, Exchange, Operation, RecordedRequest, RecordedResponse, RetryNotice } from './http/exchange.ts';
export type { Timeouts } from './http/timeouts.ts';
export type { JsonObject, JsonValue } from './json.ts';
export type { CallOptions, ClientOptions, Clock, Domains, Fetch, FetchInit, FetchResponse, LivePersonClient, Log, SignInResult } from './livePersonClient.ts';
export type { Destination, ServiceName } from './services.ts';
