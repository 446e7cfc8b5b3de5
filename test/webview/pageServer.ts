import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { html } from '../../src/panels/frame/html.ts';
import type { PageName } from '../../src/panels/frame/outline.ts';
import { pageChunks } from '../../src/panels/frame/pageChunks.ts';
import { projectRoot } from '../host/project.ts';

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.map': 'application/json' };
const pageNames = ['visitState', 'chatStatus', 'search'] as const satisfies readonly PageName[];
const nonce = 'dGhlIHRlc3RzJyBub25jZQ';

/** Serves what ships, `dist/webview` and `media/webview`, and for `/{page}` the HTML that a panel has; its policy is in it. */
export async function startPageServer(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname);
    void answer(path, originOf(server)).then(
      ({ body, headers }) => { response.writeHead(200, headers).end(body); },
      () => { response.writeHead(404).end(); },
    );
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: originOf(server),
    close: () => new Promise<void>((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}

async function answer(
  path: string,
  origin: string,
): Promise<{ readonly body: string | Buffer; readonly headers: Record<string, string> }> {
  if (path.startsWith('/dist/webview/') || path.startsWith('/media/webview/')) {
    return {
      body: await readFile(join(projectRoot, path)),
      headers: { 'content-type': types[extname(path)] ?? 'application/octet-stream' },
    };
  }
  const page = pageNames.find((name) => path === `/${name}`);
  if (page === undefined) throw new Error(`There is no ${path}.`);
  return { body: pageHtml(page, origin), headers: { 'content-type': 'text/html; charset=utf-8' } };
}

export interface Language {
  readonly lang: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** A page as its panel makes it, in English unless told otherwise. */
export function pageHtml(page: PageName, origin: string, language?: Language): string {
  return html({
    nonce,
    cspSource: origin,
    name: page,
    script: `${origin}/dist/webview/${page}.js`,
    chunks: pageChunks(join(projectRoot, 'dist', 'webview'), page).map((file) => `${origin}/dist/webview/${file}`),
    styles: ['frame.css', `${page}.css`].map((file) => `${origin}/media/webview/${file}`),
    title: page,
    lang: language?.lang ?? 'en',
    ...(language && { translation: { script: `${origin}/dist/webview/translation.js`, texts: language.texts } }),
  });
}

function originOf(server: Server): string {
  const address = server.address();
  if (!isAddress(address)) throw new Error('The page server does not listen.');
  return `http://127.0.0.1:${address.port}`;
}

function isAddress(address: ReturnType<Server['address']>): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
