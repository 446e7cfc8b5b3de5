import { boolean, maxValue, minValue, null_, number, picklist, pipe, strictObject, string } from 'valibot';
import type { NotificationType } from 'vscode-messenger-common';
import type { NextAction } from '../../liveperson/explanation.ts';
import { nextActions } from '../protocol/failure.ts';
import { chooseStep, copyText, openDocument, type WatchWanted } from '../protocol/page.ts';
import type { LiveReading } from './liveReading.ts';
import type { PageConnection } from './pageConnection.ts';
import { serveFailures } from './serveFailures.ts';

/** What the editor does for a page that shows something that changes. */
export interface ReadingActions {
  copy(text: string): void;
  openDocument(): void;
  runStep(action: Exclude<NextAction, 'retry'>): void;
  /** Opens why a recorded call failed. */
  explain(requestId: string): void;
}

/** How a page of that kind asks to read again, to give up, and to read again and again. */
export interface ReadingRequests {
  readonly refresh: NotificationType<null>;
  readonly cancel: NotificationType<null>;
  readonly watch: NotificationType<WatchWanted>;
}

export const nothing = null_();
const watchRequest = strictObject({ on: boolean(), intervalSeconds: pipe(number(), minValue(2), maxValue(3600)) });

/** Connects what such pages have in common with the reading and the editor. */
export function serveReading(
  page: PageConnection,
  reading: LiveReading,
  requests: ReadingRequests,
  actions: ReadingActions,
): void {
  page.receive(requests.refresh, nothing, () => { void reading.refresh(); });
  page.receive(requests.cancel, nothing, () => { reading.cancel(); });
  page.receive(requests.watch, watchRequest, ({ on, intervalSeconds }) => { reading.setWatch(on, intervalSeconds); });
  page.receive(copyText, strictObject({ text: string() }), ({ text }) => { actions.copy(text); });
  page.receive(openDocument, nothing, () => { actions.openDocument(); });
  serveFailures(page, (requestId) => { actions.explain(requestId); });
  page.receive(chooseStep, strictObject({ action: picklist(nextActions) }), ({ action }) => {
    if (action === 'retry') void reading.refresh();
    else actions.runStep(action);
  });
}
