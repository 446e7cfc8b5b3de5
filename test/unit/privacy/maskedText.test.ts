import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Masker } from '../../../src/privacy/index.ts';
import { KnownValues } from '../../../src/privacy/knownValues.ts';
import { assertLinear } from '../growth.ts';
import { key, masker, cards, phones, addresses, personal, words } from './personalData.ts';

describe('Personal data in a text', () => {
  for (const text of [...cards, ...phones, ...addresses, 'ann@example.com', "o'brien+x@mail.example.ie", 'ann%40example.com']) {
    it(`is masked wherever it stands: ${text}`, () => {
      for (const around of ['', ' ', '"', '\n', ', ', '(']) {
        const masked = masker.text(`a${around === '' ? ' ' : around}${text}${around === '(' ? ')' : around} b`);
        assert.ok(!masked.includes(text), masked);
        assert.match(masked, /\[(?:card|phone|ip|email)-[a-z]{12}\]/);
      }
    });
  }

  for (const text of [
    '4111  1111  1111  1111',
    '4111 - 1111 - 1111 - 1111',
    'tel=%2B491701234567',
    'mail=anna%2540example.com',
    'anna&#64;example.com',
    'anna＠example.com',
    '４１１１１１１１１１１１１１１１',
    '＋４９ １７０ １２３４５６７',
  ]) {
    it(`is masked however it is written: ${text}`, () => {
      const masked = masker.text(`a ${text} b`);
      assert.match(masked, /^a .*\[(?:card|phone|email)-[a-z]{12}\] b$/);
      assert.doesNotMatch(masked, /anna|1111|１１１|1234567|２３４/);
    });
  }

  it('is also who is named in other answers', () => {
    const known = new KnownValues();
    known.learn({ visitorName: 'Anna Berger' });
    const knowing = new Masker({ key, known });
    assert.doesNotMatch(knowing.text('Hello Anna, is it Mrs Berger? ANNA BERGER'), /Anna|Berger/i);
    assert.doesNotMatch(knowing.url('https://x.example/?q=Anna%20Berger'), /Anna|Berger/);
    assert.doesNotMatch(knowing.json('{"text":"Hi Anna","Anna Berger":1}'), /Anna|Berger/);
  });

  it('never stays behind', () => {
    fc.assert(
      fc.property(words, personal, words, (before, value, after) => {
        assert.ok(!masker.text(`${before} ${value} ${after}`).includes(value));
      }),
    );
  });

  it('is masked once: masking again changes nothing', () => {
    const pieces = fc.oneof(
      personal,
      words,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('@', '+', ' ', '-', '.', '%40', '[', ']', '0', '127.0.0.1'),
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.constantFrom('', ' '), (parts, glue) => {
        const once = masker.text(parts.join(glue));
        assert.equal(masker.text(once), once);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same token for the same value, other ones for others', () => {
    fc.assert(
      fc.property(personal, personal, (one, other) => {
        assert.equal(masker.text(one), masker.text(one));
        if (one.toLowerCase() !== other.toLowerCase()) assert.notEqual(masker.text(`${one} `), masker.text(`${other} `));
      }),
    );
    assert.equal(masker.text('4111 1111 1111 1111'), masker.text('4111-1111-1111-1111'));
    assert.equal(masker.text('Ann@Example.com'), masker.text('ann@example.com'));
  });

  it('has other tokens in another session', () => {
    assert.notEqual(new Masker().text('ann@example.com'), new Masker().text('ann@example.com'));
  });

  for (const text of [
    '2017-02-27T06:32:10.120-05:00',
    '2017-02-01 17:11:59.916+0000',
    '01.02.2024',
    '01/02/2024 was a day',
    'Chrome/56.0.2924.87',
    '127.0.0.1',
    'order DRV1534XC',
    'ms::conv:7e2::msg:12',
    '1487262719916',
    '12345678',
    'v1.2.3.4',
    '4111111111111112',
    'std::abs',
    '12:30',
    '99.99',
    'a @ b',
    '@ann',
  ]) {
    it(`leaves what is none: ${text}`, () => {
      assert.equal(masker.text(text), text);
    });
  }

  it('takes a text that only looks like a token for a text', () => {
    const forged = '[name-bcdfghjklmnp]';
    assert.notEqual(masker.json(`{"email":"${forged}"}`), `{"email":"${forged}"}`);
  });

  it('finds a card behind a year, and none in the middle of a longer number', () => {
    assert.match(masker.text('2024 4111 1111 1111 1111'), /^2024 \[card-\w+\]$/);
    assert.equal(masker.text('94111111111111111119'), '94111111111111111119');
  });

  for (const [name, unit] of Object.entries({
    letters: 'a',
    digits: '1',
    groups: '12 ',
    dots: '1.',
    colons: 'a:',
    ats: 'a@',
    escapes: '%40',
    plus: '+1',
    brackets: '[',
    zeros: '0-',
  })) {
    it(`is looked for in linear time: ${name}`, () => {
      assertLinear(
        (size) => unit.repeat(size),
        (text) => masker.text(text),
        4_000,
      );
    });
  }
});
