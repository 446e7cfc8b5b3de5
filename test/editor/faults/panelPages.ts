import assert from 'node:assert/strict';
import sinon from 'sinon';
import * as vscode from 'vscode';
import type { NotificationType, RequestType } from 'vscode-messenger-common';

/** The page of a panel, played by a test. The real page is there beside it and gets everything, too. */
export interface PanelPage {
  readonly notify: <P>(type: NotificationType<P>, params: P) => void;
  readonly ask: <P, R>(type: RequestType<P, R>, params: P) => Promise<R>;
}

/** Stands between panels and their pages, from now on: `newest` is the page of the panel that was opened last. */
export function playPages(): { readonly newest: () => PanelPage; readonly restore: () => void } {
  const pages: PanelPage[] = [];
  const { createWebviewPanel } = vscode.window;
  const stub = sinon.stub(vscode.window, 'createWebviewPanel').callsFake((...given) => {
    const panel = createWebviewPanel(...given);
    pages.push(pageOf(panel.webview));
    return panel;
  });
  return {
    newest: () => {
      const page = pages.at(-1);
      assert.ok(page, 'no panel was opened');
      return page;
    },
    restore: () => {
      stub.restore();
    },
  };
}

function pageOf(webview: vscode.Webview): PanelPage {
  const listeners: ((message: unknown) => unknown)[] = [];
  const waiting = new Map<string, (answer: { readonly result: unknown }) => void>();
  const receive = webview.onDidReceiveMessage.bind(webview);
  const post = webview.postMessage.bind(webview);
  let asked = 0;
  Object.defineProperty(webview, 'onDidReceiveMessage', {
    value: (listener: (message: unknown) => unknown, ...rest: readonly []) => {
      listeners.push(listener);
      return receive(listener, ...rest);
    },
  });
  Object.defineProperty(webview, 'postMessage', {
    value: (message: unknown) => {
      if (typeof message === 'object' && message !== null && 'id' in message && ('result' in message || 'error' in message)) {
        const answered = waiting.get(String(message.id));
        waiting.delete(String(message.id));
        answered?.({ result: 'result' in message ? message.result : undefined });
        if (answered) return Promise.resolve(true);
      }
      return post(message);
    },
  });
  const send = (message: object): void => {
    for (const listener of listeners) listener({ ...message, receiver: { type: 'extension' } });
  };
  return {
    notify: ({ method }, params) => {
      send({ method, params });
    },
    ask: async <P, R>({ method }: RequestType<P, R>, params: P): Promise<R> => {
      const id = `test_${++asked}`;
      const { promise, resolve } = Promise.withResolvers<{ readonly result: unknown }>();
      waiting.set(id, resolve);
      send({ id, method, params });
      return (await promise).result as R;
    },
  };
}
