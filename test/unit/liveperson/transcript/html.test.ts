import assert from 'node:assert/strict';
import fc from 'fast-check';
import { htmlToText } from '../../../../src/liveperson/transcript/html.ts';
import { assertLinear } from '../../growth.ts';

describe('htmlToText', () => {
  const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'the documented line': ['<div dir="ltr" style="direction: ltr; text-align: left;">hi</div>', ['hi']],
    'breaks and blocks as lines': ['a<br>b<br/>c<p>d</p><div>e</div>f', ['a', 'b', 'c', 'd', 'e', 'f']],
    'list items with a dash': ['<ul><li>one</li><li>two</li></ul>', ['- one', '- two']],
    'white space as one blank': ['  a \n\t b&nbsp;&nbsp;c ', ['a b c']],
    'preformatted text as written': ['<pre>a\n  b</pre>c', ['a', '  b', 'c']],
    'a link with its address': ['see <a href="https://e.com/?a=1&amp;b=2">here</a>!', ['see here (https://e.com/?a=1&b=2)!']],
    'a link whose text is its address': ['<a href="https://e.com">https://e.com</a>', ['https://e.com']],
    'a link that is never closed': ['<a href="/y">text', ['text (/y)']],
    'a picture': ['<img src="https://e.com/p.png" alt="a cat" onerror=alert(1)>', ['[image a cat https://e.com/p.png]']],
    'a script as a mark': ['a<script>alert("<b>")</script>b<style>c{}</style>', ['a[script]b[style]']],
    'a script that is never closed, content included': ['<script>hello', ['[script]hello']],
    'character references': [
      '&lt;b&gt; &amp;amp; &eacute;&#233;&#xE9; &euro; &unknown; &constructor; &#0;&#xD800;',
      ['<b> &amp; \u00E9\u00E9\u00E9 \u20AC &unknown; &constructor; \uFFFD\uFFFD'],
    ],
    'comments and declarations as nothing': ['<!doctype html><!-- x -->a<?php ?>', ['a']],
    'what is no tag as text': ['1 < 2 <3 a<', ['1 < 2 <3 a<']],
    'a tag that is never closed as text': ['hello <b class="x', ['hello <b class="x']],
    'a > inside quotes as part of the tag': ['<b title="a>b">c</b>', ['c']],
    nothing: ['<div> </div>', []],
  };
  for (const [what, [html, lines]] of Object.entries(cases)) {
    it(`shows ${what}`, () => {
      assert.deepEqual(htmlToText(html), lines);
    });
  }

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              '<',
              '>',
              '</',
              '<a href="',
              '"',
              "'",
              '<!--',
              '-->',
              '<script',
              '<pre>',
              '&',
              '&#',
              ';',
              '<li>',
              '<br>',
            ),
            fc.string(),
          ),
        ),
        (parts) => void htmlToText(parts.join('')),
      ),
    );
  });

  for (const part of ['<a "', '<script>', '<!--', '<a href=x>', '<div>', '<', '<pre>', '&amp', "<b title='", '</a>']) {
    it(`takes time linear to its length for ${part} repeated`, () => {
      assertLinear((count) => part.repeat(count), htmlToText, 10_000);
    });
  }
});
