import assert from 'node:assert/strict';
import { differenceOf } from '../../../../src/panels/visitState/changes.ts';
import { documentedVisit } from './visits.ts';

const noticedAt = 1_800_000_000_000;
const titles = (before: ReturnType<typeof documentedVisit>, after: ReturnType<typeof documentedVisit>): readonly string[] =>
  differenceOf(before.value, after.value, noticedAt).changes.map(({ title }) => title);

describe('changes between two answers about a visit', () => {
  it('finds none between two answers that are the same', () => {
    const { changes, events, pages, engagements } = differenceOf(documentedVisit().value, documentedVisit().value, noticedAt);
    assert.deepEqual([changes.length, events.size, pages.size, engagements.size], [0, 0, 0, 0]);
  });

  it('names each attribute that was reported since, by the product’s name and its first values', () => {
    const before = documentedVisit((session) => { session.events.splice(1, 1); });
    const { changes, events } = differenceOf(before.value, documentedVisit().value, noticedAt);
    assert.deepEqual([...events], [1]);
    assert.deepEqual(changes.map(({ kind, title }) => [kind, title]), [['attribute', 'Lead reported']]);
    assert.match(changes[0]?.detail ?? '', /^topic luxury car test drive 2015 · value 22\.22 · leadId xyz123 · on Test Page$/);
  });

  it('takes what is repeated word for word for a second report', () => {
    const after = documentedVisit((session) => { session.events.push(session.events[1]); });
    assert.deepEqual(titles(documentedVisit(), after), ['Lead reported']);
  });

  it('names a page that was viewed', () => {
    const after = documentedVisit((session) => {
      session.pages.push({ id: 'p2', pageTitle: 'Checkout', url: 'shop/checkout' });
    });
    const { changes } = differenceOf(documentedVisit().value, after.value, noticedAt);
    assert.deepEqual(changes, [{ kind: 'page', title: 'Page viewed', detail: 'Checkout', noticedAt }]);
  });

  it('does not take a page that stays open longer for another one', () => {
    const after = documentedVisit((session) => { session.pages[0] = { ...session.pages[0], timeOnPage: 99_000 }; });
    assert.deepEqual(titles(documentedVisit(), after), []);
  });

  it('tells a shown engagement and a click on it apart', () => {
    const before = documentedVisit((session) => { session.engagements.splice(1, 1); });
    assert.deepEqual(titles(before, documentedVisit()), ['Engagement accepted', 'Engagement shown']);
  });

  it('names the click on an engagement that was there before', () => {
    const before = documentedVisit((session) => { delete session.engagements[1]?.['impressionAccepted']; });
    assert.deepEqual(titles(before, documentedVisit()), ['Engagement accepted']);
  });

  it('names the change of an engagement’s state in words', () => {
    const after = documentedVisit((session) => { Object.assign(session.engagements[0]?.engagement ?? {}, { state: 4 }); });
    const { changes } = differenceOf(documentedVisit().value, after.value, noticedAt);
    assert.deepEqual(changes.map(({ kind, detail }) => [kind, detail]), [['engagementState', 'Sticky 555008112: online → busy']]);
  });

  it('lists what happened in the order of the service’s times', () => {
    const before = documentedVisit((session) => { session.events.length = 0; });
    const times = differenceOf(before.value, documentedVisit().value, noticedAt).changes.map(({ time }) => time ?? 0);
    assert.deepEqual(times, times.toSorted((a, b) => a - b));
    assert.equal(times.length, 9);
  });
});
