import * as l10n from '@vscode/l10n';
import { alreadyRepeated, askedToWait, looksLikeCampaignEngagement } from '../evidence.ts';
import { advice, openStatusPage, retry, searchHistory, type CauseRow } from './cause.ts';

const methodsPage = 'Engagement History API, methods page';
const histories = ['engHistDomain', 'msgHist'] as const;

/** Why a search of the histories failed or found nothing. */
export const historyCauses: readonly CauseRow[] = [
  {
    when: { kinds: ['notFound'], operations: ['getEngagement'] },
    text: l10n.t('The id is that of a campaign engagement. The history wants account id + rtSessionId.'),
    evidence: looksLikeCampaignEngagement,
    evidenceIs: 'required',
    nextSteps: [searchHistory],
    source: 'public issues #132 and #186',
  },
  {
    when: { kinds: ['notFound'], operations: ['getEngagement'] },
    text: l10n.t(
      'The chat goes on, or has just ended: the history holds ended chats only, most after 5 minutes, all after 2 hours.',
    ),
    nextSteps: [retry],
    source: 'Data APIs page; public issues #103 and #199',
  },
  {
    when: { kinds: ['notFound'], operations: ['getEngagement'] },
    text: l10n.t('The chat took place in another month than the one searched, or is older than the 13 months that are kept.'),
    nextSteps: [searchHistory],
    source: `${methodsPage}; public issue #136`,
  },
  {
    when: { kinds: ['notFound'], operations: ['getConversation', 'getConsumerConversations'] },
    text: l10n.t('There is no such conversation, it is older than 13 months, or less than a minute old.'),
    nextSteps: [searchHistory],
    source: 'Messaging Interactions API, overview',
  },
  {
    when: { kinds: ['badRequest'], services: ['engHistDomain'], status: [400] },
    text: l10n.t('The time span is longer than one month, or start or source is missing.'),
    nextSteps: [advice(l10n.t('Shorten the time span'))],
    source: methodsPage,
  },
  {
    when: { kinds: ['badRequest'], services: ['msgHist'], status: [400] },
    text: l10n.t('The time span is longer than three months, or start or source is missing.'),
    nextSteps: [advice(l10n.t('Shorten the time span'))],
    source: 'Messaging Interactions API, methods page',
  },
  {
    when: { kinds: ['badRequest'], services: histories, status: [400] },
    text: l10n.t('A filter has a value that is not allowed.'),
    nextSteps: [advice(l10n.t('Remove filters one by one'))],
    source: methodsPage,
  },
  {
    when: { kinds: ['rateLimited'], services: histories },
    text: l10n.t('Too many searches at once, perhaps by other programs with the same credential.'),
    evidence: (failure) => askedToWait(failure) ?? alreadyRepeated(failure),
    nextSteps: [retry],
    source: `${methodsPage}: 302 means too many requests; retry policy page`,
  },
  {
    when: { kinds: ['server'], services: histories, codes: ['0007'] },
    text: l10n.t('The search index behind the service failed. A smaller time span often works.'),
    nextSteps: [retry, openStatusPage],
    source: methodsPage,
  },
  {
    when: { kinds: ['server'], services: histories, codes: ['0008'] },
    text: l10n.t('The service failed while running the search.'),
    nextSteps: [retry, openStatusPage],
    source: methodsPage,
  },
  {
    when: { kinds: ['timeout'], services: histories },
    text: l10n.t('Searches over long spans are slow.'),
    nextSteps: [retry, advice(l10n.t('Shorten the time span'))],
    source: 'no time-outs are documented',
  },
];
