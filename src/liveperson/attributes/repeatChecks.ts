import * as l10n from '@vscode/l10n';
import { flag, text } from '../fieldKinds.ts';
import type { AttributeType } from './definition.ts';
import { normalizeFields } from './normalize.ts';
import type { AttributeProblem } from './problem.ts';
import type { JsonObject } from '../json.ts';
import type { AggregatedAttribute } from '../visitState/visitState.ts';

/** One attribute of a list, in the order reported. */
export interface ListedAttribute {
  readonly index: number;
  readonly key: string;
  readonly type: AttributeType | undefined;
  readonly data: JsonObject;
  readonly pageId?: string | undefined;
}

const idFields: Readonly<Partial<Record<AttributeType, string>>> = { purchase: 'orderId', lead: 'leadId' };

/** An order or lead that is reported again under the same id. */
export function repeatedIds(attributes: readonly ListedAttribute[]): readonly AttributeProblem[] {
  const seen = new Set<string>();
  return attributes.flatMap(({ index, key, type, data, pageId }) => {
    const field = type === undefined ? undefined : idFields[type];
    const id = field === undefined ? undefined : text.read(data[field]);
    if (field === undefined || id === undefined || id === '') {
      return [];
    }
    const name = `${field} ${id}`;
    const repeated = seen.has(name);
    seen.add(name);
    const rule = l10n.t('The service marks a repeated order or lead id.');
    return repeated
      ? [
          {
            index,
            key,
            path: field,
            severity: 'hint' as const,
            message: l10n.t('{0} was reported before', id.slice(0, 60)),
            rule,
            ...(pageId === undefined ? {} : { pageId }),
          },
        ]
      : [];
  });
}

/** Orders and leads that the service itself marks as repeated, in the latest view of a visit. */
export function markedAsRepeated(
  aggregates: readonly AggregatedAttribute[],
  attributes: readonly ListedAttribute[],
): readonly AttributeProblem[] {
  const marks = [
    ['purchases', 'purchase', 'orderId', 'repeatedOrderId'],
    ['leads', 'lead', 'leadId', 'repeatedLeadId'],
  ] as const;
  return marks.flatMap(([key, reported, idField, mark]) =>
    aggregates
      .filter((aggregate) => aggregate.key === key)
      .flatMap(({ items }) => items.filter((item) => flag.read(item[mark]) === true))
      .flatMap((item) => {
        const id = text.read(item[idField]);
        return attributes.findLast(({ type, data }) => type === reported && text.read(data[idField]) === id) ?? [];
      })
      .map((attribute) => ({
        index: attribute.index,
        key: attribute.key,
        path: idField,
        severity: 'hint' as const,
        message: l10n.t('the service marks it with {0}', mark),
        rule: l10n.t('The service marks a repeated order or lead id.'),
        ...(attribute.pageId === undefined ? {} : { pageId: attribute.pageId }),
      })),
  );
}

/** Errors collect during a visit until they are reported as resolved. */
export function openErrors(attributes: readonly ListedAttribute[]): readonly AttributeProblem[] {
  const errors = attributes
    .filter(({ type }) => type === 'error')
    .map((attribute) => ({ attribute, fields: normalizeFields(attribute.data) }));
  const last = new Map(
    errors.map((error) => [`${text.read(error.fields['contextId']) ?? ''}\n${text.read(error.fields['code']) ?? ''}`, error]),
  );
  return [...last.values()]
    .filter(({ fields }) => flag.read(fields['resolved']) === false)
    .map(({ attribute: { index, key, pageId } }) => ({
      index,
      key,
      path: 'resolved',
      severity: 'info' as const,
      message: l10n.t('not resolved by the end'),
      rule: l10n.t('Errors collect during the visit until they are resolved.'),
      ...(pageId === undefined ? {} : { pageId }),
    }));
}
