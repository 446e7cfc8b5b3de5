import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findInText } from '../../../src/workspaceCheck/findInText.ts';
import { assertLinear } from '../growth.ts';
import { bearer, keys, token } from './texts.ts';

function filled(part: string, size: number): string {
  return `liveperson ${part.repeat(Math.ceil(size / part.length))}`.slice(0, size);
}

describe('The check of a hostile text', () => {
  const parts: Readonly<Record<string, string>> = {
    'code': 'export function sum(left: number, right: number): number { return left + right; } // adds "two" = numbers\n',
    'one word': 'a',
    'hexadecimal digits': '0123456789abcdef',
    'names without values': 'secret:',
    'names and blanks': 'accessToken        ',
    'dots': 'a.',
    'hosts that go on': 'va.enghist.liveperson.net.',
    'hosts that never end': 'va-a.v.liveperson.ne',
    'hyphens': 'a-',
    'beginnings of tokens': 'eyJhbGci',
    'beginnings of tokens with dots': 'eyJhbGciOi.',
    'tokens with a part too many': `${token()}.`,
    'half an assignment': 'clientSecret => ',
    'assignments of assignments': 'secret=secret=',
    'secrets': 'secret: "a1b2c3d4e5f6" ',
    'keys and their secrets': `appKey: "${keys.appKey}" secret: "${keys.secret}" `,
    'tokens': `"${token()}" `,
    'bearers': `bearer: ${bearer}\n`,
    'types': 'a: string : string : ',
    'quotes': '\\"',
    'blanks': ' ',
  };
  for (const [name, part] of Object.entries(parts)) {
    it(`takes time linear to its length: ${name}`, () => {
      assertLinear((size) => filled(part, size), findInText, 125_000);
    });
  }

  it('finds two hundred places and then leaves it', () => {
    assert.equal(findInText(filled('va.enghist.liveperson.net ', 1_000_000)).length, 200);
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
