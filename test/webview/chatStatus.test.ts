import assert from 'node:assert/strict';
import { statusChanged } from '../../src/panels/protocol/chatStatus.ts';
import { ChatPages } from './chatPages.ts';
import { chatAnswerOf, chatting, chatWith, line, moreEvents } from './chats.ts';
import { chatGone, chatRefused } from './failures.ts';
import { screenshot } from './harness.ts';
import { waitFor } from './waitFor.ts';

describe('page of a live chat', () => {
  let pages: ChatPages;
  before(async () => { pages = await ChatPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  describe('while people chat', () => {
    it('says in words who takes part, who is typing, and when the chat times out', async () => {
      const { page } = await pages.show([chatting()]);
      await page.locator('.entry').first().waitFor();
      const head = await page.locator('header').innerText();
      assert.match(head, /Chatting/);
      assert.match(head, /Natalie is not typing/);
      assert.match(head, /You is typing…|You\s+is typing…/);
      assert.match(head, /in \d+ s of 40 s/);
    });

    it('does not read by itself, and warns of what Live does', async () => {
      const { page, model } = await pages.show([chatting()]);
      assert.equal(await page.getByRole('switch', { name: 'Live' }).isChecked(), false);
      assert.equal(model.status.watch.on, false);
      const warning = await page.getByRole('switch', { name: 'Live' }).getAttribute('aria-describedby');
      assert.match(await page.locator(`#${warning ?? ''}`).innerText(), /counts as activity of the chat/);
    });

    it('offers no interval below two seconds', async () => {
      const { page } = await pages.show([chatting()]);
      const seconds = await page
        .getByRole('combobox')
        .locator('option')
        .evaluateAll((options) => options.map((option) => Number(option.getAttribute('value'))));
      assert.equal(Math.min(...seconds), 2);
    });

    it('adds lines as they arrive while Live is on', async () => {
      const { page } = await pages.show([
        chatting(),
        chatAnswerOf(chatWith({ agentTyping: 'typing' }, [line(4, 'is anybody there?')])),
      ]);
      await page.getByRole('switch', { name: 'Live' }).check();
      await page.getByText('is anybody there?').waitFor();
      await page.getByText(/Next in/).waitFor();
      await screenshot(page, 'chat-live');
    });

    it('shows the kinds of events, unknown ones as they were sent', async () => {
      const { page } = await pages.show([
        chatAnswerOf(chatWith({}, [...moreEvents, { '@id': '9', '@type': 'mystery', foo: 1 }])),
      ]);
      await page.getByText('Event of undocumented type mystery').waitFor();
      await page.getByText('Transferred to account 87654321, skill Support').waitFor();
      await page.locator('.entry', { hasText: 'mystery' }).getByText('as sent').click();
      await page.getByText('{"@id":"9","@type":"mystery","foo":1}').waitFor();
    });

    it('shows HTML lines as plain text', async () => {
      const { page } = await pages.show([
        chatAnswerOf(chatWith({}, [line(4, '<p>Hello &amp; <b>welcome</b></p>', { textType: 'html' })])),
      ]);
      await page.getByText('Hello & welcome', { exact: true }).waitFor();
    });

    it('leads to the visit state, the document and the clipboard', async () => {
      const { page, done } = await pages.show([chatting()]);
      await page.getByRole('button', { name: 'Visit State' }).click();
      await page.getByRole('button', { name: 'Open as Document' }).click();
      await page.getByRole('button', { name: 'Copy Engagement in history' }).click();
      await waitFor(() => done.length === 3);
      assert.deepEqual(done, ['visit rloXnVgEQ-iQuoOytvKNqA rN82d4rATN6EuiA4cJwaPg', 'open document', 'copy 123456784294967522']);
    });

    it('keeps the last good answer below an error', async () => {
      const { page } = await pages.show([chatting(), chatRefused()]);
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.getByRole('alert').waitFor();
      assert.match(await page.locator('.failed').innerText(), /Below is the last answer/);
      assert.ok((await page.locator('.entry').count()) > 0);
      await screenshot(page, 'chat-failed-refresh');
    });
  });

  describe('while Live is on and requests fail', () => {
    it('says when it tries again, and once it has paused, what goes on', async () => {
      const { page, model, connection } = await pages.show([chatting(), chatRefused()]);
      await page.getByRole('switch', { name: 'Live' }).check();
      await page.getByText(/^Failed; next try in \d+ s$/).waitFor();
      await screenshot(page, 'chat-backs-off');
      // Minutes and six failures later: how it comes to that is tested without a page.
      const { status } = model;
      model.dispose();
      connection.notify(statusChanged, { ...status, watch: { on: true, intervalSeconds: 5, state: 'paused' } });
      await page.getByText('Paused after several failures. Refresh goes on.').waitFor();
      await page.getByRole('button', { name: 'Refresh' }).waitFor();
    });
  });

  describe('when the chat is over', () => {
    it('stops Live and leads to the transcript', async () => {
      const { page, done } = await pages.show([chatting(), chatAnswerOf(chatWith({ state: 'ended' }))]);
      await page.getByRole('switch', { name: 'Live' }).check();
      await page.getByText('Stopped: the chat has ended.').waitFor();
      await page.getByRole('button', { name: 'Open Transcript' }).click();
      await waitFor(() => done.includes('transcript 123456784294967522'));
      await page.getByText('The transcript is open.').waitFor();
    });

    it('says that the history does not have the transcript yet, and lets a person stop waiting', async () => {
      const { page } = await pages.show([chatAnswerOf(chatWith({ state: 'ended' }))], { inHistoryAfter: 99 });
      await page.getByRole('button', { name: 'Open Transcript' }).click();
      await page.getByText(/The history does not have it yet/).waitFor();
      await screenshot(page, 'chat-waits-for-transcript');
      await page.getByRole('button', { name: 'Stop Waiting' }).click();
      await page
        .getByText('The chat is over. Its transcript gets into the history, mostly within five minutes of the end.')
        .waitFor();
    });

    it('keeps what is known of a chat that the service dropped, and leads to the transcript', async () => {
      const { page } = await pages.show([chatting(), chatGone()]);
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.getByRole('alert').waitFor();
      assert.match(await page.locator('header').innerText(), /No longer held by the service/);
      await page.getByRole('button', { name: 'Open Transcript' }).waitFor();
      await screenshot(page, 'chat-gone');
    });
  });

  describe('without an answer', () => {
    it('says that it is asking, and lets a person give up', async () => {
      const { page } = await pages.show(['never']);
      await page.getByText('Asking LivePerson for the chat…').waitFor();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('The request was cancelled.').waitFor();
    });

    it('says what failed and why probably', async () => {
      const { page } = await pages.show([chatRefused()]);
      await page.getByRole('alert').waitFor();
      await screenshot(page, 'chat-error');
      assert.match(await page.getByRole('alert').innerText(), /captcha/i);
    });
  });

  it('shows a chat that waits for an agent, and an answer that holds next to nothing', async () => {
    const waiting = await pages.show([chatAnswerOf('{"chat":{"info":{"state":"waiting"}}}')]);
    await waiting.page.getByText('No event is in the answer.').waitFor();
    assert.match(
      await waiting.page.locator('header').innerText(),
      /Waiting for an agent[\s\S]*none yet[\s\S]*unknown: lastUpdate or chatTimeout was not sent/,
    );
    await screenshot(waiting.page, 'chat-waiting');
    const odd = await pages.show([
      chatAnswerOf('{"chat":{"info":{"state":"parked","chatTimeout":"40"},"events":{"event":{"@type":"line"}}}}'),
    ]);
    await odd.page.getByText('Undocumented state parked').waitFor();
    assert.deepEqual(odd.complaints, []);
  });
});
