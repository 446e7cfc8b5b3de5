import assert from 'node:assert/strict';
import { Masker } from '../../../src/privacy/index.ts';
import { assertLinear } from '../growth.ts';
import { key, masker } from './personalData.ts';

describe('Personal data in JSON', () => {
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
});
