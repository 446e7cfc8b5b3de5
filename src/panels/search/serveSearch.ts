import { null_, picklist, strictObject } from 'valibot';
import type { PageConnection } from '../frame/pageConnection.ts';
import { serveFailures } from '../frame/serveFailures.ts';
import { nextActions } from '../protocol/failure.ts';
import { tokenPattern } from '../../privacy/tokens.ts';
import * as protocol from '../protocol/search.ts';
import * as schemas from './searchSchemas.ts';
import type { SearchActions, SearchSession } from './searchSession.ts';

/** A page asks for what it shows; it never gets the whole set. */
const rowsAtOnce = 500;

const nothing = null_();

const tokens = new RegExp(tokenPattern, 'g');

/** Connects a page with its session and the editor. */
export function serveSearch(page: PageConnection, session: SearchSession, actions: SearchActions): void {
  answerQuestions(page, session);
  page.receive(protocol.runSearch, schemas.searchSchema, (search) => {
    // A failure is part of the status, which the page is told.
    session.run(search).catch(() => undefined);
  });
  page.receive(protocol.cancelSearch, nothing, () => { session.cancel(); });
  page.receive(protocol.resumeSearch, nothing, () => { session.goOn(); });
  page.receive(
    protocol.openTranscript,
    schemas.rowSchema,
    ({ id }) => { actions.openTranscript(session.search, session.address(id)); },
  );
  page.receive(protocol.compareTranscripts, schemas.pairSchema, ({ ids: [left, right] }) => {
    actions.compare(session.search, [session.address(left), session.address(right)]);
  });
  page.receive(protocol.openVisitor, schemas.visitSchema, (visit) => { actions.openVisitor(visit); });
  page.receive(protocol.saveSearch, schemas.saveSchema, ({ search, relative }) => { actions.save(search, relative); });
  page.receive(protocol.openAsFile, schemas.saveSchema, ({ search, relative }) => { actions.openAsFile(search, relative); });
  page.receive(protocol.openAsList, schemas.saveSchema, ({ search }) => { actions.openAsList(search); });
  page.receive(protocol.exportResults, schemas.idsSchema, ({ ids }) => {
    actions.exportResults(session.search, ids.map((id) => session.address(id)));
  });
  page.receive(protocol.pickSavedSearch, nothing, () => { void usePicked(session, actions); });
  page.receive(protocol.explainWarnings, nothing, () => {
    if (session.warned) actions.explainWarnings(session.warned);
  });
  serveFailures(page, (requestId) => { actions.explain(requestId); });
  page.receive(protocol.runAction, strictObject({ action: picklist(nextActions) }), ({ action }) => {
    if (action === 'retry') session.goOn();
    else actions.runAction(action);
  });
}

function answerQuestions(page: PageConnection, session: SearchSession): void {
  page.answer(protocol.getStart, schemas.startSchema, (kept) => {
    const { accountId, accountName, search, status, results } = session;
    const { filter, order } = results?.chosen ?? { filter: protocol.noFilter, order: null };
    return { accountId, accountName, search, status, filter, order, ...(kept && { draft: withoutTokens(kept.draft) }) };
  });
  page.answer(protocol.checkQuery, schemas.searchSchema, async (search) => session.check(search));
  const rowsAt = ({ from, to }: protocol.Places): readonly protocol.ResultRow[] =>
    session.results?.slice(from, Math.min(to, from + rowsAtOnce)) ?? [];
  page.answer(protocol.getRows, schemas.placesSchema, rowsAt);
  page.answer(protocol.sortRows, schemas.orderSchema, ({ order, places }) => {
    session.results?.sort(order ?? undefined);
    return rowsAt(places);
  });
  page.answer(protocol.filterRows, schemas.filterSchema, ({ filter, places }) => {
    session.results?.filter(filter);
    return { found: session.status.found, rows: rowsAt(places) };
  });
  page.answer(protocol.getPreview, schemas.rowSchema, async ({ id }, signal) => session.preview(id, signal));
}

/** Those that are still there after all others were turned into what they stand for are of another window: nothing holds them. */
function withoutTokens(draft: object): unknown {
  return JSON.parse(JSON.stringify(draft), (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(tokens, '') : value);
}

async function usePicked(session: SearchSession, actions: SearchActions): Promise<void> {
  const search = await actions.pickSaved();
  if (search) session.use(search).catch(() => undefined);
}
