import type { NotificationType, RequestType } from 'vscode-messenger-common';
import type { GenericSchema } from 'valibot';

/**
 * What a panel's logic needs of the page it serves. The panel class implements it with a webview, the page tests with a browser
 * page, so that both run the same code.
 */
export interface PageConnection {
  /**
   * Answers a request of the page. What the page sent is checked against the schema first: a page shows what strangers wrote, so
   * nothing it says is trusted. `signal` aborts when the page gives up or the panel closes.
   */
  answer<P, R>(
    type: RequestType<P, R>,
    schema: GenericSchema<unknown, P>,
    handler: (value: P, signal: AbortSignal) => R | Promise<R>,
  ): void;
  /** Receives a notification of the page, checked likewise. */
  receive<P>(type: NotificationType<P>, schema: GenericSchema<unknown, P>, handler: (value: P) => void): void;
  /** Tells the page something. Dropped while the page is hidden: a page asks anew when it is shown. */
  notify<P>(type: NotificationType<P>, params: P): void;
}
