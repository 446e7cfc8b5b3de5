/** Stands for any number of items, also none. */
export const star = Symbol('star');

export type Wildcard<Item> = typeof star | ((item: Item) => boolean);

/** Whether a pattern fits a sequence as a whole. Takes at most time in proportion to the product of their lengths. */
export function fitsWildcards<Item>(pattern: readonly Wildcard<Item>[], items: readonly Item[]): boolean {
  let [at, item] = [0, 0];
  // Only the last star has to be tried again: what stood before it fits already.
  let retry: { readonly at: number; readonly item: number } | undefined;
  while (item < items.length) {
    const part = pattern[at];
    const current = items[item];
    if (part === star) {
      at += 1;
      retry = { at, item };
    } else if (part !== undefined && current !== undefined && part(current)) {
      at += 1;
      item += 1;
    } else if (retry) {
      retry = { at: retry.at, item: retry.item + 1 };
      ({ at, item } = retry);
    } else {
      return false;
    }
  }
  while (pattern[at] === star) at += 1;
  return at === pattern.length;
}
