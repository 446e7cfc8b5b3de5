import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isList } from '../../../../src/liveperson/fieldKinds.ts';
import type { JsonValue } from '../../../../src/liveperson/json.ts';
import { structuredLines } from '../../../../src/liveperson/transcript/structuredContent.ts';
import { actionHeadings, elementHeadings } from '../../../../src/liveperson/transcript/structuredVocabulary.ts';

function asJson(value: unknown): JsonValue {
  const parsed: unknown = JSON.parse(JSON.stringify([value]));
  return isList(parsed) ? parsed : [];
}

const drawn = (content: JsonValue) => structuredLines(content).join('\n');

describe('structuredLines', () => {
  it('draws elements inside each other, with their actions', () => {
    const card: JsonValue = {
      type: 'vertical',
      elements: [
        { type: 'text', text: 'Now on sale!', tooltip: 'hot', style: { bold: true } },
        {
          type: 'horizontal',
          elements: [
            {
              type: 'button',
              title: 'Buy',
              click: { actions: [{ type: 'link', id: 'f3', name: 'shop', uri: 'https://e.com', target: 'blank' }] },
            },
          ],
        },
      ],
    };
    assert.equal(
      drawn(card),
      [
        '[vertical]',
        '  Now on sale!',
        '    tooltip: hot',
        '  [horizontal]',
        '    [button] Buy',
        '      \u2192 link: shop \u00B7 https://e.com \u00B7 blank',
      ].join('\n'),
    );
  });

  for (const type of Object.keys(elementHeadings)) {
    it(`draws ${type} with every text in it`, () => {
      const element = {
        type,
        text: 'Te',
        title: 'Ti',
        subtitle: 'Su',
        url: 'Ur',
        caption: 'Ca',
        alt: 'Al',
        la: 1.5,
        lo: 2.5,
        sectionID: 'Se',
        templateType: 'quickReply',
        disabled: false,
        elements: [{ type: 'text', text: 'Inner' }],
      };
      const lines = drawn(element);
      for (const part of ['Te', 'Ti', 'Su', 'Ur', 'Ca', 'Al', '1.5', '2.5', 'Se', 'quickReply', 'disabled: false', 'Inner']) {
        assert.ok(lines.includes(part), `${part} in\n${lines}`);
      }
      assert.ok(type === 'text' || lines.startsWith(`[${type}]`));
    });
  }

  for (const type of Object.keys(actionHeadings)) {
    it(`draws the action ${type} with everything it carries`, () => {
      const action = {
        type,
        id: 'action-id',
        name: 'Na',
        uri: 'Ur',
        text: 'Te',
        la: 1.5,
        lo: 2.5,
        items: [{ sku: 'It' }],
        data: { deep: 'Da' },
        class: 'range',
        minDate: 7,
        slots: [{ id: 's', title: 'Sl' }],
        submit: true,
        ios: { uri: 'Io' },
      };
      const lines = drawn({
        type: 'button',
        title: 'B',
        click: { actions: [action], metadata: [{ type: 'ExternalId', id: 'Me' }] },
      });
      assert.match(lines, new RegExp(`\u2192 ${type}`));
      for (const part of ['Na', 'Ur', 'Te', '1.5', '2.5', 'It', 'Da', 'minDate', 'Sl', 'Io', 'Me']) {
        assert.ok(lines.includes(part) || part === 'minDate', `${part} in\n${lines}`);
      }
      assert.ok(!lines.includes('action-id'));
    });
  }

  it('draws values of a list, quick replies and templates', () => {
    assert.equal(drawn({ type: 'keyValuePairList', elements: [{ key: 'Size', value: 'L' }] }), '[keyValuePairList]\n  Size: L');
    assert.match(
      drawn({ type: 'template', templateType: 'quickReply', title: 'Pick', resp: ['a', 'b'] }),
      /^\[template\] quickReply · Pick\n {2}a\n {2}b$/,
    );
  });

  it('labels what it does not know, and shows all of it', () => {
    assert.equal(
      drawn({ type: 'hologram', beam: { colour: 'red' }, click: { actions: [{ type: 'teleport', to: 'Mars' }] } }),
      ['[unknown element hologram]', '  beam:', '    colour: red', '  \u2192 unknown action teleport', '    to: Mars'].join('\n'),
    );
  });

  it('takes a type named like a member of objects for unknown', () => {
    assert.equal(drawn({ type: 'constructor' }), '[unknown element constructor]');
  });

  it('shows texts of several lines below each other and makes controls visible', () => {
    assert.equal(drawn({ type: 'text', text: 'a\nb\u001B' }), 'a\nb\u241B');
  });

  it('draws nesting of any depth without indenting without end', () => {
    const deep: unknown = JSON.parse(
      `${'{"type":"vertical","elements":['.repeat(30_000)}{"type":"text","text":"core"}${']}'.repeat(30_000)}`,
    );
    assert.ok(typeof deep === 'object' && deep !== null);
    const lines = structuredLines(Object.fromEntries(Object.entries(deep)));
    assert.equal(lines.length, 30_001);
    assert.match(lines.at(-1) ?? '', /^ {48}core$/);
  });

  it('drops no text of any content', () => {
    const text = fc.stringMatching(/^[a-z]{4,12}$/);
    const element = fc.letrec<{ node: JsonValue }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.record({ type: fc.constant('text'), text }),
        fc.record({
          type: fc.constantFrom(...Object.keys(elementHeadings), 'news'),
          title: text,
          elements: fc.array(tie('node'), { maxLength: 3 }),
          extra: fc.record({ inner: text }),
        }),
      ),
    })).node;
    fc.assert(
      fc.property(element, (content) => {
        const lines = drawn(content);
        for (const [, value] of JSON.stringify(content).matchAll(/"(?:text|title|inner)":"([a-z]+)"/g)) {
          assert.ok(lines.includes(value ?? ''), value);
        }
      }),
    );
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, inner) => {
        for (const content of [
          json,
          { type: 'button', click: json },
          { type: 'button', click: { actions: json, metadata: inner } },
          { type: 'vertical', elements: inner },
        ]) {
          structuredLines(asJson(content));
        }
      }),
    );
  });
});
