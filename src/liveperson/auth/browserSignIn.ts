import type { Credential } from '../credential.ts';
import { ServiceRoute } from '../http/serviceRoute.ts';
import { authorizeUrl, codeRequest, readRefreshToken } from './authorizationCode.ts';
import type { SignInServices } from './oauth2Authenticator.ts';

type OAuth2Credential = Extract<Credential, { kind: 'oauth2' }>;

/** The address to open in the user's browser. */
export async function beginBrowserSignIn(
  services: SignInServices,
  accountId: string,
  query: { readonly clientId: string; readonly redirectUri: string; readonly state: string },
  signal?: AbortSignal,
): Promise<string> {
  return authorizeUrl(await services.directory.originOf('sentinel', signal), accountId, query);
}

/** The application's credential with the user's refresh token, to be stored in place of the one without. */
export async function finishBrowserSignIn(
  services: SignInServices,
  credential: OAuth2Credential,
  grant: { readonly code: string; readonly redirectUri: string },
  signal?: AbortSignal,
): Promise<OAuth2Credential> {
  services.secrets.add(credential.clientSecret, grant.code);
  const { value } = await services.transport.call({
    parts: codeRequest(credential, grant),
    route: new ServiceRoute(services.directory, 'sentinel', { kind: 'fixed', shownAs: 'oauth2', headers: {} }),
    read: (response) => {
      const refreshToken = readRefreshToken(response.body);
      if (refreshToken === undefined) throw new Error('the answer has no refresh_token');
      services.secrets.add(refreshToken);
      return refreshToken;
    },
    signal,
  });
  return { ...credential, refreshToken: value };
}
