import { attributeTitle } from '../../liveperson/attributes/nameMap.ts';
import { normalizeFields } from '../../liveperson/attributes/normalize.ts';
import { spanInWords } from '../../liveperson/transcript/clockTime.ts';
import { plainFields } from '../../liveperson/transcript/plainFields.ts';
import type { TranscriptEntry } from '../../liveperson/transcript/transcript.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import { engagementStateInWords, engagementTypeInWords } from '../../liveperson/visitState/words.ts';
import type { AppSession, ReportedAttribute, ShownEngagement, VisitedPage } from '../../liveperson/visitState/visitState.ts';
import { fact } from './fact.ts';

/** Pages, attributes, engagements shown and clicked, of one visit. */
export function visitEntries(session: AppSession): readonly TranscriptEntry[] {
  const { startTime, externalReferrer, pages, events, engagements } = session;
  const from = externalReferrer === undefined || externalReferrer === '' ? [] : [`from ${visibleWord(externalReferrer)}`];
  return [
    ...(startTime === undefined ? [] : [fact('Visit began', startTime, from)]),
    ...pages.map(pageEntry),
    ...events.map(attributeEntry),
    ...engagements.flatMap((engagement) => engagementEntries(engagement, pages)),
  ];
}

function pageEntry({ title, url, startTime, timeOnPage, raw }: VisitedPage): TranscriptEntry {
  const stay = timeOnPage === undefined ? '' : `for ${spanInWords(timeOnPage)}`;
  const parts = [visibleWord(title ?? ''), visibleWord(url ?? ''), stay].filter((part) => part !== '');
  return fact('Page', startTime, [parts.join(' · ')], raw);
}

function attributeEntry({ key, time, data, raw }: ReportedAttribute): TranscriptEntry {
  return fact(visibleWord(attributeTitle(key)), time, plainFields(normalizeFields(data)), raw);
}

/** The service tells on which page an engagement was shown, not when: the page's own time is the earliest possible. */
function engagementEntries(engagement: ShownEngagement, pages: readonly VisitedPage[]): readonly TranscriptEntry[] {
  const { pageId, accepted, campaignEngagementId, type, state, skillName, raw } = engagement;
  const name = `Campaign engagement ${visibleWord(campaignEngagementId ?? 'without id')}`;
  const shownOn = pages.find(({ id }) => id !== undefined && id === pageId);
  const words = [
    engagementTypeInWords(type),
    engagementStateInWords(state),
    skillName === undefined ? undefined : `skill ${skillName}`,
  ];
  const facts = words.filter((word) => word !== undefined).map(visibleWord).join(', ');
  return [
    fact(`${name} shown`, shownOn?.startTime, [`${facts} · at the earliest: the service does not say when`], raw),
    ...accepted.map(({ time }) => fact(`${name} accepted`, time, [facts], raw)),
  ];
}
