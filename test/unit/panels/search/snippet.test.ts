import assert from 'node:assert/strict';
import type { HistoryLine } from '../../../../src/liveperson/engagementHistory/engagementRecord.ts';
import { linePlainText } from '../../../../src/panels/search/linePlainText.ts';
import { needleOf, snippetOf } from '../../../../src/panels/search/snippet.ts';

const line = (text: string, more: Partial<HistoryLine> = {}): HistoryLine => ({ text, raw: {}, ...more });

describe('Snippet of a conversation', () => {
  it('shows the text around the first hit, in its own case', () => {
    const snippet = snippetOf([line('hello'), line('do you ship abroad?')], needleOf('SHIP'), linePlainText);
    assert.deepEqual(snippet, { before: 'do you ', hit: 'ship', after: ' abroad?' });
  });

  it('takes a keyword as text, not as a pattern', () => {
    assert.equal(snippetOf([line('price (net)')], needleOf('(net'), linePlainText).hit, '(net');
    assert.equal(snippetOf([line('anything')], needleOf('.*'), linePlainText).hit, '');
  });

  it('marks the hit in its place behind letters whose lower case is longer', () => {
    const snippet = snippetOf([line('İİ to Ship abroad')], needleOf('ship'), linePlainText);
    assert.deepEqual(snippet, { before: 'İİ to ', hit: 'Ship', after: ' abroad' });
    assert.equal(snippetOf([line('to İZMİR')], needleOf('İZMİR'), linePlainText).hit, 'İZMİR');
  });

  it('reads a phrase without its quotes', () => {
    assert.equal(needleOf('"Ship Abroad"'), 'ship abroad');
  });

  it('begins with the visitor when nothing was searched', () => {
    assert.equal(
      snippetOf([line('welcome', { source: 'system' }), line('my order', { source: 'visitor' })], '', linePlainText).before,
      'my order',
    );
  });

  it('cuts long lines on both sides of the hit', () => {
    const { before, after } = snippetOf([line(`${'a'.repeat(500)}needle${'b'.repeat(500)}`)], 'needle', linePlainText);
    assert.ok(before.length <= 61 && before.startsWith('…'));
    assert.ok(after.length <= 121 && after.endsWith('…'));
  });

  it('makes text of HTML lines', () => {
    assert.equal(
      snippetOf([line('<div dir="ltr">hi <b>there</b></div>', { textType: 'html', source: 'agent' })], '', linePlainText).before,
      'hi there',
    );
  });

  it('has something to say for a conversation without lines', () => {
    assert.deepEqual(snippetOf([], 'x', linePlainText), { before: '', hit: '', after: '' });
  });
});
