/** Why a link is not followed. `name` is shown to a person: it is one of our own, or harmless in form. */
export type LinkProblem =
  | { readonly problem: 'unknownAction' | 'unreadable' }
  | { readonly problem: 'unknownParameter'; readonly name?: string }
  | { readonly problem: 'repeated' | 'missing' | 'badValue'; readonly name: string };

/** A link longer than this holds more than ids. */
const longestQuery = 2000;

/**
 * The parameters of a link as the editor hands it over: percent-encoding is undone already, and not a second time here. Those not
 * named in `allowed` are refused. `windowId`, by which the editor itself finds a window, is passed over.
 */
export function readLinkQuery<Name extends string>(
  query: string,
  allowed: readonly Name[],
): ReadonlyMap<Name, string> | LinkProblem {
  if (query.length > longestQuery) return { problem: 'unreadable' };
  const values = new Map<Name, string>();
  for (const part of query === '' ? [] : query.split('&')) {
    const equals = part.indexOf('=');
    const [given, value] = equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
    if (given === 'windowId' && /^(?:_blank|\d{1,9})$/.test(value)) continue;
    const name = allowed.find((known) => known === given);
    if (name === undefined) return { problem: 'unknownParameter', ...(/^[a-z_]{1,30}$/i.test(given) && { name: given }) };
    if (values.has(name)) return { problem: 'repeated', name };
    values.set(name, value);
  }
  return values;
}

export function isLinkProblem(value: object): value is LinkProblem {
  return 'problem' in value;
}
