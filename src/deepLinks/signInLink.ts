import type { SignInAnswer } from '../accounts/browserSignIns.ts';
import { isLinkProblem, readLinkQuery } from './linkQuery.ts';

/** Where the browser leads back to after a sign-in. */
export const signedInPath = '/signed-in';

/**
 * What LivePerson's sign-in page sent along: `code` and `state`, or `error` in place of the code, as OAuth 2.0 has it. Undefined
 * when it is neither. Source: authorizing Conversational Cloud applications, step 1.
 */
export function readSignInLink(query: string): SignInAnswer | undefined {
  const values = readLinkQuery(query, ['code', 'state', 'error', 'error_description']);
  if (isLinkProblem(values)) return undefined;
  const [state, code, error] = [values.get('state'), values.get('code'), values.get('error')];
  if (state === undefined || !/^[\w-]{43}$/.test(state)) return undefined;
  if (error !== undefined) return code === undefined && /^[a-z_]{1,40}$/.test(error) ? { state, error } : undefined;
  return code !== undefined && /^[\x21-\x7e]{1,1000}$/.test(code) ? { state, code } : undefined;
}
