import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy, panelHtml } from '../../../src/panels/frame/panelHtml.ts';
import type { PageSeed } from '../../../src/panels/protocol/panel.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
/** Where `npm run build` puts the pages. */
const built = process.env['PAGES_FOLDER'] ?? join(project, 'dist', 'webview');
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

export interface ServedPage {
  readonly page: 'visitState' | 'chatStatus' | 'search';
  readonly element: string;
  readonly styles: readonly string[];
  readonly seed: PageSeed;
}

export interface PageServer {
  url(page: ServedPage): string;
  close(): Promise<void>;
}

/** Serves the built pages in the very frame the extension puts around them, with the policy as a header, too. */
export async function startPageServer(): Promise<PageServer> {
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    if (url.pathname === '/page') {
      const nonce = randomBytes(16).toString('base64');
      response.setHeader('Content-Security-Policy', contentSecurityPolicy({ cspSource: origin, nonce }));
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(htmlOf(JSON.parse(url.searchParams.get('page') ?? '{}') as ServedPage, origin, nonce));
      return;
    }
    if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const file = fileOf(url.pathname);
    readFile(file).then(
      (content) => {
        response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (page) => `http://127.0.0.1:${port}/page?page=${encodeURIComponent(JSON.stringify(page))}`,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}

function fileOf(path: string): string {
  const inside = normalize(path);
  return inside.startsWith('/dist/webview/') ? join(built, inside.slice('/dist/webview/'.length)) : join(project, 'media', 'webview', inside.split('/').at(-1) ?? '');
}

function htmlOf({ page, element, styles, seed }: ServedPage, origin: string, nonce: string): string {
  return panelHtml({
    title: page,
    cspSource: origin,
    nonce,
    scriptUri: `${origin}/dist/webview/${page}.js`,
    styleUris: ['media/webview/frame.css', ...styles].map((path) => `${origin}/${path}`),
    element,
    seed,
  });
}
