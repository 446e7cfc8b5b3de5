/** The ways to sign in to Conversational Cloud. Values are secrets: they live in memory and in the secret store only. */
export type Credential =
  | {
      readonly kind: 'oauth2';
      readonly clientId: string;
      readonly clientSecret: string;
      /** From a sign-in in the browser: tokens are then the user's, not the application's own. */
      readonly refreshToken?: string;
    }
  | { readonly kind: 'login'; readonly username: string; readonly password: string }
  | {
      readonly kind: 'oauth1';
      readonly consumerKey: string;
      readonly consumerSecret: string;
      readonly token: string;
      readonly tokenSecret: string;
    }
  | { readonly kind: 'bearer'; readonly token: string };

export type CredentialKind = Credential['kind'];

/** What a request was authorised with; `appKey` is the Server Chat API's public key, `none` the open APIs. */
export type AuthorizationKind = CredentialKind | 'appKey' | 'none';
