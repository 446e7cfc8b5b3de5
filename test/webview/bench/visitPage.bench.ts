import assert from 'node:assert/strict';
import type { VisitAnswer } from '../../../src/panels/visitState/visitStateModel.ts';
import { PageHarness } from '../harness.ts';
import { changed } from '../visitPages.ts';
import { answerOf, serveVisit } from '../visits.ts';
import { loadings, reaction } from './browserFigures.ts';
import { median, report } from '../../bench/measurement.ts';

/** The page of a visit state of 5 MB, in a real browser: a visit of six hours with 5,000 reported attributes. */

const attributes = 5000;
const rounds = 5;
const loads = 11;

function largeVisit(): VisitAnswer {
  const raw = changed((session) => {
    session.events = Array.from({ length: attributes }, (_, place) => ({
      lead: {
        serverTimeStamp: Date.now() - attributes + place,
        contexts: { page: { id: '1' } },
        lead: { topic: `topic ${place}`, leadId: `lead ${place}`, description: 'x'.repeat(900) },
      },
    }));
  });
  assert.ok(raw.length > 5_000_000);
  return answerOf(raw);
}

interface Opening {
  readonly head: number;
  readonly overview: number;
  readonly search: number;
}

/** Opens the page, gives it the answer when it is there, and searches its JSON. Times in ms. */
async function open(harness: PageHarness, answer: VisitAnswer, round: number): Promise<Opening> {
  const given = Promise.withResolvers<VisitAnswer>();
  const opened = await harness.open('visitState', (connection) => { serveVisit(connection, () => given.promise); });
  const { page } = opened;
  // The answer comes to a page that waits for it: what its loading takes is another figure.
  await page.locator('.toolbar vscode-button').first().waitFor();
  const drawn = page.evaluate(async () => {
    const shown = async (selector: string): Promise<number> => {
      while (document.querySelector(selector) === null) await new Promise((resolve) => { requestAnimationFrame(resolve); });
      return Date.now();
    };
    return { head: await shown('[role=tab]'), overview: await shown('#panel-overview h2') };
  });
  const answered = Date.now();
  given.resolve(answer);
  const { head, overview } = await drawn;
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.locator('.json-row').first().waitFor({ timeout: 30_000 });
  const found = { selector: '.json .filter-row [role=status]' };
  // The first search of a text prepares those that follow.
  const search = await reaction(page, { selector: '.json input', type: `topic ${4000 + round}` }, found);
  await opened.close();
  return { head: head - answered, overview: overview - answered, search };
}

const harness = await PageHarness.start();
const answer = largeVisit();
const openings: Opening[] = [];
const never = new Promise<VisitAnswer>(() => undefined);
const opened = await harness.open('visitState', (connection) => { serveVisit(connection, () => never); });
const opening = await loadings(opened.page, '.toolbar vscode-button', loads);
await opened.close();
for (let round = 0; round < rounds; round++) openings.push(await open(harness, answer, round));
await harness.stop();

const medianOf = (figure: keyof Opening): number => median(openings.map((opening) => opening[figure]));
report([
  {
    name: 'Visit state page: from its loading to its frame',
    measured: median(opening.map(({ frame }) => frame)),
    unit: 'ms',
    limit: 150,
  },
  { name: '… to its head, with what can be done', measured: median(opening.map(({ ready }) => ready)), unit: 'ms' },
  { name: '… 5 MB, 5,000 attributes: from the answer to head and tabs', measured: medianOf('head'), unit: 'ms', limit: 300 },
  { name: '… to the overview', measured: medianOf('overview'), unit: 'ms', limit: 300 },
  { name: '… first search in its JSON', measured: medianOf('search'), unit: 'ms', limit: 100 },
]);
