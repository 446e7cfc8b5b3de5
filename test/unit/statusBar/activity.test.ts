import assert from 'node:assert/strict';
import { Activity, type Watched } from '../../../src/statusBar/activity.ts';

const watched = (title: string): Watched => ({ accountId: '1', title, command: 'liveperson.openVisitState', argument: {} });

describe('What goes on in a window', () => {
  let activity: Activity;
  let changes: number;

  beforeEach(() => {
    changes = 0;
    activity = new Activity(() => changes++);
  });

  it('is nothing at first: no account, no calls', () => {
    assert.deepEqual(activity.state, { accountId: undefined, calls: 0, watched: [] });
    assert.equal(changes, 0);
  });

  it('counts the calls of all accounts and names the one used last', () => {
    activity.callBegan('1');
    activity.callBegan('2');
    assert.deepEqual({ ...activity.state, watched: undefined }, { accountId: '2', calls: 2, watched: undefined });
    activity.callEnded();
    activity.callEnded();
    assert.equal(activity.state.calls, 0);
    assert.equal(activity.state.accountId, '2');
    assert.equal(changes, 4);
  });

  it('lists each watching panel once and tells of real changes only', () => {
    activity.watch('a', watched('A'));
    activity.watch('a', watched('A'));
    activity.watch('b', watched('B'));
    assert.deepEqual(activity.state.watched.map(({ title }) => title), ['A', 'B']);
    activity.watch('a', undefined);
    activity.watch('a', undefined);
    assert.deepEqual(activity.state.watched.map(({ title }) => title), ['B']);
    assert.equal(changes, 3);
  });
});
