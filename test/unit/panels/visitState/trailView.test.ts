import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseJson } from '../../../../src/liveperson/http/jsonText.ts';
import { readEngagementPage } from '../../../../src/liveperson/engagementHistory/reader.ts';
import type { AttributeTrail } from '../../../../src/panels/protocol/visitState.ts';
import { trailView, type TrailPlaces } from '../../../../src/panels/visitState/trailView.ts';
import { documentedVisit } from './visits.ts';

const now = Date.UTC(2026, 10, 22);
const visit = documentedVisit().value.sessions[0];
const [record] = readEngagementPage(parseJson(readFileSync('test/fixtures/engagement-history-response.json', 'utf8'))).value
  .records;

function follow(type: string, sent = '', places: Partial<TrailPlaces> = {}): AttributeTrail {
  return trailView({ type, sent }, { visit, record, now, ...places });
}

const words = ({ steps }: AttributeTrail): readonly string[] => steps.map(({ place, status }) => `${place}: ${status}`);

describe('trail of an attribute', () => {
  it('leads from the page over the visit state into the history', () => {
    const trail = follow('cart', '[{"type":"lead"},{"type":"cart","total":11.7}]');
    assert.deepEqual(words(trail).slice(0, 2), ['Sent by the page: found', 'Visit state: found']);
    assert.equal(trail.steps[2]?.place, 'Engagement history');
    assert.equal(trail.engagementId, record?.engagementId);
  });

  it('names the fields that differ from the place before', () => {
    const { steps } = follow('cart', '{"type":"cart","total":99999}');
    assert.ok(steps[1]?.differences.some(({ path, before }) => path === 'total' && before === '99999'));
  });

  it('says why a place is not known', () => {
    const { steps } = follow('personal', '', { visit: 'expired', record: undefined });
    assert.deepEqual(steps.map(({ status }) => status), ['unknown', 'unknown', 'unknown']);
    assert.match(steps[1]?.reason ?? '', /six hours/);
    assert.match(steps[2]?.reason ?? '', /not asked/);
  });

  it('says what is wrong with what was pasted', () => {
    assert.match(follow('cart', '{type: cart}').problem ?? '', /not JSON/);
    assert.match(follow('cart', '{"type":"lead"}').problem ?? '', /No report of type cart/);
    assert.match(follow('nonsense').problem ?? '', /No document/);
  });

  it('makes hostile text visible', () => {
    const { steps } = follow('lead', '{"type":"lead","lead":{"topic":"a\u202eb"}}');
    assert.doesNotMatch(JSON.stringify(steps), /\u202e/);
  });
});
