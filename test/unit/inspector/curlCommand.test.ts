import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { curlCommand, variablesIn } from '../../../src/inspector/curl/curlCommand.ts';
import { quoteWord } from '../../../src/inspector/curl/shellQuoting.ts';
import type { RecordedRequest } from '../../../src/liveperson/http/exchange.ts';
import { exchange, hostileTexts } from './exchanges.ts';

/** The first `bash` in the path of Windows starts its Linux, which may not be there; Git's own is where Git installs it. */
const bash = process.platform === 'win32' ? 'C:\\Program Files\\Git\\bin\\bash.exe' : 'bash';

/** What a real shell passes to `curl`: a function of that name prints its arguments, each ended by NUL. */
function argumentsSeen(command: string, environment: Readonly<Record<string, string>> = {}): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}\n`;
  const output = execFileSync(bash, ['--norc', '-c', script], {
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', ...environment },
    encoding: 'utf8',
  });
  return output.split('\0').slice(0, -1);
}

/** The text of a word of PowerShell, by its published rules for quotes: about_Quoting_Rules. Throws where it would end early. */
function readPowerShell(word: string, environment: Readonly<Record<string, string>> = {}): string {
  const single = /^['\u2018-\u201b]((?:[^'\u2018-\u201b]|(['\u2018-\u201b])\2)*)['\u2018-\u201b]$/u.exec(word)?.[1];
  if (single !== undefined) return single.replace(/(['\u2018-\u201b])\1/gu, '$1');
  const double = /^"((?:[^"`$\u201c-\u201e]|`[^]|\$\{env:\w+\}|\$\(\[char\]0x[0-9a-f]{2}\))*)"$/u.exec(word)?.[1];
  if (double === undefined) throw new Error(`not one word: ${word}`);
  return double.replace(
    /`([^])|\$\{env:(\w+)\}|\$\(\[char\]0x([0-9a-f]{2})\)/gu,
    (_all, escaped?: string, name?: string, code?: string) =>
      escaped ?? (name === undefined ? String.fromCharCode(parseInt(code ?? '', 16)) : (environment[name] ?? '')),
  );
}

describe('A word for a shell', () => {
  const text = fc
    .oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }))
    .map((word) => word.toWellFormed().replaceAll('\0', ''));

  it('is read by a real shell as exactly the text', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const words = texts.map((word) => quoteWord([{ text: word }], 'posix'));
        assert.deepEqual(argumentsSeen(`curl ${words.join(' ')}`), texts);
      }),
      { numRuns: 60 },
    );
  });

  it('is one word to PowerShell, and exactly the text', () => {
    fc.assert(
      fc.property(text, (word) => {
        assert.equal(readPowerShell(quoteWord([{ text: word }], 'powershell')), word);
      }),
      { numRuns: 500 },
    );
  });

  it('takes in a variable without letting its value act', () => {
    const word = [{ text: "it's $HOME: " }, { variable: 'LP_TOKEN' }, { text: '`x`' }];
    const environment = { LP_TOKEN: '$(id) "q"' };
    assert.deepEqual(argumentsSeen(`curl ${quoteWord(word, 'posix')}`, environment), [
      `it's $HOME: ${environment.LP_TOKEN}\`x\``,
    ]);
    assert.equal(readPowerShell(quoteWord(word, 'powershell'), environment), `it's $HOME: ${environment.LP_TOKEN}\`x\``);
  });

  it('holds no control character that a terminal would act on when it is pasted', () => {
    for (const shell of ['posix', 'powershell'] as const) {
      for (const hostile of hostileTexts) assert.doesNotMatch(quoteWord([{ text: hostile }], shell), /(?![\t\n])\p{Cc}/u);
    }
  });
});

describe('A call as cURL', () => {
  const search: RecordedRequest = {
    method: 'POST',
    url: 'https://h.example/x?limit=50&sort=start%3Adesc',
    headers: { accept: 'application/json', 'content-type': 'application/json', authorization: 'Bearer [removed]' },
    body: '{"keyword":"it\'s $(id) `x`\\n","start":{"from":1,"to":2}}',
  };

  it('sends what was sent, with the token from a variable', () => {
    assert.deepEqual(argumentsSeen(curlCommand(search, 'posix'), { LP_TOKEN: 'abc' }), [
      '--globoff',
      ...[
        '--request',
        'POST',
        '--url',
        search.url,
        '--header',
        'accept: application/json',
        '--header',
        'content-type: application/json',
      ],
      ...['--header', 'authorization: Bearer abc', '--data-raw', search.body],
    ]);
  });

  it('names the variables that it wants, after what was removed', () => {
    const signIn: RecordedRequest = {
      method: 'POST',
      url: 'https://h.example/chat/H1.json?appKey=[removed]',
      headers: { authorization: 'LivePerson appKey=[removed]', cookie: '[removed]' },
      body: 'client_id=a&client_secret=[removed]&x=1',
    };
    assert.deepEqual(variablesIn(signIn), ['LP_APP_KEY', 'LP_COOKIE', 'LP_CLIENT_SECRET']);
    assert.ok(!curlCommand(signIn, 'posix').includes('[removed]'));
    assert.deepEqual(
      variablesIn({ ...signIn, headers: { authorization: 'OAuth [removed]' }, body: '{"password":"[removed]"}' }),
      ['LP_APP_KEY', 'LP_OAUTH_PARAMETERS', 'LP_PASSWORD'],
    );
  });

  it('is for PowerShell a command of several lines, each word whole', () => {
    const lines = curlCommand(search, 'powershell').split(' `\n  ');
    assert.equal(lines[0], 'curl.exe --globoff');
    assert.equal(readPowerShell(lines.at(-1)?.replace('--data-raw ', '') ?? ''), search.body);
    assert.ok(lines.includes('--header "authorization: Bearer ${env:LP_TOKEN}"'));
  });

  for (const text of hostileTexts) {
    it(`carries hostile text as it is: ${JSON.stringify(text)}`, () => {
      const body = JSON.stringify({ keyword: text });
      assert.equal(argumentsSeen(curlCommand({ ...search, body }, 'posix')).at(-1), body);
    });
  }

  it('of a GET has no body', () => {
    assert.ok(!curlCommand(exchange().request, 'posix').includes('--data-raw'));
  });
});
