import { parse, type GenericSchema } from 'valibot';
import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { PageConnection } from '../../src/panels/frame/pageConnection.ts';

interface Message {
  readonly id?: string;
  readonly method?: string;
  readonly params?: unknown;
}

const extension = { type: 'extension' };
const webview = { type: 'webview', webviewId: 'page' };

/** The extension's end of the line to a page in a browser: the same messages, checked by the same schemas, without an editor. */
export class TestConnection implements PageConnection {
  readonly #handlers = new Map<string, (params: unknown) => unknown>();
  readonly #post: (message: unknown) => Promise<void>;
  /** Methods the page called, in order. */
  readonly calls: string[] = [];

  constructor(post: (message: unknown) => Promise<void>) {
    this.#post = post;
  }

  answer<P, R>(
    type: RequestType<P, R>,
    schema: GenericSchema<unknown, P>,
    handler: (value: P, signal: AbortSignal) => R | Promise<R>,
  ): void {
    this.#handlers.set(type.method, (params) => handler(parse(schema, params), new AbortController().signal));
  }

  receive<P>(type: NotificationType<P>, schema: GenericSchema<unknown, P>, handler: (value: P) => void): void {
    this.#handlers.set(type.method, (params) => { handler(parse(schema, params)); });
  }

  notify<P>(type: NotificationType<P>, params: P): void {
    void this.#post({ method: type.method, sender: extension, receiver: webview, params });
  }

  /** What the page posted. */
  async take({ id, method = '', params }: Message): Promise<void> {
    this.calls.push(method);
    const reply = { id, sender: extension, receiver: webview };
    try {
      const handler = this.#handlers.get(method);
      if (handler === undefined) throw new Error(`Nobody answers ${method}.`);
      const result = await handler(params);
      if (id !== undefined) await this.#post({ ...reply, result: result ?? null });
    } catch (error) {
      if (id !== undefined) await this.#post({ ...reply, error: { message: String(error) } });
    }
  }
}
