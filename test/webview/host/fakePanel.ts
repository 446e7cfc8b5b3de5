import type { Webview, WebviewPanel } from 'vscode';

/** As much of VS Code's panel as messages need. What a page posts is handed in with `received`, what the extension posts goes to `post`. */
export class FakePanel {
  private readonly listeners = new Set<(message: unknown) => unknown>();
  private readonly disposed = new Set<() => unknown>();
  private readonly post: (message: unknown) => void;

  constructor(post: (message: unknown) => void) {
    this.post = post;
  }

  get panel(): WebviewPanel {
    const webview: Pick<Webview, 'onDidReceiveMessage' | 'postMessage'> = {
      onDidReceiveMessage: (listener) => added(this.listeners, listener),
      postMessage: (message: unknown) => {
        this.post(message);
        return Promise.resolve(true);
      },
    };
    const panel = { viewType: 'test', visible: true, webview, onDidDispose: (listener: () => unknown) => added(this.disposed, listener) };
    return panel as unknown as WebviewPanel;
  }

  received(message: unknown): void {
    for (const listener of this.listeners) listener(message);
  }

  dispose(): void {
    for (const listener of this.disposed) listener();
  }
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): { dispose(): void } {
  listeners.add(listener);
  return { dispose: () => void listeners.delete(listener) };
}
