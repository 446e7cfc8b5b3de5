import { Hono } from 'hono/tiny';
import { emptyAnswer, historyError, jsonText } from '../answers.ts';
import type { Cloud } from '../cloud.ts';
import type { FaultRule } from '../faults/faultRule.ts';
import { engagementHistoryScope } from '../login/sentinelRoutes.ts';
import { isServed, queryFilter, roundedOutward } from './filters.ts';
import { readHistoryQuery, type HistoryQuery } from './historyQuery.ts';
import { readSort } from './order.ts';
import { pageMetadata, readPage } from './paging.ts';
import type { StoredRecord } from './storedRecord.ts';

const path = '/interaction_history/api/account/:account/interactions/search';

/** Engagement History: search of ended chats. Source: Engagement History API, methods page. */
export function historyRoutes(cloud: Cloud): Hono {
  const routes = new Hono();
  routes.post(path, async (c) => {
    const verdict = cloud.authorization.check('POST', c.req.url, c.req.header('Authorization'));
    if (verdict.kind === 'refused') return verdict.answer ?? historyError(401, 'Unauthorized');
    if (c.req.param('account') !== cloud.accountId) return historyError(401, 'Unauthorized');
    if (verdict.kind === 'oauth2' && !verdict.scope.split(' ').includes(engagementHistoryScope))
      return historyError(403, 'Forbidden');
    return search(cloud, (name) => c.req.query(name), await c.req.text(), cloud.faults.of(c.req.raw) ?? {});
  });
  return routes;
}

function search(cloud: Cloud, parameter: (name: string) => string | undefined, body: string, fault: FaultRule): Response {
  const page = readPage(parameter);
  if (typeof page === 'string') return historyError(400, page);
  const order = readSort(parameter('sort'));
  if (order === undefined) return historyError(400, 'Illegal sort');
  const query = readHistoryQuery(body);
  if (typeof query === 'string') return historyError(400, query);

  const now = cloud.clock.now();
  const filter = queryFilter(query, now);
  const found = candidates(cloud, query)
    .filter((stored) => isServed(stored, now) && filter(stored))
    .sort(order)
    .slice(fault.hideNewest ?? 0);
  if (fault.noContent === true && found.length === 0) return emptyAnswer(204);
  const form = query.engagementId === undefined ? 'search' : 'alone';
  const records = found.slice(page.offset, page.offset + page.limit).map((stored) => stored.textAt(now, form));
  const failed = fault.partialShards === true;
  const shards = { failureShards: failed ? 2 : 0, totalShards: 6, partialResult: failed };
  const metadata = pageMetadata(path.replace(':account', cloud.accountId), found.length, page, shards);
  return jsonText(`{"_metadata":${JSON.stringify(metadata)},"interactionHistoryRecords":[${records.join(',')}]}`);
}

/** A look-up by visitor or engagement id ignores the time range. */
function candidates(cloud: Cloud, { start, visitor, engagementId }: HistoryQuery): readonly StoredRecord[] {
  if (engagementId !== undefined) return cloud.engagements.candidates({ engagementId });
  return cloud.engagements.candidates(visitor === undefined ? { window: roundedOutward(start) } : {});
}
