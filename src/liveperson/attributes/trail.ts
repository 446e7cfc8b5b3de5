import * as l10n from '@vscode/l10n';
import { enrichmentTime, visitLifetime } from '../documentedSpans.ts';
import type { HistoryAttribute } from '../engagementHistory/engagementRecord.ts';
import { given } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { AppSession } from '../visitState/visitState.ts';
import type { AttributeDefinition, AttributeType } from './definition.ts';
import { attributeDefinitions } from './definitions.ts';
import { differences, type FieldDifference } from './difference.ts';
import { attributeNamed } from './nameMap.ts';
import { normalizeFields } from './normalize.ts';
import { readBackFields } from './renames.ts';
import { validateReport } from './validate.ts';

/** Messaging takes in what is reported up to this long before the start and after the end. */
const messagingMargin = 12 * 3_600_000;

/** Where an attribute may be found on its way, with what is known of the place. */
export interface TrailSources {
  readonly type: AttributeType;
  /** The report as the page gave it, `{ "type": …, … }`. */
  readonly sent?: { readonly report: JsonObject; readonly time?: number };
  /** `expired` when the service no longer holds the visit. */
  readonly visit?: AppSession | 'expired';
  readonly history?: HistorySource;
  /** Epoch ms. */
  readonly now: number;
}

/** A chat or conversation, as far as the trail needs it. */
export interface HistorySource {
  readonly product: 'chat' | 'messaging';
  readonly attributes: readonly HistoryAttribute[];
  readonly startTime?: number;
  readonly endTime?: number;
  readonly enriched?: boolean;
  readonly isPartial: boolean;
}

export interface TrailStep {
  readonly place: 'sent' | 'visitState' | 'history';
  /** `notYet`: the documents promise it for later. `unknown`: the place was not looked at, or cannot say. */
  readonly status: 'found' | 'missing' | 'notYet' | 'unknown';
  /** Times of its updates there, epoch ms. */
  readonly times: readonly number[];
  /** Its latest fields under the names of visit state and history. */
  readonly fields?: JsonObject;
  /** Why it is not there, in a sentence. */
  readonly reason?: string;
  /** Epoch ms. */
  readonly expectedBy?: number;
  /** What differs from the place before. */
  readonly differences: readonly FieldDifference[];
}

/** Follows one attribute: sent → in the visit state → in the history, with the reason where it is missing. */
export function attributeTrail(sources: TrailSources): readonly TrailStep[] {
  const definition = attributeDefinitions.find(({ type }) => type === sources.type);
  if (definition === undefined) {
    return [];
  }
  const steps = [sentStep(definition, sources), visitStep(definition, sources), historyStep(definition, sources)];
  return steps.map((step, index) => {
    const before = steps.slice(0, index).findLast(({ fields }) => fields !== undefined)?.fields;
    return { ...step, differences: before === undefined || step.fields === undefined ? [] : differences(before, step.fields) };
  });
}

type Step = Omit<TrailStep, 'differences'>;

function sentStep(definition: AttributeDefinition, { sent, now }: TrailSources): Step {
  if (sent === undefined) {
    return { place: 'sent', status: 'unknown', times: [], reason: l10n.t('What the page sent is not known.') };
  }
  const fields = readBackFields(definition, sent.report);
  const wrong = validateReport(sent.report, now).filter(({ severity }) => severity === 'error');
  return {
    place: 'sent',
    status: 'found',
    times: sent.time === undefined ? [] : [sent.time],
    fields,
    ...(wrong.length === 0
      ? {}
      : { reason: l10n.t('The report breaks rules: {0}.', wrong.map(({ path, message }) => `${path}: ${message}`).join('; ')) }),
  };
}

function visitStep({ type, names }: AttributeDefinition, { visit, sent, now }: TrailSources): Step {
  const place = 'visitState';
  if (visit === undefined) {
    return { place, status: 'unknown', times: [], reason: l10n.t('The visit state was not asked for.') };
  }
  if (visit === 'expired') {
    return {
      place,
      status: 'unknown',
      times: [],
      reason: l10n.t('The visit is no longer held: the service keeps it six hours at most.'),
    };
  }
  const reports = visit.events.filter(({ key }) => attributeNamed(key)?.type === type);
  const latest = reports.at(-1);
  if (latest !== undefined) {
    return { place, status: 'found', times: reports.flatMap(({ time }) => time ?? []), fields: normalizeFields(latest.data) };
  }
  const reason =
    names.visitStateEvent === undefined
      ? l10n.t('How a visit state shows this attribute is not documented.')
      : sent?.time !== undefined && visit.startTime !== undefined && sent.time < visit.startTime
        ? l10n.t('It was sent before this visit began.')
        : sent?.time !== undefined && now - sent.time > visitLifetime
          ? l10n.t('It was sent more than six hours ago.')
          : l10n.t(
              'No report of this type has arrived in this visit: check its type, its fields and the session it was sent in.',
            );
  return { place, status: names.visitStateEvent === undefined ? 'unknown' : 'missing', times: [], reason };
}

function historyStep({ type }: AttributeDefinition, { history, sent, now }: TrailSources): Step {
  const place = 'history';
  if (history === undefined) {
    return { place, status: 'unknown', times: [], reason: l10n.t('The history was not asked for.') };
  }
  const updates = history.attributes.filter(({ key }) => attributeNamed(key)?.type === type);
  const latest = updates.toSorted((left, right) => (left.serverTime ?? 0) - (right.serverTime ?? 0)).at(-1);
  if (latest !== undefined) {
    return {
      place,
      status: 'found',
      times: updates.flatMap(({ serverTime }) => serverTime ?? []),
      fields: normalizeFields(latest.data),
    };
  }
  return { place, times: [], ...whyNotInHistory(history, sent?.time, now) };
}

function whyNotInHistory(
  history: HistorySource,
  sentAt: number | undefined,
  now: number,
): Pick<Step, 'status' | 'reason' | 'expectedBy'> {
  const { product, startTime, endTime, enriched, isPartial } = history;
  const expectedBy = endTime === undefined ? undefined : endTime + enrichmentTime;
  if (isPartial) {
    return { status: 'unknown', reason: l10n.t('The service truncated this record: fetch it alone.') };
  }
  if (enriched !== true && product === 'chat' && (expectedBy === undefined || now < expectedBy)) {
    return {
      status: 'notYet',
      reason: l10n.t('Attributes are merged into a chat up to two hours after its end.'),
      ...given({ expectedBy }),
    };
  }
  const [from, to] =
    product === 'messaging' ? [(startTime ?? 0) - messagingMargin, (endTime ?? now) + messagingMargin] : [0, endTime ?? now];
  if (sentAt !== undefined && (sentAt < from || sentAt > to)) {
    const reason =
      product === 'messaging'
        ? l10n.t('It was sent more than twelve hours before the start or after the end of the conversation.')
        : l10n.t('It was sent after the chat had ended.');
    return { status: 'missing', reason };
  }
  return {
    status: 'missing',
    reason:
      enriched === false
        ? l10n.t('The record is still marked as not enriched, although two hours have passed.')
        : l10n.t('The final record does not hold it.'),
  };
}
