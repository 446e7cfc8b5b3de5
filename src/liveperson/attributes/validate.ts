import * as l10n from '@vscode/l10n';
import { isList, isObject, text } from '../fieldKinds.ts';
import { given, nameOf } from '../fields.ts';
import type { HistoryAttribute } from '../engagementHistory/engagementRecord.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { AppSession } from '../visitState/visitState.ts';
import { checkAttribute } from './attributeChecks.ts';
import { attributeDefinitions } from './definitions.ts';
import type { CheckStyle } from './fieldChecks.ts';
import { attributeNamed } from './nameMap.ts';
import type { AttributeProblem, FieldProblem } from './problem.ts';
import { markedAsRepeated, openErrors, repeatedIds, type ListedAttribute } from './repeatChecks.ts';

/** Event types that reports may hold beside engagement attributes. Source: App Engagement API, impression events. */
const impressionTypes = new Set(['impDisplay', 'impAccept', 'impExpanded', 'impTimeout', 'impClose']);

const messagingType = 1;

/**
 * What the documents say against the attributes that a visit shows; `index` counts `session.events`. `now`, epoch ms, stands in
 * for reports without time. Source: definitions of engagement attributes.
 */
export function validateVisit(session: AppSession, now: number): readonly AttributeProblem[] {
  const listed = session.events.map(({ key, data, pageId }, index) => ({
    index,
    key,
    data,
    pageId,
    type: attributeNamed(key)?.type,
  }));
  return [
    ...session.events.flatMap((event, index) => [
      ...(Object.keys(event.raw).length === 1 ? [] : locate(listed[index], [keyCount(Object.keys(event.raw).length)])),
      ...locate(listed[index], checkListed(event.key, event.data, { names: 'readBack', values: 'typed' }, event.time ?? now)),
    ]),
    ...messagingCustomerIds(session, listed),
    ...repeatedIds(listed),
    ...markedAsRepeated(session.aggregates, listed),
    ...openErrors(listed),
  ].toSorted((left, right) => left.index - right.index);
}

/** The same for the attributes of a history record, whose values are texts; `index` counts the record's attributes. */
export function validateHistory(attributes: readonly HistoryAttribute[], now: number): readonly AttributeProblem[] {
  const listed = attributes.map(({ key, data }, index) => ({ index, key, data, type: attributeNamed(key)?.type }));
  // A history holds every update of an attribute, so that repeated ids are no sign of anything.
  return [
    ...attributes.flatMap((attribute, index) => [
      ...locate(
        listed[index],
        checkListed(attribute.key, attribute.data, { names: 'readBack', values: 'text' }, attribute.serverTime ?? now),
      ),
      ...locate(listed[index], attribute.authenticated === true ? authenticatedStore(attribute.data) : []),
    ]),
    ...openErrors(listed),
  ].toSorted((left, right) => left.index - right.index);
}

/** The same for what a page sends: one report or a list of them, as given to `lpTag.sdes.push`. */
export function validateReport(report: JsonValue, now: number): readonly AttributeProblem[] {
  const reports = isList(report) ? report : [report];
  const listed = reports.map((sent, index) => listSent(sent, index));
  return [
    ...listed.flatMap((attribute, index) => locate(attribute, checkSent(reports[index] ?? null, attribute, now))),
    ...repeatedIds(listed),
  ];
}

function listSent(sent: JsonValue, index: number): ListedAttribute {
  const key = isObject(sent) ? (text.read(sent['type']) ?? '') : '';
  const definition = attributeDefinitions.find(({ type }) => type === key);
  const { type: _type, ...beside } = isObject(sent) ? sent : {};
  const inner = definition?.sentIn === undefined ? beside : beside[definition.sentIn];
  return { index, key, type: definition?.type, data: isObject(inner) ? inner : {} };
}

function checkSent(sent: JsonValue, { key, data }: ListedAttribute, now: number): readonly FieldProblem[] {
  if (!isObject(sent)) {
    return [
      {
        path: '',
        severity: 'error',
        message: l10n.t('expected an object, got {0}', nameOf(sent)),
        rule: l10n.t('A report is an object with a type.'),
      },
    ];
  }
  const definition = attributeDefinitions.find(({ type }) => type === key);
  if (definition === undefined) {
    const rule = l10n.t('Documented types: {0}.', attributeDefinitions.map(({ type }) => type).join(', '));
    return impressionTypes.has(key)
      ? []
      : [
          {
            path: 'type',
            severity: key === '' ? 'error' : 'warning',
            message: key === '' ? l10n.t('missing') : l10n.t('{0} is not a documented type', key.slice(0, 60)),
            rule,
          },
        ];
  }
  const { sentIn } = definition;
  if (sentIn !== undefined && !isObject(sent[sentIn])) {
    return [
      {
        path: sentIn,
        severity: 'error',
        message: l10n.t('expected an object, got {0}', nameOf(sent[sentIn])),
        rule: l10n.t('The fields of {0} stand in {1}.', key, sentIn),
      },
    ];
  }
  const prefix = sentIn === undefined ? '' : `${sentIn}.`;
  return checkAttribute(definition, data, { names: 'sent', values: 'typed' }, now).map((problem) => ({
    ...problem,
    path: prefix + problem.path,
  }));
}

function checkListed(key: string, data: JsonObject, style: CheckStyle, at: number): readonly FieldProblem[] {
  const definition = attributeNamed(key);
  return definition === undefined
    ? [
        {
          path: '',
          severity: 'warning',
          message: l10n.t('{0} is not a documented attribute', key.slice(0, 60)),
          rule: l10n.t('Documented: {0}.', attributeDefinitions.map(({ names }) => names.history[0]).join(', ')),
        },
      ]
    : checkAttribute(definition, data, style, at);
}

function keyCount(count: number): FieldProblem {
  return {
    path: '',
    severity: 'warning',
    message: l10n.t('the event has {0} keys', count),
    rule: l10n.t('Each event is an object with exactly one key.'),
  };
}

/**
 * With a customer id the service expects an authenticated conversation, and the call fails. Source: best practices for messaging.
 */
function messagingCustomerIds({ engagements }: AppSession, listed: readonly ListedAttribute[]): readonly AttributeProblem[] {
  if (!engagements.some(({ conversationType }) => conversationType === messagingType)) {
    return [];
  }
  const rule = l10n.t('Unauthenticated messaging must not send customerId.');
  return listed
    .filter(({ type, data }) => type === 'ctmrinfo' && text.read(data['customerId']) !== undefined)
    .flatMap((attribute) =>
      locate(attribute, [
        { path: 'customerId', severity: 'warning', message: l10n.t('sent in a visit with a messaging engagement'), rule },
      ]),
    );
}

function authenticatedStore(data: JsonObject): readonly FieldProblem[] {
  const rule = l10n.t('The authenticated flow does not support storeNumber and storeZipCode.');
  return ['storeNumber', 'storeZipCode']
    .filter((name) => text.read(data[name]) !== undefined)
    .map((path) => ({ path, severity: 'hint', message: l10n.t('present for an authenticated visitor'), rule }));
}

function locate(attribute: ListedAttribute | undefined, problems: readonly FieldProblem[]): readonly AttributeProblem[] {
  return attribute === undefined
    ? []
    : problems.map((problem) => ({
        index: attribute.index,
        key: attribute.key,
        ...given({ pageId: attribute.pageId }),
        ...problem,
      }));
}
