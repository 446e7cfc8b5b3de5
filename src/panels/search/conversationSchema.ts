import * as v from 'valibot';
import { longestText } from '../protocol/search.ts';

const time = v.pipe(v.number(), v.finite());
const text = v.pipe(v.string(), v.maxLength(longestText));
const ids = v.pipe(v.array(text), v.maxLength(500));
const range = v.strictObject({ from: v.exactOptional(time), to: v.exactOptional(time) });

/** Source: Messaging Interactions API, `sdeSearch`. */
const attributes = v.strictObject({
  cartStatus: v.exactOptional(text),
  purchase: v.exactOptional(text),
  viewedProduct: v.exactOptional(text),
  customerInfo: v.exactOptional(text),
  marketingCampaignInfo: v.exactOptional(text),
  personalInfo: v.exactOptional(text),
  lead: v.exactOptional(text),
  serviceActivity: v.exactOptional(text),
  visitorError: v.exactOptional(text),
  searchContent: v.exactOptional(text),
  userUpdate: v.exactOptional(text),
});

/** A search of conversations as a page sends it: the filters that its form has. */
export const conversationSchema = v.strictObject({
  from: time,
  to: time,
  keyword: v.exactOptional(text),
  summary: v.exactOptional(text),
  status: v.exactOptional(v.array(v.picklist(['OPEN', 'CLOSE']))),
  skillIds: v.exactOptional(ids),
  latestSkillIds: v.exactOptional(ids),
  agentIds: v.exactOptional(ids),
  latestAgentIds: v.exactOptional(ids),
  agentGroupIds: v.exactOptional(ids),
  duration: v.exactOptional(range),
  mcs: v.exactOptional(range),
  alertedMcs: v.exactOptional(ids),
  csat: v.exactOptional(range),
  nps: v.exactOptional(range),
  responseTime: v.exactOptional(range),
  sources: v.exactOptional(ids),
  devices: v.exactOptional(v.array(v.picklist(['DESKTOP', 'TABLET', 'MOBILE', 'NA']))),
  messageContentTypes: v.exactOptional(ids),
  queueState: v.exactOptional(v.picklist(['IN_QUEUE', 'ACTIVE'])),
  attributes: v.exactOptional(attributes),
  selectedIntentOnly: v.exactOptional(v.boolean()),
  conversationsWithStepUpOnly: v.exactOptional(v.boolean()),
  sort: v.exactOptional(text),
  limit: v.exactOptional(time),
});
