import { escapeHtml as escape } from './escapeHtml.ts';
import { outline, type PageName } from './outline.ts';

/** What differs between the pages. Addresses are those the webview gave out (`asWebviewUri`), `cspSource` likewise. */
export interface Page {
  /** Unguessable, made anew for every page. */
  readonly nonce: string;
  readonly cspSource: string;
  readonly name: PageName;
  /** The page's module script. It may import chunks: their requests carry the script's nonce. */
  readonly script: string;
  /** What the script imports at once. */
  readonly chunks: readonly string[];
  readonly styles: readonly string[];
  readonly title: string;
  /** Language tag of the editor. */
  readonly lang: string;
  /** Translations by English text, and the script that hands them to the page. Absent where the editor speaks English. */
  readonly translation?: { readonly script: string; readonly texts: Readonly<Record<string, string>> };
}

/**
 * The only HTML this extension writes. Nothing of a visitor is in it: pages get their data as messages. Nothing may be loaded but
 * the extension's own script and style sheets; no image, no connection, no inline style, no form.
 */
export function html({ nonce, cspSource, name, script, chunks, styles, title, lang, translation }: Page): string {
  const policy = contentSecurityPolicy({ nonce, cspSource });
  const links = styles.map((style) => `<link rel="stylesheet" href="${escape(style)}">`);
  return [
    '<!DOCTYPE html>',
    `<html lang="${escape(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title>`,
    ...links,
    ...chunks.map((chunk) => `<link rel="modulepreload" nonce="${escape(nonce)}" href="${escape(chunk)}">`),
    ...(translation ? [dataBlock('texts', translation.texts), moduleScript(translation.script, nonce)] : []),
    moduleScript(script, nonce),
    '</head>',
    `<body>${outline(name)}</body>`,
    '</html>',
  ].join('\n');
}

/** Modules run in the order they stand in, each when all that it imports is there. */
function moduleScript(address: string, nonce: string): string {
  return `<script type="module" nonce="${escape(nonce)}" src="${escape(address)}"></script>`;
}

/** Data that the page can read and nothing runs. Without `<`, nothing in it can end it. */
function dataBlock(id: string, data: object): string {
  return `<script type="application/json" id="${escape(id)}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function contentSecurityPolicy({ nonce, cspSource }: Pick<Page, 'nonce' | 'cspSource'>): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    "img-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
