import type { Page } from 'playwright-core';

/**
 * What a visitor may write anywhere: markup that would run, text that would turn its surroundings around, text without an end.
 */
const payloads = [
  '<script>window.hacked=1</script>',
  '<img src=x onerror="window.hacked=1">',
  '"><svg onload=window.hacked=1>',
  "'-window.hacked=1-'",
  'javascript:window.hacked=1',
  '${window.hacked=1}{{hacked=1}}',
  '\u202eerugif\u2066\u2067',
  'unbroken'.repeat(400),
  '\u0000\u0007\u001b[31m\u2028\u2029\ufeff',
  'a\u0301\u0301\u0301'.repeat(50),
];

/** A value in which every text is hostile. Numbers and the documented form stay, so that it is read as before. */
export function hostile(value: unknown, seed = { count: 0 }): unknown {
  if (typeof value === 'string') return payloads[seed.count++ % payloads.length];
  if (Array.isArray(value)) return value.map((item) => hostile(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hostile(item, seed)]));
}

/** What hostile text did to a page, in words; empty when it did nothing. */
export async function damage(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const found: string[] = [];
    if (Reflect.has(window, 'hacked')) found.push('a script ran');
    const foreign = document.querySelectorAll(
      'main script, main img, main svg, main iframe, main a, main style, main object, main form',
    );
    for (const { tagName } of foreign) found.push(`an element came in: ${tagName}`);
    if (document.documentElement.scrollWidth > window.innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} pixels wide`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!/[\u202a-\u202e\u2066-\u2069]/.test(text.textContent ?? '')) continue;
      let element = text.parentElement;
      while (element && !/isolate|plaintext/.test(getComputedStyle(element).unicodeBidi)) element = element.parentElement;
      const own = element?.textContent.trim().replace(text.textContent?.trim() ?? '', '').trim();
      if (own !== '') found.push(`text that may be turned around: ${JSON.stringify(own?.slice(0, 60))} in ${element?.className ?? ''} ${element?.tagName ?? ''}`);
    }
    return found;
  });
}
