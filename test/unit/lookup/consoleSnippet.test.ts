import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { consoleSnippet } from '../../../src/lookup/consoleSnippet.ts';
import { recognise } from '../../../src/lookup/recognise.ts';

const vid = 'cyNGViYjc4MmU2MzEzZThm';
const sid = 'qCsUrTldTh0UEWLjLCGqkQ';

/** What the snippet prints on a page. */
function printed(cookie: string, lpTag?: object): string {
  const lines: string[] = [];
  runInNewContext(consoleSnippet, {
    document: { cookie },
    window: { lpTag },
    console: { log: (line: string) => lines.push(line) },
  });
  return lines.join('\n');
}

describe('The console snippet', () => {
  it('prints the ids of the Web Tag’s cookies, as the look-up reads them', () => {
    const { actions } = recognise(printed(`a=b=c; LPVID=${vid}; LPSID-12345678=${sid}`));
    assert.deepEqual(actions[0], {
      command: 'liveperson.openVisitState',
      argument: { accountId: '12345678', visitorId: vid, sessionId: sid },
    });
  });

  it('prints a line for each account of the page', () => {
    const text = printed(`LPVID=${vid}; LPSID-11111111=${sid}; LPSID-22222222=${sid}`);
    assert.deepEqual(
      text.split('\n').map((line) => recognise(line).ids.find(({ role }) => role === 'accountId')?.value),
      ['11111111', '22222222'],
    );
  });

  it('prints what the engagement window told last where there are no cookies', () => {
    const fired = [
      { data: { visitorId: 'old', monitoringSessionId: 'old.1' } },
      { data: { visitorId: vid, monitoringSessionId: `${sid}.0123abcd` } },
      { data: { state: 'ended' } },
    ];
    assert.equal(printed('', { events: { hasFired: () => fired } }), JSON.stringify({ vid, sid }));
  });

  it('says so where there is nothing', () => {
    for (const lpTag of [undefined, {}, { events: { hasFired: () => [] } }]) assert.match(printed('', lpTag), /no Web Tag/);
  });
});
