import assert from 'node:assert/strict';
import { readTimeline } from '../../../src/documents/timeline/readTimeline.ts';
import { chatTranscript } from '../../../src/documents/transcript/chatTranscript.ts';
import { neighbouringChat } from '../../../src/documents/transcript/neighbouringChat.ts';
import { recordsOfChat } from '../../../src/documents/transcript/recordsOfChat.ts';
import { EngagementPager } from '../../../src/explorer/engagementPager.ts';
import { createClient } from '../../../src/liveperson/client.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import { accountId, optionsFor, startLoopbackCloud, type LoopbackCloud } from '../liveperson/http/loopbackCloud.ts';

const { signal } = new AbortController();
const now = Date.UTC(2026, 10, 22);
const minuteMs = 60_000;
const visitorId = 'v';
const sessionId = 'session';

type Info = Readonly<Record<string, string | number>> & { readonly engagementId: string };

/** A record of the session, which began `minute` minutes after the others. */
function info(engagementId: string, minute: number, more: Readonly<Record<string, string | number>> = {}): Info {
  const startTimeL = now - 600 * minuteMs + minute * minuteMs;
  return { engagementId, visitorId, sharkEngagementId: `${accountId}_${sessionId}_context`, startTimeL, ...more };
}

/** A chat that was transferred once, with an id for each leg, and a later chat of the same session. */
const legs = [
  info('first', 1, { engagementSet: 1, engagementSequence: 1 }),
  info('second', 2, { engagementSet: 1, engagementSequence: 2 }),
  info('later', 3, { engagementSet: 2, engagementSequence: 1 }),
];

describe('A chat that was transferred', () => {
  let cloud: LoopbackCloud;
  let client: LivePersonClient;
  let held: readonly Info[];
  let uncounted = 0;

  before(async () => {
    cloud = await startLoopbackCloud(({ path, body }) => {
      if (!path.includes('/interactions')) return { status: 404 };
      const { engagementId } = JSON.parse(body) as { readonly engagementId?: string };
      const found = engagementId === undefined ? held : held.filter((each) => each.engagementId === engagementId);
      const offset = Number(new URL(path, cloud.origin).searchParams.get('offset'));
      const limit = Number(new URL(path, cloud.origin).searchParams.get('limit'));
      const interactionHistoryRecords = found
        .slice(offset, offset + limit)
        .map((each) => ({ info: each, transcript: { lines: [] } }));
      return { body: JSON.stringify({ _metadata: { count: found.length + uncounted }, interactionHistoryRecords }) };
    });
    client = createClient(optionsFor(cloud));
  });
  beforeEach(() => {
    held = legs;
    uncounted = 0;
  });
  after(async () => {
    client.dispose();
    await cloud.stop();
  });

  const timeline = async (): Promise<string> => {
    const address = { kind: 'timeline', accountId, visitorId, sessionId, engagementId: 'second', day: '2026-11-21' } as const;
    return (await readTimeline(client, address, { signal, now })).text;
  };

  it('has all chats and legs of its session in the timeline that is opened from one of them', async () => {
    assert.match(await timeline(), /\nHistory: +3 records\n/);
  });

  it('is in the timeline also when the service counts records that it never lists, which is said', async () => {
    uncounted = 1;
    assert.match(await timeline(), /\nHistory: +3 records; 1 more of the visitor counted and not listed\n/);
  });

  it('is not its own next chat', async () => {
    const answer = await client.getEngagement({ engagementId: 'first' }, { signal });
    const source = chatTranscript({ accountId }, recordsOfChat(answer)).transcript?.source;
    assert.ok(source?.kind === 'chat');
    const next = await neighbouringChat(client, source, 'next', { now, signal });
    assert.deepEqual(next, { engagementId: 'later', day: '2026-11-21' });
  });

  it('has all its records in the transcript, also when only their starts tell them apart', async () => {
    held = [info('one', 2), info('one', 1), info('other', 3)];
    const records = recordsOfChat(await client.getEngagement({ engagementId: 'one' }, { signal }));
    assert.deepEqual(records.map(({ info: { startTime = 0 } }) => (startTime - now) / minuteMs), [-599, -598]);
  });

  it('costs the tree one request a page, and no other is begun', async () => {
    held = Array.from({ length: 450 }, (_, minute) => info(String(minute), minute));
    const pager = new EngagementPager(() => Promise.resolve(client), { from: now - 1440 * minuteMs, to: now });
    const before = cloud.requests.length;
    await pager.next(signal);
    await pager.next(signal);
    assert.equal(pager.progress.loaded, 200);
    assert.deepEqual(
      cloud.requests.slice(before).map(({ path }) => new URL(path, cloud.origin).searchParams.get('offset')),
      ['0', '100'],
    );
  });
});

describe('A chat that is asked for by its id', () => {
  const answers = async (ids: readonly string[]): Promise<string> => {
    const interactionHistoryRecords = ids.map((engagementId) => ({ info: { engagementId }, transcript: { lines: [] } }));
    const cloud = await startLoopbackCloud(() => ({ body: JSON.stringify({ interactionHistoryRecords }) }));
    const client = createClient(optionsFor(cloud));
    try {
      return (await client.getEngagement({ engagementId: 'asked' })).value.engagementId;
    } finally {
      client.dispose();
      await cloud.stop();
    }
  };

  it('is never another one: only a record without any id may stand in for it', async () => {
    assert.equal(await answers(['other', 'asked']), 'asked');
    assert.equal(await answers(['other', '']), '');
    await assert.rejects(answers(['other']), { kind: 'notFound' });
  });
});
