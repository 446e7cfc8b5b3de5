import { boolean, integer, maxValue, minValue, number, null_, picklist, pipe, strictObject, string } from 'valibot';
import type { NextAction } from '../../liveperson/explanation.ts';
import type { PageConnection } from '../frame/pageConnection.ts';
import * as protocol from '../protocol/chatStatus.ts';
import { nextActions } from '../protocol/failure.ts';
import { chooseStep, copyText, openDocument } from '../protocol/page.ts';
import type { ChatStatusModel } from './chatStatusModel.ts';

/** What the editor does for this page. */
export interface ChatStatusActions {
  copy(text: string): void;
  openDocument(): void;
  openVisitState(visit: { readonly visitorId: string; readonly sessionId: string }): void;
  runStep(action: Exclude<NextAction, 'retry'>): void;
}

const nothing = null_();
const liveRequest = strictObject({ on: boolean(), intervalSeconds: pipe(number(), minValue(2), maxValue(3600)) });

/** Connects a page with its model and the editor. */
export function serveChatStatus(page: PageConnection, model: ChatStatusModel, actions: ChatStatusActions): void {
  page.answer(protocol.readStatus, nothing, () => model.status);
  page.answer(protocol.readEntries, strictObject({ from: pipe(number(), integer(), minValue(0)) }), ({ from }) => model.entriesFrom(from));
  page.receive(protocol.refresh, nothing, () => { void model.reading.refresh(); });
  page.receive(protocol.cancel, nothing, () => { model.reading.cancel(); });
  page.receive(protocol.setLive, liveRequest, ({ on, intervalSeconds }) => { model.reading.setWatch(on, intervalSeconds); });
  page.receive(protocol.openTranscript, strictObject({ on: boolean() }), ({ on }) => { model.transcript.want(on); });
  page.receive(protocol.openVisitState, nothing, () => {
    const { visitorId, sessionId } = model.info ?? {};
    if (visitorId !== undefined && sessionId !== undefined) actions.openVisitState({ visitorId, sessionId });
  });
  page.receive(copyText, strictObject({ text: string() }), ({ text }) => { actions.copy(text); });
  page.receive(openDocument, nothing, () => { actions.openDocument(); });
  page.receive(chooseStep, strictObject({ action: picklist(nextActions) }), ({ action }) => {
    if (action === 'retry') void model.reading.refresh();
    else actions.runStep(action);
  });
}
