import type { NotificationType } from 'vscode-messenger-common';
import { chooseStep, copyText, explainFailure, openDocument, type WatchWanted } from '../../panels/protocol/page.ts';
import type { Connection } from '../connection.ts';
import { ExplanationWanted, StepChosen } from './failureView.ts';

/** What the head of a page that shows something that changes offers. */
export interface ReadingActions {
  readonly refresh: () => void;
  readonly cancel: () => void;
  readonly openDocument: () => void;
  readonly watch: (on: boolean, intervalSeconds: number) => void;
}

/** Each asks the extension, with the requests of the page's own protocol. */
export function readingActions(
  connection: Connection,
  requests: {
    readonly refresh: NotificationType<null>;
    readonly cancel: NotificationType<null>;
    readonly watch: NotificationType<WatchWanted>;
  },
): ReadingActions {
  return {
    refresh: () => { connection.notify(requests.refresh, null); },
    cancel: () => { connection.notify(requests.cancel, null); },
    openDocument: () => { connection.notify(openDocument, null); },
    watch: (on, intervalSeconds) => { connection.notify(requests.watch, { on, intervalSeconds }); },
  };
}

/** A person wants this text in the clipboard. Bubbles up to the page, which asks the extension for it. */
export class CopyWanted extends Event {
  static readonly eventName = 'copy-wanted';
  readonly text: string;

  constructor(text: string) {
    super(CopyWanted.eventName, { bubbles: true });
    this.text = text;
  }
}

/** Hands over to the extension what elements of a page want: steps of a failure, texts for the clipboard. */
export function handOver(page: HTMLElement, connection: Connection): void {
  page.addEventListener(StepChosen.eventName, (event) => {
    if (event instanceof StepChosen) connection.notify(chooseStep, { action: event.action });
  });
  handOverExplanations(page, connection);
  page.addEventListener(CopyWanted.eventName, (event) => {
    if (event instanceof CopyWanted) connection.notify(copyText, { text: event.text });
  });
}

export function handOverExplanations(page: HTMLElement, connection: Connection): void {
  page.addEventListener(ExplanationWanted.eventName, (event) => {
    if (event instanceof ExplanationWanted) connection.notify(explainFailure, { requestId: event.requestId });
  });
}
