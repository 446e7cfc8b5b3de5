import assert from 'node:assert/strict';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { readChatEvents, readChatInfo } from '../../../../src/liveperson/chatInfo/reader.ts';
import { parseChatXml } from '../../../../src/liveperson/chatInfo/xml.ts';

const events = `<?xml version="1.0" encoding="UTF-8"?>
<events>
  <link href="https://localhost/events?v=1&amp;from=2" rel="next"/>
  <event id="0" type="state"><time>2017-02-27T06:30:00.695-05:00</time><state>waiting</state></event>
  <event id="1" type="line">
    <text>  1 &lt; 2 &amp;amp; <![CDATA[<b>bold</b>]]></text><by>info</by>
  </event>
</events>`;

const text = fc
  .string({ unit: fc.constantFrom('x', ' ', '7', 'é', '😀', '&lt;', '&amp;', '&quot;'), minLength: 1 })
  .filter((words) => words.trim() !== '');

/** An element with text, or with attributes and elements. */
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('a', 'b', 'event', 'chat-line'),
      fc.dictionary(fc.constantFrom('id', 'rel'), text, { noNullPrototype: true }),
      fc.oneof({ maxDepth: 4 }, text, fc.array(tie('element'), { maxLength: 4 }).map((elements) => elements.join(''))),
    )
    .map(([name, attributes, inner]) => {
      const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
      return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
    }),
}));

describe('parseChatXml', () => {
  it('gives the shape of the JSON answers', () => {
    const { value, deviations } = readChatEvents(parseChatXml(events));
    assert.deepEqual(
      value.events.map(({ id, type, state, text }) => [id, type, state, text]),
      [
        ['0', 'state', 'waiting', undefined],
        ['1', 'line', undefined, '  1 < 2 &amp; <b>bold</b>'],
      ],
    );
    assert.deepEqual([value.nextFrom, deviations], [2, []]);
  });

  it('reads one event and one link like lists of one', () => {
    const { value } = readChatEvents(
      parseChatXml('<events><link href="/a" rel="self"/><event id="5" type="state"><state>ended</state></event></events>'),
    );
    assert.deepEqual([value.events.length, value.links.length], [1, 1]);
  });

  it('keeps ids and long numbers as text', () => {
    const { value } = readChatInfo(
      parseChatXml(
        '<info><visitorId>1214701440734022</visitorId><rtSessionId>4294967524</rtSessionId><chatTimeout>40</chatTimeout></info>',
      ),
      '12345678',
    );
    assert.deepEqual(
      [value.chatVisitorId, value.engagementId, value.chatTimeout],
      ['1214701440734022', '123456784294967524', 40],
    );
  });

  it('decodes a line full of character references', () => {
    const { value } = readChatEvents(
      parseChatXml(`<events><event id="0" type="line"><text>${'&lt;'.repeat(50_000)}</text></event></events>`),
    );
    assert.equal(value.events[0]?.text, '<'.repeat(50_000));
  });

  it('takes an element named like an inherited property for one among others', () => {
    const value = parseChatXml(
      '<events><__proto__><polluted>yes</polluted></__proto__><constructor>a</constructor></events>',
    ) as { readonly events: object };
    assert.deepEqual(Object.keys(value.events), ['__proto__', 'constructor']);
    assert.equal(Object.getPrototypeOf(value.events), Object.prototype);
  });

  it('reads comments, instructions, either quote, and references by number', () => {
    const text = `\uFEFF<?xml version="1.0"?>\r\n<!-- <a> --><a b='"' c="'"><!-- > --><d>&#65;&#x1F600;&unknown;&#x110000;</d><e/></a>\n`;
    assert.deepEqual(parseChatXml(text), { a: { d: 'A😀&unknown;&#x110000;', e: '', '@b': '"', '@c': "'" } });
  });

  it('reads what an independent parser reads, however elements are nested', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: false,
    });
    fc.assert(
      fc.property(element, (text) => {
        assert.deepEqual(parseChatXml(text), parser.parse(text));
      }),
    );
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>b'],
    ['ends in the wrong order', '<a><b></a></b>'],
    ['an end too many', '<a/></a>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['words', 'Service unavailable'],
    ['a document that was cut off', events.slice(0, -20)],
    ['a document cut off between elements', events.slice(0, events.indexOf('<event id="1"'))],
    ['a document type with entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['absurdly deep nesting', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.throws(() => parseChatXml(text), SyntaxError);
    });
  }
});
