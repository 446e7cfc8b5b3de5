import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findInText } from '../../../src/workspaceCheck/findInText.ts';
import { bearer, keys, token } from './texts.ts';

const size = 1_000_000;

function filled(part: string): string {
  return `liveperson ${part.repeat(Math.ceil(size / part.length))}`.slice(0, size);
}

/** User time of this process, ms: the machine may be busy with something else. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

describe('The check of a hostile text of a megabyte', () => {
  const texts: Readonly<Record<string, string>> = {
    'code': filled('export function sum(left: number, right: number): number { return left + right; } // adds "two" = numbers\n'),
    'one word': filled('a'),
    'hexadecimal digits': filled('0123456789abcdef'),
    'names without values': filled('secret:'),
    'names and blanks': filled('accessToken        '),
    'dots': filled('a.'),
    'hosts that go on': filled('va.enghist.liveperson.net.'),
    'hosts that never end': filled('va-a.v.liveperson.ne'),
    'hyphens': filled('a-'),
    'beginnings of tokens': filled('eyJhbGci'),
    'beginnings of tokens with dots': filled('eyJhbGciOi.'),
    'tokens with a part too many': filled(`${token()}.`),
    'half an assignment': filled('clientSecret => '),
    'assignments of assignments': filled('secret=secret='),
    'secrets': filled('secret: "a1b2c3d4e5f6" '),
    'keys and their secrets': filled(`appKey: "${keys.appKey}" secret: "${keys.secret}" `),
    'tokens': filled(`"${token()}" `),
    'bearers': filled(`bearer: ${bearer}\n`),
    'types': filled('a: string : string : '),
    'quotes': filled('\\"'),
    'blanks': filled(' '),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`takes no time worth speaking of: ${name}`, () => {
      findInText(text.slice(0, 10_000));
      const ms = timeOf(() => { findInText(text); });
      assert.ok(ms < 600, `${Math.round(ms)} ms`);
    });
  }

  it('finds two hundred places and then leaves it', () => {
    assert.equal(findInText(filled('va.enghist.liveperson.net ')).length, 200);
  });
});

describe('The check of any text', () => {
  it('finds places inside it, in order, and never fails', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'liveperson',
        'va.v.liveperson.net',
        '/api/account/12345678/chat/',
        'appKey',
        '=',
        ': "',
        '"',
        keys.appKey,
        keys.secret,
        bearer,
        token(),
        'eyJ',
        '.',
        ' ',
      ),
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { offset, length } of findInText(text)) {
        assert.ok(offset >= last && length > 0 && offset + length <= text.length);
        last = offset;
      }
    }));
  });
});
