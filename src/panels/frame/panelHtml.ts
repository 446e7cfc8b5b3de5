import type { PageSeed } from '../protocol/panel.ts';

export interface PanelHtml {
  readonly title: string;
  /** The webview's own source for styles, fonts and pictures. */
  readonly cspSource: string;
  /** Fresh for every page; never from a clock or Math.random. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUris: readonly string[];
  /** Name of the custom element that is the page. */
  readonly element: string;
  readonly seed: PageSeed;
}

/** A page that may run our scripts and nothing else: no inline style, no inline script, no connection, no frame, no remote source. */
export function contentSecurityPolicy({ cspSource, nonce }: Pick<PanelHtml, 'cspSource' | 'nonce'>): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; font-src ${cspSource}; img-src ${cspSource}; base-uri 'none'; form-action 'none'`;
}

/** The frame of a page. Data never goes into it: the seed holds ids and our own texts, escaped. */
export function panelHtml(page: PanelHtml): string {
  const styles = page.styleUris.map((uri) => `<link rel="stylesheet" href="${escapeHtml(uri)}">`);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.seed.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(page))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
${styles.join('\n')}
<script type="module" nonce="${escapeHtml(page.nonce)}" src="${escapeHtml(page.scriptUri)}"></script>
</head>
<body data-seed="${escapeHtml(JSON.stringify(page.seed))}">
<${page.element}></${page.element}>
</body>
</html>
`;
}

/** Safe as text and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
