import assert from 'node:assert/strict';
import sinon from 'sinon';
import { VisitStateModel, type VisitAnswer } from '../../../../src/panels/visitState/visitStateModel.ts';
import { documentedVisit } from './visits.ts';

const subject = {
  accountId: '12345678',
  accountName: 'Shop',
  visitorId: 'cyNGViYjc4MmU2MzEzZThm',
  sessionId: 'qCsUrTldTh0UEWLjLCGqkQ',
};
const hour = 3_600_000;

function modelOf(...answers: readonly (VisitAnswer | Error)[]): VisitStateModel {
  let asked = 0;
  return new VisitStateModel(subject, () => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    return answer instanceof Error || answer === undefined
      ? Promise.reject(answer ?? new Error('no answer'))
      : Promise.resolve(answer);
  }, () => undefined);
}

const expired = Object.assign(new Error('The visit is over.'), { kind: 'expired' });
const begun = (time: number): VisitAnswer => documentedVisit((session) => { session.startTime = time; });

describe('what a visit state panel knows', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => { clock = sinon.useFakeTimers({ now: 1_800_000_000_000 }); });
  afterEach(() => { clock.restore(); });

  it('has no summary before the first answer', () => {
    const { status } = modelOf(documentedVisit());
    assert.deepEqual([status.revision, status.summary, status.failure], [0, undefined, undefined]);
  });

  it('counts six hours from the start of the visit', async () => {
    const model = modelOf(begun(Date.now() - hour));
    await model.reading.refresh();
    assert.equal(model.status.summary?.expiresAt, Date.now() + 5 * hour);
  });

  it('keeps the answer before that differs, however often the last one repeats', async () => {
    const [first, second] = [begun(Date.now()), begun(Date.now() - 1)];
    const model = modelOf(first, first, second, second);
    for (let reading = 0; reading < 2; reading++) await model.reading.refresh();
    assert.deepEqual([model.status.canCompare, model.lastTwo], [false, undefined]);
    for (let reading = 0; reading < 2; reading++) await model.reading.refresh();
    assert.deepEqual(model.lastTwo?.map(({ raw }) => raw), [first.raw, second.raw]);
    assert.equal(model.status.canCompare, true);
  });

  it('keeps the last good answer when a refresh fails, and says what failed', async () => {
    const model = modelOf(begun(Date.now()), new Error('no network'));
    await model.reading.refresh();
    await model.reading.refresh();
    assert.equal(model.status.failure?.message, 'no network');
    assert.equal(model.status.revision, 1);
    assert.equal(model.attributes.rows.length, 9);
  });

  it('forgets a failure with the next good answer', async () => {
    const model = modelOf(new Error('no network'), begun(Date.now()));
    await model.reading.refresh();
    await model.reading.refresh();
    assert.equal(model.status.failure, undefined);
  });

  it('stops watching when the service no longer holds the visit', async () => {
    const model = modelOf(begun(Date.now()), expired);
    await model.reading.refresh();
    model.reading.setWatch(true, 10);
    await clock.tickAsync(600_000);
    assert.deepEqual([model.status.expired, model.status.watch.state], [true, 'ended']);
    assert.equal(clock.countTimers(), 0);
  });

  it('stops watching when six hours are over, though the service still answers', async () => {
    const model = modelOf(begun(Date.now() - 6 * hour + 5_000));
    model.reading.setWatch(true, 10);
    await clock.tickAsync(10_000);
    assert.equal(model.status.watch.state, 'ended');
  });

  it('keeps the marks of the last news until there are others', async () => {
    const before = documentedVisit((session) => { session.events.splice(8, 1); });
    const model = modelOf(before, documentedVisit(), documentedVisit());
    for (let read = 0; read < 3; read++) await model.reading.refresh();
    assert.equal(model.attributes.rows.filter(({ isNew }) => isNew).length, 1);
  });

  it('lists the newest change first', async () => {
    const steps = [7, 8, 9].map((count) => documentedVisit((session) => { session.events.length = count; }));
    const model = modelOf(...steps);
    for (let read = 0; read < 3; read++) await model.reading.refresh();
    assert.deepEqual(model.overview.changes.map(({ title }) => title), ['Visitor error reported', 'Service activity reported']);
  });

  it('gives out the answer as received', async () => {
    const answer = documentedVisit();
    const model = modelOf(answer);
    await model.reading.refresh();
    assert.equal(model.raw.text, answer.raw);
  });

  it('does not take giving up for a failure', async () => {
    const model = new VisitStateModel(subject, (signal) => new Promise((_, reject) => {
      signal.addEventListener('abort', () => { reject(new Error('aborted')); });
    }), () => undefined);
    const reading = model.reading.refresh();
    model.reading.cancel();
    await reading;
    assert.deepEqual([model.status.busy, model.status.failure], [false, undefined]);
  });
});
