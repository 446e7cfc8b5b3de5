import assert from 'node:assert/strict';
import { array, looseObject, parse, unknown } from 'valibot';
import { ChatPages } from './chatPages.ts';
import { chatAnswerOf, chatting, chatWith, line, moreEvents } from './chats.ts';
import { chatRefused } from './failures.ts';
import { accessibilityProblems, screenshot, themes } from './harness.ts';
import { damage, hostile } from './hostile.ts';
import { waitFor } from './waitFor.ts';

describe('page of a live chat', () => {
  let pages: ChatPages;
  before(async () => { pages = await ChatPages.start(); });
  afterEach(async () => { await pages.closeAll(); });
  after(async () => { await pages.stop(); });

  it('moves nothing while it reads when less motion is wanted', async () => {
    const { page } = await pages.show(['never']);
    await page.locator('.progress.busy').waitFor();
    const animation = (): Promise<string> =>
      page.locator('.progress.busy').evaluate((line) => getComputedStyle(line, '::before').animationName);
    assert.equal(await animation(), 'none');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    assert.equal(await animation(), 'progress');
  });

  it('keeps only the visible ones of 5,000 lines in the page, and shows the newest', async () => {
    const { page } = await pages.show([
      chatAnswerOf(
        chatWith(
          {},
          Array.from({ length: 5000 }, (_, place) => line(place + 4, `line ${place} ${'word '.repeat(place % 40)}`)),
        ),
      ),
    ]);
    await page.locator('.entry[aria-posinset="5004"]').waitFor();
    assert.ok((await page.locator('.entry').count()) < 80);
  });

  it('shows hostile text in every field as text, which runs nothing, brings in nothing and moves nothing', async () => {
    const resource = looseObject({
      chat: looseObject({ info: looseObject({}), events: looseObject({ event: array(unknown()) }) }),
    });
    const sent = parse(resource, JSON.parse(chatWith({}, [line(4, 'x', { textType: 'html' }), ...moreEvents])));
    const kept = {
      chat: {
        info: { ...parse(looseObject({}), hostile(sent.chat.info)), chatTimeout: 40 },
        events: {
          event: sent.chat.events.event.flatMap((event, place) => [hostileEvent(event, place), hostileEvent(event, place + 5)]),
        },
      },
    };
    const { page, complaints } = await pages.show([chatAnswerOf(JSON.stringify(kept))]);
    await page.locator('.entry').first().waitFor();
    await page.locator('.entries').focus();
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key);
      assert.deepEqual(await damage(page), [], key);
    }
    await screenshot(page, 'chat-hostile');
    assert.deepEqual(complaints, []);
  });

  it('can be used by keyboard alone', async () => {
    const { page, model } = await pages.show([chatting()]);
    await page.locator('.entry').first().waitFor();
    const reached: string[] = [];
    for (let step = 0; step < 7; step++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => {
        const element = document.activeElement;
        return (
          element?.getAttribute('aria-label') ?? element?.closest('label')?.innerText.trim() ?? element?.textContent.trim() ?? ''
        );
      }));
      if (step === 0) await page.keyboard.press('Space');
    }
    assert.deepEqual(
      reached.slice(0, 6),
      ['Live', 'Live: interval', 'Refresh', 'Visit State', 'Open as Document', 'Events of the chat'],
    );
    await waitFor(() => model.status.watch.on);
  });

  for (const theme of themes) {
    it(`breaks no rule of accessibility in ${theme}, in any state`, async () => {
      const chat = await pages.show(
        [
          chatAnswerOf(chatWith({ visitorTyping: 'typing' }, moreEvents)),
          chatRefused(),
          chatAnswerOf(chatWith({ state: 'ended' })),
        ],
        { theme },
      );
      await chat.page.locator('.entry').first().waitFor();
      assert.deepEqual(await accessibilityProblems(chat.page), [], 'chatting');
      await screenshot(chat.page, `chat-${theme}`);
      await chat.page.getByRole('button', { name: 'Refresh' }).click();
      await chat.page.getByRole('alert').waitFor();
      assert.deepEqual(await accessibilityProblems(chat.page), [], 'failed');
      await chat.page.getByRole('button', { name: 'Refresh' }).click();
      await chat.page.getByRole('button', { name: 'Open Transcript' }).waitFor();
      assert.deepEqual(await accessibilityProblems(chat.page), [], 'ended');
      await screenshot(chat.page, `chat-ended-${theme}`);
    });
  }

  it('stays usable at 200 % zoom', async () => {
    const { page } = await pages.show([chatting()], { zoom: 2 });
    await page.locator('.entry').first().waitFor();
    assert.deepEqual(await damage(page), []);
    await screenshot(page, 'chat-200');
  });
});

/** An event with hostile texts, but of its own type: otherwise all of them would be of the same, unknown kind. */
function hostileEvent(event: unknown, place: number): unknown {
  const { '@type': type, textType } = parse(looseObject({ '@type': unknown(), textType: unknown() }), {
    '@type': '',
    textType: 'plain',
    ...parse(looseObject({}), event),
  });
  return { ...parse(looseObject({}), hostile(event, { count: place })), '@type': type, textType, '@id': String(place * 100) };
}
