import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  readAvailability,
  readAvailableSlots,
  readChat,
  readChatEvents,
  readChatInfo,
  readEstimatedWaitTime,
} from '../../../../src/liveperson/chatInfo/reader.ts';
import { documentedAnswer } from '../documentedAnswer.ts';

const accountId = '12345678';
const infoOf = (name: string) => readChatInfo(documentedAnswer(name), accountId);

describe('readChatInfo', () => {
  for (const name of ['chat-info', 'chat-info-waiting', 'chat-info-ended', 'chat-info-all-strings']) {
    it(`finds nothing undocumented in ${name}`, () => {
      assert.deepEqual(infoOf(name).deviations, []);
    });
  }

  it('tells the two visitor ids and the two engagement ids apart', () => {
    const { value } = infoOf('chat-info');
    assert.deepEqual([value.visitorId, value.chatVisitorId], ['rloXnVgEQ-iQuoOytvKNqA', '1214701440734022']);
    assert.deepEqual([value.engagementId, value.campaignEngagementId], ['123456784294967524', '27469613']);
  });

  it('reads numbers, and numbers that are strings, alike', () => {
    const { raw: _, links: __, contextId: ___, ...numbers } = infoOf('chat-info').value;
    const { raw: ____, links: _____, contextId: ______, ...strings } = infoOf('chat-info-all-strings').value;
    assert.deepEqual(strings, numbers);
  });

  it("reads times with the account's offset", () => {
    const { value } = infoOf('chat-info');
    assert.deepEqual(
      [value.startTime, value.lastUpdate, value.chatTimeout],
      [Date.parse('2017-02-27T11:35:45.448Z'), Date.parse('2017-02-27T11:41:10.319Z'), 40],
    );
  });

  it('reads one link as a list, with and without @', () => {
    assert.deepEqual(
      infoOf('chat-info-ended').value.links.map(({ rel }) => rel),
      ['self'],
    );
    assert.deepEqual(
      infoOf('chat-info').value.links.map(({ rel }) => rel),
      ['self', 'visitor-name', 'visitor-typing', 'agent-typing'],
    );
  });

  it('has no agent while the visitor waits', () => {
    const { value } = infoOf('chat-info-waiting');
    assert.deepEqual([value.state, value.agentName, value.agentId, value.contextId], ['waiting', undefined, undefined, '2']);
  });

  it('keeps a state that no document names', () => {
    const { value, deviations } = readChatInfo({ info: { state: 'parked' } }, accountId);
    assert.equal(value.state, 'parked');
    assert.match(deviations[0]?.message ?? '', /parked is not documented/);
  });

  it('reads an answer that is not information as empty and says so', () => {
    assert.deepEqual(readChatInfo({ error: {} }, accountId).deviations, [{ path: 'info', message: 'missing' }]);
  });
});

describe('readChatEvents', () => {
  it('reads the documented events and where to continue', () => {
    const { value, deviations } = readChatEvents(documentedAnswer('chat-events'));
    assert.deepEqual(
      value.events.map(({ id, type }) => [id, type]),
      [
        ['0', 'state'],
        ['1', 'line'],
        ['2', 'state'],
        ['3', 'line'],
        ['4', 'line'],
      ],
    );
    assert.deepEqual([value.nextFrom, value.events[3]?.systemMessageId, value.events[4]?.textType], [5, '3', 'html']);
    assert.deepEqual(deviations, []);
  });

  it('reads one event as a list', () => {
    const { value } = readChatEvents(documentedAnswer('chat-events-single'));
    assert.deepEqual(
      value.events.map(({ state }) => state),
      ['ended'],
    );
  });

  it('keeps transfers, pushed pages and the undocumented line-status', () => {
    const { value, deviations } = readChatEvents(documentedAnswer('chat-events-extended'));
    assert.deepEqual(
      value.events.map(({ type }) => type),
      ['line', 'line-status', 'url', 'a2a-transfer'],
    );
    assert.deepEqual(
      [value.events[2]?.url, value.events[3]?.skill, value.events[1]?.raw['lineStatus']],
      ['https://www.example.com/shipping', 'Support', 'ACCEPT'],
    );
    assert.deepEqual(deviations, []);
  });

  it('keeps an event of unknown type raw, and names it', () => {
    const { value, deviations } = readChatEvents({ events: { event: [{ '@id': 7, '@type': 'hologram', data: 1 }] } });
    assert.deepEqual(value.events, [{ type: 'hologram', id: '7', raw: { '@id': 7, '@type': 'hologram', data: 1 } }]);
    assert.deepEqual(
      deviations.map(({ path }) => path),
      ['events.event[0].data', 'events.event[0]'],
    );
  });

  it('reads attributes without @, as agent-side answers have them', () => {
    assert.deepEqual(readChatEvents({ events: { event: { id: 3, type: 'state', state: 'ended' } } }).value.events[0]?.id, '3');
  });

  it('knows no continuation without a next link', () => {
    assert.equal(
      readChatEvents({ events: { link: { href: 'https://x/events?from=9', rel: 'self' } } }).value.nextFrom,
      undefined,
    );
  });
});

describe('readChat', () => {
  it('reads information, events and links of the documented resource', () => {
    const { value, deviations } = readChat(documentedAnswer('chat-resources'), accountId);
    assert.deepEqual([value.info.engagementId, value.events.events.length, value.events.nextFrom], ['123456784294967522', 4, 4]);
    assert.deepEqual(value.links.map(({ rel }) => rel).slice(0, 4), ['self', 'events', 'info', 'next']);
    assert.deepEqual(
      [value.events.events[1]?.systemMessageId, value.events.events[3]?.systemMessageId],
      ['4', '3'],
      'numbers here, strings elsewhere',
    );
    assert.deepEqual(deviations, []);
  });
});

describe('availability answers', () => {
  it('are read as they are documented', () => {
    assert.equal(readAvailability(documentedAnswer('chat-availability')).value, true);
    assert.equal(readEstimatedWaitTime(documentedAnswer('chat-estimated-wait-time')).value, 0);
    assert.equal(readAvailableSlots(documentedAnswer('chat-available-slots')).value, 1);
  });

  it('are read as text too, with -1 and -2 as they are', () => {
    assert.deepEqual(
      [readAvailability({ availability: 'false' }).value, readEstimatedWaitTime({ estimatedWaitTime: '-2' }).value],
      [false, -2],
    );
  });

  it('without value say so', () => {
    assert.deepEqual(readAvailability({}), {
      value: undefined,
      deviations: [{ path: 'availability', message: 'expected a value, got none' }],
    });
  });
});

describe('chat readers', () => {
  it('never throw, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, inner) => {
        for (const answer of [
          json,
          { info: json },
          { events: { event: json, link: inner } },
          { events: { event: [{ link: json, '@type': inner }] } },
          { chat: { info: json, events: inner } },
        ]) {
          readChatInfo(answer, accountId);
          readChatEvents(answer);
          readChat(answer, accountId);
          readAvailability(answer);
        }
      }),
    );
  });
});
