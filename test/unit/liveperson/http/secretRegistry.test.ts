import assert from 'node:assert/strict';
import fc from 'fast-check';
import { percentEncode } from '../../../../src/liveperson/http/percentEncoding.ts';
import { redactBody, redactHeaders, redactSignInBody, redactUrl } from '../../../../src/liveperson/http/redaction.ts';
import { SecretRegistry } from '../../../../src/liveperson/http/secretRegistry.ts';

const awkward = 'p@ss "wörd"+/=&é\\x\u00ff\u00ff?>';

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What json_encode writes, if nothing else is asked for. */
function phpJson(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, unicodeEscape);
}

describe('Removing secrets', () => {
  const secrets = new SecretRegistry();
  secrets.add(awkward, 'plain-secret', 'plain-secret-longer');

  const forms: Record<string, string> = {
    'as it is': awkward,
    'percent-encoded': percentEncode(awkward),
    'percent-encoded in lower case': percentEncode(awkward).replace(/%../g, (escape) => escape.toLowerCase()),
    'encoded twice': percentEncode(percentEncode(awkward)),
    'as form text': percentEncode(awkward).replaceAll('%20', '+'),
    'as JSON text': JSON.stringify(awkward),
    'as JSON text of PHP': phpJson(awkward),
    'as JSON text of Gson': JSON.stringify(awkward).slice(1, -1).replace(/[&='<>]/g, unicodeEscape),
    'as JSON text of .NET': awkward.replace(/[^\w@ ]/g, (character) => unicodeEscape(character).toUpperCase().replace('U', 'u')),
    'as JSON text in JSON text': JSON.stringify(phpJson(awkward)).slice(1, -1),
    'as HTML text': awkward.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    'as HTML text with numbers': awkward.replace(/[^\w]/g, (character) => `&#${character.charCodeAt(0)};`),
    'as HTML text with hexadecimal numbers': awkward.replace(/[^\w]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`),
    'in base64 in JSON text of PHP': phpJson(Buffer.from(awkward).toString('base64')),
    'in base64': Buffer.from(awkward).toString('base64'),
    'in base64 behind a user name': Buffer.from(`user:${awkward}`).toString('base64'),
    'in base64url behind two characters': Buffer.from(`x:${awkward}`).toString('base64url'),
  };
  for (const [name, form] of Object.entries(forms)) {
    it(`finds a secret ${name}`, () => {
      const redacted = secrets.redact(`before ${form} after`);
      assert.match(redacted, /^before .*\[removed\].* after$/);
      assert.ok(!redacted.includes(form.slice(4, -4)), redacted);
    });
  }

  it('finds any secret in any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), fc.string(), fc.string(), (secret, before, after) => {
        const registry = new SecretRegistry();
        registry.add(secret);
        fc.pre(!'[removed]'.includes(secret));
        assert.ok(
          !registry
            .redact(before + secret + after)
            .replaceAll('[removed]', '')
            .includes(secret),
        );
      }),
    );
  });

  it('removes a secret that contains another one whole', () => {
    assert.equal(secrets.redact('plain-secret-longer'), '[removed]');
  });

  it('removes secrets of any length and number', () => {
    const all = new SecretRegistry();
    const values = Array.from({ length: 2000 }, (_, nth) => `token/${nth}`.repeat(2));
    const huge = '/+'.repeat(20_000);
    all.add(...values, huge);
    assert.equal(all.redact(values.join(' ')), values.map(() => '[removed]').join(' '));
    assert.equal(all.redact(`a ${huge} b`), 'a [removed] b');
  });

  it('takes no longer for secrets of backslashes and quotes, which can be escaped in many ways', () => {
    const registry = new SecretRegistry();
    registry.add('\\'.repeat(40), '"\\'.repeat(40), '"'.repeat(40));
    const text = '\\'.repeat(39) + `${'\\\\\\"'.repeat(39)}-`.repeat(50);
    const from = performance.now();
    assert.ok(registry.redact(text).endsWith('-'));
    assert.ok(performance.now() - from < 5000);
  });

  it('leaves everything else as it is', () => {
    assert.equal(secrets.redact('{"text": "plain words"}'), '{"text": "plain words"}');
    assert.equal(new SecretRegistry().redact('anything'), 'anything');
  });

  it('does not take very short values for secrets, which would blot out ordinary text', () => {
    const registry = new SecretRegistry();
    registry.add('a', '', undefined);
    assert.equal(registry.redact('a banana'), 'a banana');
  });

  it('keeps of an Authorization header only its scheme', () => {
    for (const [sent, shown] of [
      ['Bearer abcdef', 'Bearer [removed]'],
      ['OAuth oauth_consumer_key="k", oauth_signature="s"', 'OAuth [removed]'],
      ['LivePerson appKey=721c', 'LivePerson appKey=[removed]'],
      ['opaque', '[removed]'],
    ] as const) {
      assert.deepEqual(redactHeaders({ authorization: sent }, secrets), { authorization: shown });
    }
  });

  it('removes cookies in both directions', () => {
    assert.deepEqual(
      redactHeaders({ Cookie: 'Session_id=1', 'Set-Cookie': 'Session_id=2', accept: 'application/json' }, secrets),
      {
        Cookie: '[removed]',
        'Set-Cookie': '[removed]',
        accept: 'application/json',
      },
    );
  });

  it('removes an application key from the address', () => {
    assert.equal(
      redactUrl('https://h/chat/1.json?v=1&appKey=721c&NC=true', secrets),
      'https://h/chat/1.json?v=1&appKey=[removed]&NC=true',
    );
  });

  it('removes by name what sign-in calls carry, in JSON, in forms and in what is cut off', () => {
    const json = '{"username":"u","password":"p\\"w","csrf": "c", "bearer" :"b","sessionId":"s","access_token":"t"}';
    assert.equal(
      redactSignInBody(json, secrets),
      '{"username":"u","password":"[removed]","csrf": "[removed]", "bearer" :"[removed]","sessionId":"[removed]","access_token":"[removed]"}',
    );
    assert.equal(
      redactSignInBody('client_id=i&client_secret=s%20x&grant_type=g', secrets),
      'client_id=i&client_secret=[removed]&grant_type=g',
    );
    assert.equal(redactSignInBody('{"access_token":"half-a-tok', secrets), '{"access_token":"[removed]"');
  });

  it("leaves a visitor's own words alone where names mean nothing", () => {
    assert.equal(
      redactBody('{"text":"my password","secret":"of cooking"}', secrets),
      '{"text":"my password","secret":"of cooking"}',
    );
  });
});
