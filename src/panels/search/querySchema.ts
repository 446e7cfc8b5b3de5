import * as v from 'valibot';
import { keywordAreas } from '../../liveperson/engagementHistory/rules.ts';
import { longestText } from '../protocol/search.ts';

const time = v.pipe(v.number(), v.finite());
const text = v.pipe(v.string(), v.maxLength(longestText));
const ids = v.pipe(v.array(text), v.maxLength(500));
const range = v.strictObject({ from: time, to: time });

/** A query as a page sends it: pages are not trusted more than any other input. */
export const querySchema = v.strictObject({
  from: time,
  to: time,
  keyword: v.exactOptional(text),
  areas: v.exactOptional(v.array(v.picklist(keywordAreas))),
  skillIds: v.exactOptional(ids),
  agentIds: v.exactOptional(ids),
  agentGroupIds: v.exactOptional(ids),
  duration: v.exactOptional(range),
  interactive: v.exactOptional(v.literal(true)),
  visitor: v.exactOptional(text),
  engagementId: v.exactOptional(text),
  channel: v.exactOptional(v.number()),
  alertedMcs: v.exactOptional(ids),
  chatMcs: v.exactOptional(v.strictObject({ from: v.exactOptional(time), to: v.exactOptional(time) })),
  coBrowse: v.exactOptional(v.boolean()),
  coBrowseDuration: v.exactOptional(range),
  lineContentTypes: v.exactOptional(ids),
  predictionLabels: v.exactOptional(ids),
  sort: v.exactOptional(text),
  limit: v.exactOptional(time),
});
