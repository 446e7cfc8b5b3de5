import assert from 'node:assert/strict';
import { parse, type GenericSchema } from 'valibot';
import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { EngagementQuery } from '../../../../src/liveperson/engagementHistory/engagementQuery.ts';
import type { PageConnection } from '../../../../src/panels/frame/pageConnection.ts';
import * as protocol from '../../../../src/panels/protocol/search.ts';
import type { SearchClient } from '../../../../src/panels/search/searchSource.ts';
import { SearchSession } from '../../../../src/panels/search/searchSession.ts';
import { serveSearch } from '../../../../src/panels/search/serveSearch.ts';
import { now, type SteppedClient } from './steppedClient.ts';

export const query: EngagementQuery = { from: now - 86_400_000, to: now };
export const search: protocol.Search = { product: 'chats', query };

/** A session with a page that is told of it. `picked` is the saved search that somebody picks. */
export function sessionOf(
  client: SteppedClient | (() => Promise<SearchClient>),
  picked?: protocol.Search,
): { readonly session: SearchSession; readonly page: StandInPage } {
  const page = new StandInPage();
  const session = new SearchSession({
    accountId: '12345678',
    accountName: () => 'Shop',
    search,
    page,
    now: () => Date.now(),
    getClient: typeof client === 'function' ? client : () => Promise.resolve(client),
  });
  serveSearch(page, session, {
    openTranscript: () => undefined,
    compare: () => undefined,
    openVisitor: () => undefined,
    runAction: () => undefined,
    explain: () => undefined,
    explainWarnings: () => undefined,
    save: () => undefined,
    openAsFile: () => undefined,
    openAsList: () => undefined,
    exportResults: () => undefined,
    pickSaved: () => Promise.resolve(picked),
  });
  return { session, page };
}

/** The extension's end of a page: keeps what the page is told, sends what a page would send. */
class StandInPage implements PageConnection {
  readonly told: protocol.SearchStatus[] = [];
  readonly chosen: unknown[] = [];
  readonly #handlers = new Map<string, (params: unknown) => unknown>();

  get last(): protocol.SearchStatus | undefined {
    return this.told.at(-1);
  }

  answer<P, R>(
    type: RequestType<P, R>,
    schema: GenericSchema<unknown, P>,
    handler: (value: P, signal: AbortSignal) => R | Promise<R>,
  ): void {
    this.#handlers.set(type.method, (params) => handler(parse(schema, params), new AbortController().signal));
  }

  receive<P>(type: NotificationType<P>, schema: GenericSchema<unknown, P>, handler: (value: P) => void): void {
    this.#handlers.set(type.method, (params) => {
      handler(parse(schema, params));
    });
  }

  notify(type: { readonly method: string }, params: unknown): void {
    if (type.method === protocol.statusChanged.method && isStatus(params)) this.told.push(params);
    if (type.method === protocol.searchChosen.method) this.chosen.push(params);
  }

  send<P>(type: NotificationType<P>, params: P): void {
    this.sendRaw(type.method, params);
  }

  sendRaw(method: string, params: unknown): void {
    this.#handlers.get(method)?.(params);
  }

  async ask<P, R>(type: RequestType<P, R>, params: P): Promise<unknown> {
    return await this.askRaw(type.method, params);
  }

  async askRaw(method: string, params: unknown): Promise<unknown> {
    return await this.#handlers.get(method)?.(params);
  }

  async start(): Promise<{ readonly status: protocol.SearchStatus }> {
    const started = await this.ask(protocol.getStart, null);
    assert.ok(typeof started === 'object' && started !== null && 'status' in started && isStatus(started.status));
    return { status: started.status };
  }
}

function isStatus(value: unknown): value is protocol.SearchStatus {
  return typeof value === 'object' && value !== null && 'phase' in value && 'shown' in value;
}
