import { maxLength, pipe, strictObject, string } from 'valibot';
import { failureView } from '../frame/failureView.ts';
import type { PageConnection } from '../frame/pageConnection.ts';
import { nothing, serveReading, type ReadingActions } from '../frame/serveReading.ts';
import * as protocol from '../protocol/visitState.ts';
import { trailView, type TrailPlaces } from './trailView.ts';
import type { AnswerText, VisitStateModel } from './visitStateModel.ts';

/** What the editor does for this page. */
export interface VisitStateActions extends ReadingActions {
  compare(before: AnswerText, after: AnswerText): void;
  /** The newest chat of the session in the history. */
  findChat(signal: AbortSignal): Promise<TrailPlaces['record']>;
}

const question = strictObject({ type: pipe(string(), maxLength(100)), sent: pipe(string(), maxLength(100_000)) });

/** Connects a page with its model and the editor. */
export function serveVisitState(page: PageConnection, model: VisitStateModel, actions: VisitStateActions): void {
  page.answer(protocol.readStatus, nothing, () => model.status);
  page.answer(protocol.readOverview, nothing, () => model.overview);
  page.answer(protocol.readAttributes, nothing, () => model.attributes);
  page.answer(protocol.readPages, nothing, () => model.pages);
  page.answer(protocol.readEngagements, nothing, () => model.engagements);
  page.answer(protocol.readRaw, nothing, () => model.raw);
  page.answer(protocol.readTrail, question, async (asked, signal) => {
    try {
      return trailView(asked, { visit: model.visit, record: await actions.findChat(signal), now: Date.now() });
    } catch (error) {
      return failureView(error);
    }
  });
  page.receive(protocol.compareWithPrevious, nothing, () => {
    if (model.lastTwo) actions.compare(...model.lastTwo);
  });
  serveReading(page, model.reading, { ...protocol, watch: protocol.setWatch }, actions);
}
