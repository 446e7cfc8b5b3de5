import assert from 'node:assert/strict';
import { KnownValues } from '../../../src/privacy/knownValues.ts';
import { Masker } from '../../../src/privacy/masker.ts';
import { ScreenMasker } from '../../../src/privacy/screenMasker.ts';
import { LogTail } from '../../../src/support/logTail.ts';
import { supportFiles, type SupportFile } from '../../../src/support/supportFiles.ts';
import { exchange } from '../inspector/exchanges.ts';

const key = new Uint8Array(32).fill(3);
const said = { visitorName: 'Ada Muster', lines: [{ text: 'my dog Waldo is ill, ann@example.com' }] };

describe('The files of a support bundle', () => {
  const known = new KnownValues();
  known.learn(said);
  const maskers = { files: new Masker({ key, freeText: 'hidden' }), texts: new ScreenMasker({ key, known, hideText: false }) };
  const facts = {
    exchanges: [
      exchange({ response: { status: 200, statusText: 'OK', headers: {}, body: JSON.stringify(said), bodyLength: 100 } }),
    ],
    versions: { extension: '1.2.3' },
    settings: [
      { name: 'liveperson.appKey', value: 'S3cretAppKey' },
      { name: 'http.proxy', value: 'http://ada:geheim@proxy.example:8080' },
      { name: 'liveperson.domainApiUrl', value: 'https://api.example' },
    ],
    log: 'Ada Muster was not found, 203.0.113.9',
    accountCheck: 'Account 1 of ada muster',
  };
  let files: readonly SupportFile[];
  const textOf = (name: string): string => files.find((file) => file.name === name)?.text ?? '';

  before(async () => {
    files = await supportFiles(facts, maskers, new AbortController().signal);
  });

  it('hold nobody, nothing that was said, no key and no password', () => {
    const all = files.map(({ text }) => text).join('\n');
    for (const word of ['Ada', 'Muster', 'Waldo', 'dog', 'ann@', '203.0.113.9', 'S3cretAppKey', 'geheim']) {
      assert.ok(!all.toLowerCase().includes(word.toLowerCase()), `${word}:\n${all}`);
    }
  });

  it('are the check, the calls as HAR, versions, settings, and the log', () => {
    assert.deepEqual(
      files.map(({ name }) => name),
      ['account-check.txt', 'requests.har', 'versions.json', 'settings.json', 'log.txt'],
    );
    const har: unknown = JSON.parse(textOf('requests.har'));
    assert.match(JSON.stringify(har), /"creator":\{"name":"LivePerson Inspector","version":"1\.2\.3"\}/);
    const settings: unknown = JSON.parse(textOf('settings.json'));
    assert.deepEqual(settings, {
      'liveperson.appKey': '(set)',
      'http.proxy': 'http://(left out)@proxy.example:8080',
      'liveperson.domainApiUrl': 'https://api.example',
    });
  });

  it('hold nothing of the user in an address, whatever the password is made of', async () => {
    for (const value of ['http://ada:ge/heim@proxy.example:80', 'ada:ge heim@proxy.example', 'http://ada:g@h@proxy.example/']) {
      const written = await supportFiles({ ...facts, settings: [{ name: 'http.proxy', value }] }, maskers, new AbortController().signal);
      const text = written.find(({ name }) => name === 'settings.json')?.text ?? '';
      assert.doesNotMatch(text, /ada|ge|heim|g@h/);
      assert.match(text, /\(left out\)@proxy\.example/);
    }
  });

  it('are not made to the end when the person cancels', async () => {
    await assert.rejects(supportFiles(facts, maskers, AbortSignal.abort()), { name: 'AbortError' });
  });
});

describe('The tail of the log', () => {
  it('is its last lines, with level and time', () => {
    const tail = new LogTail(3);
    for (let index = 0; index < 20; index++) tail.add('warn', `line ${index}`, 0);
    assert.equal(tail.text, [17, 18, 19].map((index) => `1970-01-01T00:00:00.000Z [warn] line ${index}\n`).join(''));
  });
});
