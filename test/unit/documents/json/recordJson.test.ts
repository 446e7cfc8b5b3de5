import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { recordJson } from '../../../../src/documents/json/recordJson.ts';

describe('The record in an answer of Engagement History', () => {
  it('is cut out as text, so that its numbers stay as sent', () => {
    const record = '{ "info" : { "engagementId" : "1", "id": 12345678901234567890, "x": 1.0 } }';
    assert.equal(recordJson(`{"_metadata":{"count":1},"interactionHistoryRecords":[ ${record} ]}`), record);
  });

  it('is a list where the answer has several', () => {
    const raw = readFileSync('test/fixtures/engagement-history-response.json', 'utf8');
    const all: unknown = JSON.parse(recordJson(raw));
    assert.ok(Array.isArray(all));
    assert.equal(all.length, 5);
  });

  it('is the whole answer where that has no records', () => {
    for (const raw of ['', 'no JSON', '{"info":{}}', '[1]', '{"interactionHistoryRecords":null}'])
      assert.equal(recordJson(raw), raw);
    assert.equal(recordJson('{"interactionHistoryRecords": []}'), '[]');
  });
});
