import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Masker } from '../../../src/privacy/index.ts';
import { projectRoot } from '../../host/project.ts';
import { assertLinear } from '../growth.ts';
import { key, masker, personal, words, person, shape } from './personalData.ts';

describe('Personal data in JSON', () => {
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
    let masks = 0;
    for (const file of files) {
      const json = readFileSync(join(projectRoot, file), 'utf8');
      const masked = masker.json(json);
      assert.deepEqual(shape(JSON.parse(masked)), shape(JSON.parse(json)), file);
      for (const [, field, found] of masked.matchAll(
        /"(email|phone|visitorName|surname|agentLoginName|ipAddress)" *: *"([^"]+)"/g,
      )) {
        assert.match(found ?? '', /^\[|^(?:you|visitor|NA|null|undefined)$/i, `${file}: ${field ?? ''}`);
        if (found?.startsWith('[') === true) masks += 1;
      }
    }
    assert.ok(masks > 10, String(masks));
  });
});
