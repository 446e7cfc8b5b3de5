import assert from 'node:assert/strict';
import { parseSort } from '../../../../src/liveperson/engagementHistory/sort.ts';
import { parseConversationSort } from '../../../../src/liveperson/messagingInteractions/sort.ts';
import { sortText } from '../../../../src/liveperson/search/sortKeys.ts';

for (const [history, parse] of Object.entries({ chats: parseSort, conversations: parseConversationSort })) {
  describe(`The order of ${history}`, () => {
    it('may be written with blanks and in capitals, and is sent as documented', () => {
      assert.equal(sortText(parse(' END : Des , start').keys), 'end:desc,start:asc');
    });

    it('is newest first unless told otherwise', () => {
      assert.equal(sortText(parse(',').keys), 'start:desc');
    });

    it('leaves out what it does not understand, and names it', () => {
      const { keys, unknown } = parse('end:up,name:asc,start:asc');
      assert.deepEqual([sortText(keys), unknown], ['start:asc', ['end:up', 'name:asc']]);
    });
  });
}
