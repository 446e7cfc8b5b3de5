import * as l10n from '@vscode/l10n';
import { attributeDefinitions } from '../../liveperson/attributes/definitions.ts';
import type { AttributeType } from '../../liveperson/attributes/definition.ts';
import { attributeTrail, type HistorySource, type TrailStep } from '../../liveperson/attributes/trail.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import { isObject } from '../../liveperson/fieldKinds.ts';
import { parseJson } from '../../liveperson/http/jsonText.ts';
import type { JsonObject, JsonValue } from '../../liveperson/json.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import type { AppSession } from '../../liveperson/visitState/visitState.ts';
import type { AttributeTrail, TrailQuestion, TrailStepView } from '../protocol/visitState.ts';
import { valueList } from './values.ts';

const longestValue = 200;

/** What can be followed: the types that the documents define. */
export const attributeTypes: readonly { readonly type: AttributeType; readonly title: string }[] = attributeDefinitions.map(
  ({ type, title }) => ({ type, title }),
);

/** What is known of the places through which an attribute goes; `record` is the newest chat of the session in the history. */
export interface TrailPlaces {
  readonly visit: AppSession | 'expired' | undefined;
  readonly record: EngagementRecord | undefined;
  readonly now: number;
}

/** Follows one attribute from the page over the visit state into the history, in words. */
export function trailView({ type, sent }: TrailQuestion, { visit, record, now }: TrailPlaces): AttributeTrail {
  const known = attributeTypes.find((candidate) => candidate.type === type);
  if (known === undefined) return { steps: [], problem: l10n.t('No document defines this type.') };
  const report = sent.trim() === '' ? undefined : reportOf(sent, type);
  if (typeof report === 'string') return { steps: [], problem: report };
  const steps = attributeTrail({
    type: known.type,
    now,
    ...(report && { sent: { report } }),
    ...(visit !== undefined && { visit }),
    ...(record && { history: historyOf(record) }),
  });
  return { steps: steps.map(stepView), ...(record && { engagementId: record.engagementId }) };
}

/**
 * The report of this type in what was pasted: one report, or the list that `lpTag.sdes.push` takes. Words say why there is none.
 */
function reportOf(text: string, type: string): JsonObject | string {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    return l10n.t('What the page sent is not JSON: paste the report with quoted keys, such as {0}.', '{"type": "cart", …}');
  }
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const reports = list.filter(isObject);
  return reports.findLast((report) => report['type'] === type) ?? l10n.t('No report of type {0} is in what the page sent.', type);
}

function historyOf({ info, sdes }: EngagementRecord): HistorySource {
  const { startTime, endTime, enriched, isPartial } = info;
  return {
    product: 'chat',
    attributes: sdes,
    isPartial,
    ...(startTime !== undefined && { startTime }),
    ...(endTime !== undefined && { endTime }),
    ...(enriched !== undefined && { enriched }),
  };
}

const placeNames: Readonly<Record<TrailStep['place'], string>> = {
  sent: l10n.t('Sent by the page'),
  visitState: l10n.t('Visit state'),
  history: l10n.t('Engagement history'),
};

function stepView({ place, status, times, fields, reason, expectedBy, differences }: TrailStep): TrailStepView {
  return {
    place: placeNames[place],
    status,
    times,
    values: fields === undefined ? { values: [], empty: [] } : valueList(fields),
    differences: differences.map(({ path, before, after }) => ({
      path: visibleWord(path),
      before: words(before),
      ...(after !== undefined && { after: words(after) }),
    })),
    ...(reason !== undefined && { reason: visibleWord(reason) }),
    ...(expectedBy !== undefined && { expectedBy }),
  };
}

function words(value: JsonValue | undefined): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return visibleWord(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
