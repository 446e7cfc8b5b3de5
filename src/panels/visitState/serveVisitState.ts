import { boolean, number, null_, picklist, strictObject, string, pipe, minValue, maxValue } from 'valibot';
import type { NextAction } from '../../liveperson/explanation.ts';
import type { PageConnection } from '../frame/pageConnection.ts';
import { nextActions } from '../protocol/failure.ts';
import { chooseStep, copyText, openDocument } from '../protocol/page.ts';
import * as protocol from '../protocol/visitState.ts';
import type { VisitStateModel } from './visitStateModel.ts';

/** What the editor does for this page. */
export interface VisitStateActions {
  copy(text: string): void;
  openDocument(): void;
  runStep(action: Exclude<NextAction, 'retry'>): void;
}

const nothing = null_();
const watchRequest = strictObject({ on: boolean(), intervalSeconds: pipe(number(), minValue(2), maxValue(3600)) });

/** Connects a page with its model and the editor. */
export function serveVisitState(page: PageConnection, model: VisitStateModel, actions: VisitStateActions): void {
  page.answer(protocol.readStatus, nothing, () => model.status);
  page.answer(protocol.readOverview, nothing, () => model.overview);
  page.answer(protocol.readAttributes, nothing, () => model.attributes);
  page.answer(protocol.readPages, nothing, () => model.pages);
  page.answer(protocol.readEngagements, nothing, () => model.engagements);
  page.answer(protocol.readRaw, nothing, () => model.raw);
  page.receive(protocol.refresh, nothing, () => { void model.reading.refresh(); });
  page.receive(protocol.cancel, nothing, () => { model.reading.cancel(); });
  page.receive(protocol.setWatch, watchRequest, ({ on, intervalSeconds }) => { model.reading.setWatch(on, intervalSeconds); });
  page.receive(copyText, strictObject({ text: string() }), ({ text }) => { actions.copy(text); });
  page.receive(openDocument, nothing, () => { actions.openDocument(); });
  page.receive(chooseStep, strictObject({ action: picklist(nextActions) }), ({ action }) => {
    if (action === 'retry') void model.reading.refresh();
    else actions.runStep(action);
  });
}
