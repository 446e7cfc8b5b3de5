import type { DeepLink } from './deepLink.ts';
import { readDeepLink } from './readDeepLink.ts';

/**
 * The address of a link, `{scheme}://{extension id}/{action}?…`; undefined when an id has a form that no link may carry, or for a
 * chat. The public key of the Server Chat API and the chat id are all it takes to read a live chat and to write in it, so a chat
 * id is as good as a secret and goes into no address.
 */
export function writeDeepLink(
  link: DeepLink,
  editor: { readonly scheme: string; readonly extensionId: string },
): string | undefined {
  if (link.action === 'chat') return undefined;
  const { action, ...parameters } = link;
  const query = new URLSearchParams(parameters).toString();
  const target = { path: `/${action}`, query };
  return 'problem' in readDeepLink(target) ? undefined : `${editor.scheme}://${editor.extensionId}${target.path}?${query}`;
}
