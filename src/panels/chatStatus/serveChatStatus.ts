import { boolean, integer, minValue, number, pipe, strictObject } from 'valibot';
import type { PageConnection } from '../frame/pageConnection.ts';
import { nothing, serveReading, type ReadingActions } from '../frame/serveReading.ts';
import * as protocol from '../protocol/chatStatus.ts';
import type { ChatStatusModel } from './chatStatusModel.ts';

/** What the editor does for this page. */
export interface ChatStatusActions extends ReadingActions {
  openVisitState(visit: { readonly visitorId: string; readonly sessionId: string }): void;
}

/** Connects a page with its model and the editor. */
export function serveChatStatus(page: PageConnection, model: ChatStatusModel, actions: ChatStatusActions): void {
  const from = pipe(number(), integer(), minValue(0));
  page.answer(protocol.readStatus, nothing, () => model.status);
  page.answer(protocol.readEntries, strictObject({ from }), (wanted) => model.entriesFrom(wanted.from));
  page.receive(protocol.openTranscript, strictObject({ on: boolean() }), ({ on }) => { model.transcript.want(on); });
  page.receive(protocol.openVisitState, nothing, () => {
    const { visitorId, sessionId } = model.info ?? {};
    if (visitorId !== undefined && sessionId !== undefined) actions.openVisitState({ visitorId, sessionId });
  });
  serveReading(page, model.reading, { ...protocol, watch: protocol.setLive }, actions);
}
