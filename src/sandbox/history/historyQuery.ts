import * as v from 'valibot';
import { parseObject } from '../json.ts';
import { monthsBefore } from '../times.ts';

/** Search areas of a keyword. Source: Engagement History API, methods page, `keyword_search_area.types`. */
const searchAreas = [
  'chatLine',
  'surveyAnswer',
  'surveyQuestion',
  'visitorInfo',
  'ea.purchase',
  'ea.viewedProduct',
  'ea.cartStatus',
  'ea.serviceActivity',
  'ea.visitorError',
  'ea.lead',
  'ea.customerInfo',
  'ea.marketingCampaignInfo',
  'ea.personalInfo',
  'mcs',
] as const;
export type SearchArea = (typeof searchAreas)[number];

/** Numbers, or text that is one: examples of the methods page send either. */
const number = v.pipe(v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty())]), v.transform(Number), v.finite());
const range = v.object({ from: number, to: number });
const ids = v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String)));

const schema = v.object({
  start: range,
  interactive: v.optional(v.boolean()),
  ended: v.optional(v.boolean()),
  keyword: v.optional(v.string()),
  keyword_search_area: v.optional(v.object({ types: v.array(v.picklist(searchAreas)) })),
  skillIds: v.optional(ids),
  agentIds: v.optional(ids),
  agentGroupIds: v.optional(ids),
  duration: v.optional(range),
  visitor: v.optional(v.string()),
  engagementId: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  channel: v.optional(number),
  alertedMcsValues: v.optional(ids),
  chatMCS: v.optional(
    v.pipe(
      v.object({ from: v.optional(number), to: v.optional(number) }),
      v.check(({ from, to }) => from !== undefined || to !== undefined),
    ),
  ),
  mcs: v.optional(number),
  hasInteractiveCoBrowse: v.optional(v.boolean()),
  coBrowseDuration: v.optional(range),
  lineContentTypes: v.optional(v.array(v.string())),
  predictionLabel: v.optional(v.array(v.string())),
});

/** The body of a search, its text numbers read. */
export type HistoryQuery = v.InferOutput<typeof schema>;

/** Reads and checks a search's body against the documented rules. A string says what is wrong with it: such a search is a 400. */
export function readHistoryQuery(body: string): HistoryQuery | string {
  const json = parseObject(body);
  if (json === undefined) return 'The request body is not a JSON object';
  const result = v.safeParse(schema, json);
  if (!result.success) return `Illegal value for ${v.getDotPath(result.issues[0]) ?? 'the body'}`;
  const query = result.output;
  if (query.start.from > query.start.to) return 'start.from is later than start.to';
  if (query.start.from < monthsBefore(query.start.to, 1)) return 'The range of start is larger than one month';
  if (query.keyword !== undefined && query.keyword_search_area === undefined) return 'keyword needs keyword_search_area';
  if ((query.keyword?.split('"').length ?? 0) > 3) return 'Only one phrase is supported in keyword';
  return query;
}
