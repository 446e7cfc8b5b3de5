import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngagementRecord } from '../../src/liveperson/engagementHistory/engagementRecord.ts';
import { parseJson } from '../../src/liveperson/http/jsonText.ts';
import { readVisitState } from '../../src/liveperson/visitState/reader.ts';
import { serveVisitState, type VisitStateActions } from '../../src/panels/visitState/serveVisitState.ts';
import { VisitStateModel, type VisitAnswer } from '../../src/panels/visitState/visitStateModel.ts';
import { statusChanged } from '../../src/panels/protocol/visitState.ts';
import { projectRoot } from '../host/project.ts';
import type { TestConnection } from './testConnection.ts';

const hour = 3_600_000;

/** A documented answer, as text. */
export function fixture(name: string): string {
  return readFileSync(join(projectRoot, 'test', 'fixtures', name), 'utf8');
}

/** The answer of the service to a body, read by the client's own reader. */
export function answerOf(raw: string): VisitAnswer {
  return { raw, ...readVisitState(parseJson(raw)) };
}

/** The documented example, moved in time: it began two hours ago. */
export function recentVisit(): string {
  const text = fixture('visit-state.json');
  const began = Number(/"startTime"\s*:\s*(\d+)/.exec(text)?.[1]);
  const shift = Date.now() - 2 * hour - began;
  return text.replace(
    /("(?:startTime|serverTimeStamp|activityTime)"\s*:\s*)(\d{13})/g,
    (_, key: string, time: string) => `${key}${Number(time) + shift}`,
  );
}

export interface ServedVisit {
  readonly model: VisitStateModel;
  /** What the page had the editor do. */
  readonly done: string[];
}

/** Gives a page the real logic of the panel, with answers of the test's own. */
export function serveVisit(
  connection: TestConnection,
  read: (signal: AbortSignal) => Promise<VisitAnswer>,
  chat?: EngagementRecord,
): ServedVisit {
  const done: string[] = [];
  const actions: VisitStateActions = {
    copy: (text) => { done.push(`copy ${text}`); },
    openDocument: () => { done.push('open document'); },
    compare: (before, after) => { done.push(`compare ${before.raw.length} ${after.raw.length}`); },
    findChat: () => Promise.resolve(chat),
    explain: (requestId) => { done.push(`explain ${requestId}`); },
    runStep: (action) => { done.push(`step ${action}`); },
  };
  const ids = { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };
  const subject = { accountId: '12345678', accountName: 'Shop, production', ...ids };
  const model: VisitStateModel = new VisitStateModel(subject, read, () => { connection.notify(statusChanged, model.status); });
  serveVisitState(connection, model, actions);
  void model.reading.refresh();
  return { model, done };
}
