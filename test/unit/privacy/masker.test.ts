import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Masker } from '../../../src/privacy/index.ts';
import { KnownValues } from '../../../src/privacy/knownValues.ts';
import { projectRoot } from '../../host/project.ts';
import { assertLinear } from '../growth.ts';

const key = new Uint8Array(32).fill(7);
const masker = new Masker({ key });

/** Fixed numbers of no one: each with its check digit. */
const cards = [
  '4111111111111111',
  '5500005555555559',
  '340000000000009',
  '6011000000000004',
  '30000000000004',
  '3530111333300000',
];
const phones = [
  '+49 170 1234567',
  '+1 (555) 123-4567',
  '0049 30 123456',
  '0171/1234567',
  '(0170) 123 45 67',
  '555-123-4567',
  '5551234568',
  '+44 (0) 20 7946 0958',
];
const addresses = ['192.168.4.20', '8.8.8.8', '2001:db8:85a3::8a2e:370:7334', 'fe80::1ff:fe23:4567:890a', '::ffff:203.0.113.9'];
const personal = fc.oneof(
  fc.emailAddress(),
  fc.constantFrom(...cards, ...phones, ...addresses),
  fc.ipV4().filter((ip) => !/^(?:127\.|0\.0\.0\.0)/.test(ip)),
);
const words = fc.lorem({ maxCount: 5 });

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

describe('Personal data in JSON', () => {
  const person = {
    visitorName: 'Natalie Smith',
    agentNickName: 'Bob',
    email: 'n@example.com',
    phone: '5551',
    ipAddress: '10.1.2.3',
    customerId: 'C-17',
  };

  it('is found by the names of the fields', () => {
    const masked = masker.json(JSON.stringify(person));
    for (const value of Object.values(person)) assert.ok(!masked.includes(value), masked);
  });

  it('is found again where a name is repeated in what was said', () => {
    const masked = masker.json(JSON.stringify({ text: 'Hi natalie smith, bobby said', by: 'Bob', visitorName: 'Natalie Smith' }));
    assert.doesNotMatch(masked, /natalie|smith/i);
    assert.match(masked, /bobby said/);
  });

  it('is found again where a part of a name is said, a short name, or one with its accents written apart', () => {
    const said = 'Hello Anna, this is Greg. Is Mrs Berger right? I am Li. And Zoe\u0308!';
    const masked = masker.json(
      JSON.stringify({
        visitorName: 'Anna Berger',
        agentFullName: 'Greg Miles',
        firstName: 'Li',
        surname: 'Zo\u00eb',
        text: said,
        inner: JSON.stringify({ note: said }),
      }),
    );
    assert.doesNotMatch(masked, /Anna|Berger|Greg|\bLi\b|Zoe/);
    assert.match(masked, /Hello \[name-/);
  });

  it('is found of all people of a long list', () => {
    const people = Array.from({ length: 120 }, (_, index) => ({
      visitorName: `Visitorin${index} Muster${index}`,
      agentFullName: `Agentin${index} Beispiel${index}`,
      agentLoginName: `login${index}x`,
    }));
    const text = people.flatMap((person) => Object.values(person)).join(', ');
    assert.doesNotMatch(masker.json(JSON.stringify([...people, { text }])), /Visitorin|Muster|Agentin|Beispiel|login/);
  });

  it('is found in fields that are named like ids, and ids stay', () => {
    const ids = { agentId: '4111111111111111', sid: 'qCsUrTldTh0UEWLjLCGqkQ', startTime: '2017-02-01 17:11:59.916+0000', id: '0049301234567' };
    assert.equal(masker.json(JSON.stringify(ids)), JSON.stringify(ids));
    const masked = masker.json(JSON.stringify({ leadId: 'anna@example.com', externalId: '+49 170 1234567', orderKey: 'x +491701234567' }));
    assert.match(masked, /^\{"leadId":"\[email-\w+\]","externalId":"\[phone-\w+\]","orderKey":"x \[phone-\w+\]"\}$/);
  });

  it('is a card also as a number', () => {
    assert.equal(
      masker.json('{"value":4111111111111111,"agentId":4111111111111111,"price":12345678}'),
      '{"value":0,"agentId":4111111111111111,"price":12345678}',
    );
  });

  it('has the same token in a field and in a text', () => {
    const parsed: unknown = JSON.parse(masker.json(JSON.stringify({ text: 'call +49 170 1234567', phone: '+491701234567' })));
    assert.ok(typeof parsed === 'object' && parsed !== null && 'text' in parsed && 'phone' in parsed);
    assert.equal(parsed.text, `call ${String(parsed.phone)}`);
  });

  it('is a name in personalInfo alone: a product keeps its own', () => {
    const masked = masker.json('{"personalInfo":{"personalInfo":{"name":"Ann"}},"product":{"name":"chair"}}');
    assert.match(masked, /^\{"personalInfo":\{"personalInfo":\{"name":"\[name-\w+\]"\}\},"product":\{"name":"chair"\}\}$/);
  });

  it('keeps what names nobody, ids of the platform, times and all that is not personal, to the last blank', () => {
    const json = '{ "visitorName": "You",\t"agentId": "4111111111111111", "startTimeL":1487262719916 , "price": 11.70,\n "by":"info", "balance": null }';
    assert.equal(masker.json(json), json);
  });

  it('stays a number where it is one', () => {
    assert.equal(
      masker.json('{"balance":-400.50,"customerAgeInYears":34.0,"quantity":6}'),
      '{"balance":0,"customerAgeInYears":0,"quantity":6}',
    );
  });

  it('is found in JSON within a text', () => {
    const inner = JSON.stringify({ email: 'secret' });
    assert.ok(!masker.json(JSON.stringify({ content: inner })).includes('secret'));
    assert.ok(!masker.json('{"text":"[call +49 170 1234567"}').includes('170'));
  });

  it('is found in an answer that was cut off, and in one that only begins as JSON', () => {
    assert.ok(!masker.body('{"visitorName":"Natalie","email":"n@exam').includes('Natalie'));
    assert.ok(!masker.body('{"email":"n@exam').includes('n@exam'));
    assert.ok(!masker.body('[write to ann@example.com').includes('ann@'));
  });

  it('is found in XML under the same names', () => {
    const masked = masker.body('<info><visitorName>Natalie</visitorName><skillName>Sales</skillName></info>');
    assert.match(masked, /^<info><visitorName>\[name-\w+\]<\/visitorName><skillName>Sales<\/skillName><\/info>$/);
  });

  for (const [form, xml] of Object.entries({
    'with a dash': '<visitor-name>Natalie Smith</visitor-name>',
    'with attributes': '<visitorName lang="en" x=\'1\'>Natalie Smith</visitorName>',
    'as CDATA': '<visitorName><![CDATA[Natalie <Smith>]]></visitorName>',
    'as an attribute': '<visitor visitorName="Natalie Smith"/>',
    'cut off': '<info><visitorName>Natalie Sm',
    'repeated in what was said': '<e><by>Natalie Smith</by><text><![CDATA[I am Natalie Smith, yes Natalie]]></text></e>',
  })) {
    it(`is found in XML ${form}`, () => {
      const masked = masker.body(xml);
      assert.doesNotMatch(masked, /Natalie|Smith/);
      assert.match(masked, /^<.*\[name-\w+\]/);
      assert.equal(masker.body(masked), masked);
    });
  }

  it('goes with all free text of XML on request', () => {
    const masked = new Masker({ key, freeText: 'hidden' }).body('<e><text>my <![CDATA[dog <b>is</b>]]> ill</text><state>ended</state></e>');
    assert.match(masked, /^<e><text>\[text-\w+\]<\/text><state>ended<\/state><\/e>$/);
  });

  it('is looked for in XML in linear time', () => {
    for (const unit of ['<a>', '<a x="', '<a><![CDATA[', '<a><![CDATA[]]>', '<![CDATA[<a>', ' a="', '<a ', '<email>a@b.example</email>'])
      assertLinear((size) => `<${unit.repeat(size)}`, (xml) => masker.body(xml), 2_000);
  });

  it('goes with all free text on request', () => {
    const masked = new Masker({ key, freeText: 'hidden' }).json('{"text":"my dog is ill","state":"chatting"}');
    assert.match(masked, /^\{"text":"\[text-\w+\]","state":"chatting"\}$/);
  });

  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      personal,
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('any'), { maxLength: 4 }),
    object: fc.dictionary(
      fc.oneof(
        fc.constantFrom(...Object.keys(person), 'text', 'by', 'name', 'personalInfo', 'id'),
        fc.string().filter((key) => masker.header(key) === key),
      ),
      tie('any'),
      { maxKeys: 5 },
    ),
  })).object;

  it('changes no structure: the same keys in the same places, of the same types', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (original, indent) => {
        const masked: unknown = JSON.parse(masker.json(JSON.stringify(original, undefined, indent)));
        assert.deepEqual(shape(masked), shape(JSON.parse(JSON.stringify(original))));
      }),
    );
  });

  it('is masked in keys that hold it, and names of fields stay', () => {
    const masked = masker.json('{"visitorName":"Ada Doe","ann@example.com":1,"Ada Doe":2,"text":3}');
    assert.match(masked, /^\{"visitorName":"(\[name-\w+\])","\[email-\w+\]":1,"\1":2,"text":3\}$/);
  });

  it('is masked once', () => {
    fc.assert(
      fc.property(value, (original) => {
        const once = masker.json(JSON.stringify(original));
        assert.equal(masker.json(once), once);
      }),
    );
  });

  it('never stays behind in a field that is personal', () => {
    const secret = fc.stringMatching(/^[A-Z][a-z]{6,12}$/);
    fc.assert(
      fc.property(secret, fc.constantFrom(...Object.keys(person)), words, (name, field, said) => {
        assert.ok(!masker.json(JSON.stringify({ [field]: name, lines: [{ text: said }] })).includes(name));
      }),
    );
  });

  it('takes linear time, whatever the depth', () => {
    assertLinear((size) => '{"text":["'.repeat(size), (json) => masker.body(json), 1_000);
    assertLinear(
      (size) =>
        JSON.stringify(
          Array.from({ length: size }, (_, index) => ({ by: `Agent ${index % 50}`, text: 'my number is +49 170 1234567' })),
        ),
      (json) => masker.json(json),
      200,
    );
    assertLinear((size) => `"${'\\'.repeat(size)}`, (json) => masker.json(json), 10_000);
  });

  it('of every documented answer is gone: its names, addresses and numbers', () => {
    const files = globSync('test/fixtures/**/*.json', { cwd: projectRoot });
    assert.ok(files.length > 20);
    for (const file of files) {
      const json = readFileSync(join(projectRoot, file), 'utf8');
      const masked = masker.json(json);
      assert.deepEqual(shape(JSON.parse(masked)), shape(JSON.parse(json)), file);
      for (const [, field, found] of masked.matchAll(
        /"(email|phone|visitorName|surname|agentLoginName|ipAddress)" *: *"([^"]+)"/g,
      )) {
        assert.match(found ?? '', /^\[|^(?:you|visitor|NA|null|undefined)$/i, `${file}: ${field ?? ''}`);
      }
    }
  });
});

describe('Personal data in an address', () => {
  it('is masked in values that are named like ids', () => {
    assert.doesNotMatch(masker.url('https://x.example/a?externalId=anna%40example.com&leadId=%2B491701234567'), /anna|4917/);
  });

  it('is masked in query and path, and ids and host stay', () => {
    const url = 'https://lo.v.example.net/api/account/12345678/campaigns/3124567810/x?v=1&sid=qCsUrTldTh0UEWLjLCGqkQ&mail=ann%40example.com&visitorName=Ann';
    const masked = masker.url(url);
    assert.ok(
      masked.startsWith(
        'https://lo.v.example.net/api/account/12345678/campaigns/3124567810/x?v=1&sid=qCsUrTldTh0UEWLjLCGqkQ&mail=',
      ),
    );
    assert.doesNotMatch(masked, /ann/i);
    assert.equal(masker.url(masked), masked);
  });

  it('is looked for in linear time', () => {
    assertLinear((size) => `https://x/?${'a'.repeat(size)}`, (url) => masker.url(url), 4_000);
    assertLinear((size) => `https://x/${'%'.repeat(size)}`, (url) => masker.url(url), 4_000);
  });
});

/** A value with every text and number replaced by its type. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([name, inner]) => [name, shape(inner)]);
  return value === null ? null : typeof value;
}
