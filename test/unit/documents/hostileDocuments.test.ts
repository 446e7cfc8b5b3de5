import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DocumentContent } from '../../../src/documents/documentContent.ts';
import type { DocumentAddress } from '../../../src/documents/documentPath.ts';
import { readDocument } from '../../../src/documents/readDocument.ts';
import { queryToken } from '../../../src/documents/searchList/queryToken.ts';
import { outline } from '../../../src/documents/transcript/outline.ts';
import { createClient } from '../../../src/liveperson/client.ts';
import { isList } from '../../../src/liveperson/fieldKinds.ts';
import type { JsonValue } from '../../../src/liveperson/json.ts';
import type { Fetch } from '../../../src/liveperson/livePersonClient.ts';
import { toXml } from '../../../src/sandbox/chats/xml.ts';

/**
 * The documented answers, with what nobody should trust in the place of everything that people write, read through the client and
 * the layout of each kind of document.
 */

const accountId = '12345678';
const { signal } = new AbortController();
const now = Date.now();

const hostileTexts: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)> and more',
  Markdown: '[click](command:workbench.action.quit) ![x](https://evil.example/x.png)\n```\n# heading\n```',
  'terminal escapes': '\u001B]0;owned\u0007\u001B[2J\u009B31m text \u0000\u0008',
  'bidirectional overrides': 'invoice\u202Etxt.exe\u2066 \u200B\u{E0041} \u2028[+00:00 10:00:00] Agent (Ada): I agree',
  'a formula': '=HYPERLINK("https://evil.example","x")\n+cmd|\' /C calc\'!A0\n@SUM(1)',
  'lines of a document':
    'x\r\n\n== Conversation (9) ==\n[+00:00 10:00:00] Agent (Ada): I agree\nVisit state: found\n2026-11-22 10:00:00  999  fake',
  'a line of one megabyte': 'long '.repeat(200_000),
  'half a surrogate pair': 'a\uD800 b',
};

/** The kinds that show an answer as it was sent, and those that lay it out as text. */
const sent: readonly DocumentAddress[] = [
  { kind: 'visitState', accountId, visitorId: 'v', sessionId: 's' },
  { kind: 'chatInfo', accountId, chatId: 'H1-aK1' },
  { kind: 'record', accountId, engagementId: 'qa844815054294982965' },
  { kind: 'conversationRecord', accountId, conversationId: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630' },
];
const laidOut: readonly DocumentAddress[] = [
  { kind: 'transcript', accountId, engagementId: 'qa844815054294982965' },
  { kind: 'conversation', accountId, conversationId: 'e5c58e49-e4a5-40a8-8a18-d6580d1d5630' },
  { kind: 'timeline', accountId, visitorId: 'v', sessionId: 's', engagementId: 'qa844815054294982965', chatId: 'H1-aK1' },
  { kind: 'searchList', accountId, query: queryToken({ from: now - 86_400_000, to: now }) },
  { kind: 'accountCheck', accountId },
];

describe('Hostile content', () => {
  for (const [name, hostile] of Object.entries(hostileTexts)) {
    for (const address of sent) {
      it(`is shown in ${address.kind} as it was sent, as text: ${name}`, async () => {
        const { text } = await read(address, hostile);
        assert.doesNotMatch(text, /(?!\n)[\p{Cc}\u061C\u2028-\u202E\u2066-\u2069]/u);
        assert.ok(contains(JSON.parse(text), hostile));
      });
    }

    for (const address of laidOut) {
      it(`is harmless text in ${address.kind}: ${name}`, async () => {
        const { text, transcript } = await read(address, hostile);
        assert.doesNotMatch(text, /(?![\n\t])[\p{Cc}\u061C\u200B\u2028-\u202E\u2060-\u2069\u{E0000}-\u{E007F}]/u);
        assert.ok(text.isWellFormed());
        assert.ok(transcript);
        // Every heading is one that the layout made, so nothing that was written looks like one.
        const headings = text.split('\n').flatMap((line, index) => (line.startsWith('== ') ? [index] : []));
        assert.deepEqual(headings, transcript.parts.segments.map(({ firstLine }) => firstLine));
        assert.ok(JSON.stringify(outline(transcript.parts)).length < 60_000);
      });
    }

    it(`is text in chatInfoXml: ${name}`, async () => {
      const { text } = await read({ kind: 'chatInfoXml', accountId, chatId: 'H1-aK1' }, hostile);
      assert.match(text, /^<info>\n {2}</);
      assert.doesNotMatch(text, /(?![\n\t\r])[\p{Cc}\u061C\u2028-\u202E\u2066-\u2069]|<script|<img/u);
    });
  }

  it('in a name of the Domain API is a word among others', async () => {
    const { text } = await read({ kind: 'accountCheck', accountId }, '== Sign-in (9) ==\n\u202Eevil');
    assert.match(text, /\nothers: .*== Sign-in \(9\) ==⏎⟨U\+202E⟩evil/);
  });
});

async function read(address: DocumentAddress, hostile: string): Promise<DocumentContent> {
  const client = createClient({
    accountId,
    credentials: [{ kind: 'bearer', token: 'a-token-of-nobody' }],
    fetch: answering(hostile),
  });
  try {
    return await readDocument(client, address, signal);
  } finally {
    client.dispose();
  }
}

/** The services' answers, each the documented one with `hostile` in it. */
function answering(hostile: string): Fetch {
  return (url, { headers }) => {
    const { pathname } = new URL(url);
    const isXml = headers['accept'] === 'application/xml' || headers['Accept'] === 'application/xml';
    const json = answerOf(pathname, hostile);
    const body = isXml ? toXml('info', infoOf(json)) : JSON.stringify(json);
    const received = new Map([
      ['content-type', isXml ? 'application/xml' : 'application/json'],
      ['date', new Date().toUTCString()],
    ]);
    return Promise.resolve({
      status: 200,
      statusText: 'OK',
      headers: {
        forEach: (callback) => { received.forEach((value, key) => { callback(value, key); }); },
        get: (key) => received.get(key.toLowerCase()) ?? null,
      },
      body: (async function* chunks() { yield await Promise.resolve(new TextEncoder().encode(body)); })(),
    });
  };
}

function answerOf(pathname: string, hostile: string): JsonValue {
  if (pathname.endsWith('/baseURI.json')) {
    const { baseURIs } = fixture('domain-response.json') as { readonly baseURIs: readonly JsonValue[] };
    return { baseURIs: [...baseURIs, { service: hostile, account: accountId, baseURI: 'va.v.liveperson.net' }] };
  }
  if (pathname.includes('/monitoring/visitors/')) return spoilt(fixture('visit-state.json'), hostile);
  if (pathname.endsWith('/info')) return spoilt(fixture('chat-info.json'), hostile);
  if (pathname.includes('/chat/')) return spoilt(fixture('chat-resources.json'), hostile);
  return spoilt(
    fixture(pathname.includes('messaging') ? 'messaging-interactions-response.json' : 'engagement-history-response.json'),
    hostile,
  );
}

/** Of a long text a few: the client refuses answers of more than 64 MB. */
const mostOfLong = 4;

/** `hostile` in the place of all words: texts with a blank in them, and what pages, visitors and agents name. */
function spoilt(answer: JsonValue, hostile: string): JsonValue {
  let left = hostile.length > 100_000 ? mostOfLong : Infinity;
  const spoil = (value: JsonValue, key: string): JsonValue => {
    if (isList(value)) return value.map((item) => spoil(item, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoil(item, name)]));
    return isWords(value, key) && left-- > 0 ? hostile : value;
  };
  return spoil(answer, '');
}

function isWords(value: JsonValue, key: string): boolean {
  const isText = typeof value === 'string' && (/\s/.test(value) || /name|text|title|url|message|skill/i.test(key));
  return isText && !/time|type|id$/i.test(key);
}

function infoOf(json: JsonValue): JsonValue {
  return typeof json === 'object' && json !== null && 'info' in json ? json['info'] ?? null : json;
}

function contains(value: unknown, wanted: string): boolean {
  if (value === wanted) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => contains(inner, wanted));
}

function fixture(name: string): JsonValue {
  return JSON.parse(readFileSync(`test/fixtures/${name}`, 'utf8')) as JsonValue;
}
