import type { Deviations } from '../deviations.ts';
import { isObject, listOf, text } from '../fieldKinds.ts';
import { nameOf } from '../fields.ts';
import type { JsonValue } from '../json.ts';
import type { ChatLink } from './chatInfo.ts';

/** Links of a chat resource: one or a list, their attributes with or without `@`. */
export function readLinks(sent: JsonValue | undefined, path: string, deviations: Deviations): readonly ChatLink[] {
  return listOf(sent).flatMap((link, index) => {
    const href = isObject(link) ? text.read(link['@href'] ?? link['href']) : undefined;
    if (!isObject(link) || href === undefined) {
      deviations.add(`${path}[${index}]`, `expected a link with href and rel, got ${nameOf(link)}`);
      return [];
    }
    return [{ rel: text.read(link['@rel'] ?? link['rel']) ?? '', href }];
  });
}

/** The value of `from` in the link with rel `next`: where polling continues. The link itself is never followed. */
export function nextFrom(links: readonly ChatLink[]): number | undefined {
  const next = links.find(({ rel }) => rel === 'next');
  const from = /[?&]from=(\d{1,15})(?:&|#|$)/.exec(next?.href ?? '')?.[1];
  return from === undefined ? undefined : Number(from);
}
