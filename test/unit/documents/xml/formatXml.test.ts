import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatXml } from '../../../../src/documents/xml/formatXml.ts';
import { toXml } from '../../../../src/sandbox/chats/xml.ts';
import { parseChatXml } from '../../../../src/liveperson/chatInfo/xml.ts';
import { assertLinear } from '../../growth.ts';

const text = fc.stringMatching(/^[a-zA-Z0-9&;<>"' =-]{0,12}$/).filter((value) => value.trim() !== '');
const leafed = fc.letrec<{ tree: Record<string, unknown> }>((tie) => ({
  tree: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof({ maxDepth: 3 }, text, tie('tree')), {
    minKeys: 1,
    maxKeys: 4,
    noNullPrototype: true,
  }),
})).tree;

describe('XML that is laid out', () => {
  it('has each element on a line of its own, and those with text on one line', () => {
    const xml = '<?xml version="1.0"?><info><link rel="self" href="a?b=1&amp;c=2"/><state>chatting</state><empty></empty><agent><id>007</id></agent></info>';
    assert.equal(formatXml(xml), [
      '<?xml version="1.0"?>',
      '<info>',
      '  <link rel="self" href="a?b=1&amp;c=2"/>',
      '  <state>chatting</state>',
      '  <empty></empty>',
      '  <agent>',
      '    <id>007</id>',
      '  </agent>',
      '</info>',
      '',
    ].join('\n'));
  });

  it('says the same as before', () => {
    fc.assert(fc.property(leafed, (tree) => {
      const xml = `<root>${toXml('info', tree as never)}</root>`;
      const blanksAside = (parsed: unknown): unknown =>
        JSON.parse(
          JSON.stringify(parsed)
            .replaceAll(/"#text":"(?:\\n| )*",?/g, '')
            .replaceAll(',}', '}'),
        );
      assert.deepEqual(blanksAside(parseChatXml(formatXml(xml))), blanksAside(parseChatXml(xml)));
    }));
  });

  it('changes no text: blanks, entities and sections stay as they were sent', () => {
    const xml = '<a><b> two  blanks\n</b><c><![CDATA[<script>alert(1)</script>]]></c><!-- <d> --></a>';
    const laidOut = formatXml(xml);
    for (const part of ['<b> two  blanks\n</b>', '<c><![CDATA[<script>alert(1)</script>]]></c>', '<!-- <d> -->'])
      assert.ok(laidOut.includes(part), laidOut);
  });

  it('stays as it came when it is none, with its control characters visible', () => {
    for (const raw of ['', 'Bad Gateway', '<a><b></a', '</a>', '<a>', '{"info": {}}']) assert.equal(formatXml(raw), raw);
    assert.equal(formatXml('a\u0000b\u001B'), 'a\\u{0}b\\u{1B}');
  });

  it('stays as it came when it is nested deeper than any answer', () => {
    const deep = `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`;
    assert.equal(formatXml(deep), deep);
  });

  it('takes time linear to its length', () => {
    const xmlOf = (count: number): string => `<a>${'<b>text</b>'.repeat(count)}</a>`;
    assert.equal(formatXml(xmlOf(200_000)).split('\n').length, 200_003);
    assertLinear(xmlOf, formatXml, 10_000);
  });
});
