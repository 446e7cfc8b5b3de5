import type { WebviewPanel } from 'vscode';
import { Messenger } from 'vscode-messenger';
import type { CancellationToken, NotificationType, RequestType, WebviewIdMessageParticipant } from 'vscode-messenger-common';
import { parse, safeParse, type GenericSchema } from 'valibot';

/** A request of a page is answered from memory or by one call to a service, which has its own, shorter limits. */
const requestLimitMs = 120_000;

/**
 * Typed messages with one page. A page is our own code, but what it sends comes from a browser that shows text of strangers: every
 * parameter is checked by a schema before a handler sees it.
 */
export class PanelChannel {
  private readonly messenger = new Messenger({ ignoreHiddenViews: true });
  private readonly page: WebviewIdMessageParticipant;
  private readonly closed = new AbortController();
  private readonly onRefused: (message: string) => void;

  /** `onRefused` is told about messages that do not fit their schema. */
  constructor(panel: WebviewPanel, onRefused: (message: string) => void) {
    this.onRefused = onRefused;
    this.page = this.messenger.registerWebviewPanel(panel);
    panel.onDidDispose(() => { this.closed.abort(); });
  }

  /** The signal aborts when the page cancels, when it is closed, and when the answer takes too long. */
  answer<P, R>(type: RequestType<P, R>, schema: GenericSchema<unknown, P>, handler: (params: P, signal: AbortSignal) => R | Promise<R>): void {
    this.messenger.onRequest(type, async (params: unknown, _sender, cancellation) => {
      const { output, issues } = safeParse(schema, params);
      if (issues) throw withoutStack(this.refuse(type.method, issues[0].message));
      const signal = AbortSignal.any([this.closed.signal, AbortSignal.timeout(requestLimitMs), signalOf(cancellation)]);
      try {
        return await handler(output, signal);
      } catch (error) {
        throw withoutStack(error instanceof Error ? error.message : String(error));
      }
    });
  }

  receive<P>(type: NotificationType<P>, schema: GenericSchema<unknown, P>, handler: (params: P) => void): void {
    this.messenger.onNotification(type, (params: unknown) => {
      const { success, issues } = safeParse(schema, params);
      if (success) handler(parse(schema, params));
      else this.refuse(type.method, issues[0].message);
    });
  }

  /** Lost when the page is hidden: shown again, it asks for everything. */
  notify<P>(type: NotificationType<P>, params: P): void {
    if (!this.closed.signal.aborted) this.messenger.sendNotification(type, this.page, params);
  }

  private refuse(method: string, reason: string): string {
    const message = `A message ${method} was refused: ${reason}`;
    this.onRefused(message);
    return message;
  }
}

function signalOf(cancellation: CancellationToken): AbortSignal {
  const controller = new AbortController();
  cancellation.onCancellationRequested(() => { controller.abort(); });
  return controller.signal;
}

/** The messenger sends an error's stack to the page, which has no use for it. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}
