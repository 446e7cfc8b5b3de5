import { Deviations, type Reading } from '../deviations.ts';
import { id, isObject, number, text, word } from '../fieldKinds.ts';
import { fieldTable, nameOf, readFields, readList } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { EngagementOffer, EngagementSession } from './engagementOffer.ts';

type SessionFields = { -readonly [K in keyof EngagementSession]: EngagementSession[K] };
type OfferFields = { -readonly [K in keyof EngagementOffer]: EngagementOffer[K] };

/** The report page's table calls the ids `vid` and `sid`; its sample does not. */
const sessionFields = fieldTable<SessionFields>((to) => ({
  visitorId: to('visitorId', id),
  sessionId: to('sessionId', id),
  vid: to.fallback('visitorId', id),
  sid: to.fallback('sessionId', id),
  pageId: to('pageId', id),
  status: to('status', word),
  engagementDetails: null,
}));

const offerFields = fieldTable<OfferFields>((to) => ({
  campaignId: to('campaignId', id),
  engagementId: to('campaignEngagementId', id),
  engagementRevision: to('engagementRevision', number),
  contextId: to('contextId', id),
  conversationId: to('conversationId', id),
  windowId: to('windowId', id),
  language: to('language', word),
  connectorId: to('connectorId', id),
  skillId: to('skillId', id),
  skillName: to('skillName', text),
  validForSeconds: to('validForSeconds', number),
  status: to('status', word),
}));

/** Reads the answer of Create Session (one `engagementDetails` object) and of Engagement (a list of them). Never throws. */
export function readEngagementSession(json: unknown): Reading<EngagementSession> {
  const deviations = new Deviations();
  const source: JsonObject = isObject(json) ? json : {};
  if (!isObject(json)) deviations.add('', 'expected an object with visitorId and sessionId');
  for (const key of ['visitorId', 'sessionId']) {
    if (isObject(json) && id.read(source[key]) === undefined) deviations.add(key, `expected an id, got ${nameOf(source[key])}`);
  }
  const session: SessionFields = {
    offers: readList(source['engagementDetails'], 'engagementDetails', deviations, (item, path, found) =>
      readFields<OfferFields>({}, offerFields, item, path, found),
    ),
    raw: source,
  };
  return { value: readFields(session, sessionFields, source, '', deviations), deviations: deviations.all };
}
