import assert from 'node:assert/strict';
import { parseSort, sortParameter } from '../../../../src/liveperson/engagementHistory/sort.ts';

const sent = (sort: string | undefined) => sortParameter(parseSort(sort).keys);

describe('sort', () => {
  it('is newest first unless told otherwise, for the default is not documented', () => {
    assert.deepEqual([sent(undefined), sent(''), sent('nonsense')], ['start:desc', 'start:desc', 'start:desc']);
  });

  it('keeps the documented example', () => {
    assert.equal(sent('start:asc,duration:desc'), 'start:asc,duration:desc');
  });

  it("understands the documents' slip des and sends desc", () => {
    assert.equal(sent('start:des'), 'start:desc');
  });

  it('settles ties by the start, where neither a time nor an id is part of the order', () => {
    assert.deepEqual(['duration:asc', 'skillId:desc,agentId:asc', 'visitor:asc,engagementId:asc', 'end:asc'].map(sent), [
      'duration:asc,start:desc',
      'skillId:desc,agentId:asc,start:desc',
      'visitor:asc,engagementId:asc',
      'end:asc',
    ]);
  });

  it('names what it does not understand', () => {
    assert.deepEqual(parseSort('start:desc, name:asc,duration:up, end:asc:x').unknown, ['name:asc', 'duration:up', 'end:asc:x']);
  });
});
