import assert from 'node:assert/strict';
import { aggregates, attributeRows } from '../../../../src/panels/visitState/attributeRows.ts';
import { checkedReports } from '../../../../src/panels/visitState/checkedReports.ts';
import { valueList } from '../../../../src/panels/visitState/values.ts';
import type { JsonObject } from '../../../../src/liveperson/json.ts';
import type { VisitState } from '../../../../src/liveperson/visitState/visitState.ts';
import type { AttributeRow } from '../../../../src/panels/protocol/visitState.ts';
import { documentedVisit } from './visits.ts';

const now = 1_800_000_000_000;
const lead = (serverTimeStamp: number | undefined, leadId: string): object => ({
  lead: { ...(serverTimeStamp !== undefined && { serverTimeStamp }), contexts: {}, lead: { leadId } },
});
const rowsOf = (value: VisitState, fresh: readonly number[] = []): readonly AttributeRow[] =>
  attributeRows(value, checkedReports(value, now), new Set(fresh));
const leadIds = (events: readonly object[]): readonly (string | undefined)[] => {
  const { value } = documentedVisit((session) => { session.events = [...events]; });
  return rowsOf(value).map(({ values }) => values.values[0]?.text);
};

describe('rows of reported attributes', () => {
  it('has one row per report with its name, its page and its values', () => {
    const rows = rowsOf(documentedVisit().value);
    assert.equal(rows.length, 9);
    const cart = rows.find(({ key }) => key === 'cartStatus');
    assert.deepEqual([cart?.name, cart?.page], ['Cart update', 'Test Page']);
    assert.deepEqual(
      cart?.values.values.slice(0, 3).map(({ path, text }) => `${path}=${text}`),
      ['total=11.7', 'numItems=6', 'products[0].product.name=prod1'],
    );
  });

  it('puts reports into the order of time', () => {
    assert.deepEqual(leadIds([lead(3000, 'c'), lead(1000, 'a'), lead(2000, 'b')]), ['a', 'b', 'c']);
  });

  it('leaves a report without a time behind the one it was sent after', () => {
    assert.deepEqual(leadIds([lead(2000, 'b'), lead(undefined, 'c'), lead(1000, 'a')]), ['a', 'b', 'c']);
  });

  it('marks reports that are new, wherever the order of time puts them', () => {
    const { value } = documentedVisit((session) => { session.events = [lead(2000, 'b'), lead(1000, 'a')]; });
    assert.deepEqual(rowsOf(value, [1]).map(({ isNew, values }) => [values.values[0]?.text, isNew]), [['a', true], ['b', false]]);
  });

  it('gives each report the problems that the documented rules find in it', () => {
    const { value } = documentedVisit((session) => {
      session.events = [lead(1000, 'a'), { cartStatus: { serverTimeStamp: 2000, contexts: {}, total: 'much' } }];
    });
    const [first, second] = rowsOf(value);
    assert.deepEqual(first?.problems, []);
    assert.deepEqual(second?.problems.map(({ path }) => path).toSorted(), ['numItems', 'total']);
    assert.ok(second.problems.every(({ rule }) => rule !== undefined && rule !== ''));
  });

  it('shows the aggregated view by the service’s keys', () => {
    const keys = aggregates(documentedVisit().value).map(({ key }) => key);
    assert.ok(keys.includes('customerInfo') && keys.includes('cart') && keys.includes('leads'));
  });
});

describe('values of an attribute', () => {
  it('names every field by its path and lists those without a value apart', () => {
    assert.deepEqual(valueList({ a: 1, b: { c: [true, 'x'] }, d: null, e: '', f: [], g: {} }), {
      values: [
        { path: 'a', text: '1', kind: 'number' },
        { path: 'b.c[0]', text: 'true', kind: 'flag' },
        { path: 'b.c[1]', text: 'x', kind: 'text' },
      ],
      empty: ['d', 'e', 'f', 'g'],
    });
  });

  it('ends where an attribute is nested deeper than anybody reads', () => {
    let deep: JsonObject = { end: 'x' };
    for (let level = 0; level < 6000; level++) deep = { a: deep };
    assert.deepEqual(valueList(deep).values.map(({ text }) => text), ['…']);
  });

  it('cuts a value that nobody can read in a row', () => {
    assert.equal(valueList({ a: 'x'.repeat(50_000) }).values[0]?.text.length, 2001);
  });
});
