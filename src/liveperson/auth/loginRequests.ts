import type { RequestParts } from '../http/requestParts.ts';

const shared = { destination: 'agentVep', method: 'POST', accept: 'application/json', idempotent: true } as const;

/** Source: Login Service, login page, version 1.3. */
export function loginRequest(credential: { readonly username: string; readonly password: string }): RequestParts {
  return {
    ...shared,
    operation: 'signIn',
    path: '/api/account/{accountId}/login',
    query: [['v', '1.3']],
    body: { kind: 'json', value: { username: credential.username, password: credential.password } },
  };
}

/** The documents show no version for these two. */
export function refreshRequest(csrf: string): RequestParts {
  return {
    ...shared,
    operation: 'refreshSession',
    path: '/api/account/{accountId}/refresh',
    query: [],
    body: { kind: 'json', value: { csrf } },
  };
}

export function logoutRequest(csrf: string): RequestParts {
  return {
    ...shared,
    operation: 'signOut',
    path: '/api/account/{accountId}/logout',
    query: [],
    body: { kind: 'json', value: { csrf } },
  };
}
