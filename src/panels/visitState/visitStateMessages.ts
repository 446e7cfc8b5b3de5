import * as v from 'valibot';
import type { PanelChannel } from '../frame/panelChannel.ts';
import { rowRangeSchema } from '../frame/rowRange.ts';
import { answerJsonRequests } from '../json/jsonMessages.ts';
import {
  comparePreviousVisit, getAggregates, getAttributeRows, getPageRows, getVisitSnapshot, openVisitDocument, refreshVisit, visitSnapshotChanged, watchVisit,
} from '../protocol/visitState.ts';
import type { VisitStateModel } from './visitStateModel.ts';

/** What the page may ask the editor to do. */
export interface VisitStateActions {
  openDocument(): void;
  compare(previous: string, current: string): void;
  copy(text: string): void;
}

const watchSchema = v.strictObject({ on: v.boolean(), intervalSeconds: v.pipe(v.number(), v.minValue(2), v.maxValue(3600)) });

/** Connects a visit with its page. */
export function connectVisitState(channel: PanelChannel, model: VisitStateModel, actions: VisitStateActions): void {
  model.changed.add(() => { channel.notify(visitSnapshotChanged, model.snapshot); });
  channel.answer(getVisitSnapshot, v.null(), () => model.snapshot);
  channel.answer(getAttributeRows, rowRangeSchema, (range) => model.attributeRows(range));
  channel.answer(getPageRows, rowRangeSchema, (range) => model.pageRows(range));
  channel.answer(getAggregates, v.null(), () => model.aggregates());
  channel.receive(refreshVisit, v.null(), () => { model.refresh(); });
  channel.receive(watchVisit, watchSchema, ({ on, intervalSeconds }) => { model.watch(on, intervalSeconds); });
  channel.receive(openVisitDocument, v.null(), () => { actions.openDocument(); });
  channel.receive(comparePreviousVisit, v.null(), () => {
    const { previous, current } = model.rawAnswers;
    if (previous !== undefined && current !== undefined) actions.compare(previous, current);
  });
  answerJsonRequests(channel, () => model.json, (text) => { actions.copy(text); });
}
