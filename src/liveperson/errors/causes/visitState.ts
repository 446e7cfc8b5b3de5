import * as l10n from '@vscode/l10n';
import { chatSideIds, chatSideVisitorId, realTimeSessionId, unusualSessionId, unusualVisitorId } from '../evidence.ts';
import { advice, lookup, retry, searchHistory, swapIds, type CauseRow } from './cause.ts';

const methodPage = 'Visit Information API, method page';
const monitoringPage = 'Monitoring API, engagement page';

/** Why the monitoring service has no answer about a visit. */
export const visitStateCauses: readonly CauseRow[] = [
  {
    when: { kinds: ['expired'], services: ['smt'], codes: ['12'] },
    text: l10n.t('The visit is over: the service keeps a visit in memory for at most six hours, maybe less.'),
    nextSteps: [searchHistory],
    source: methodPage,
  },
  {
    when: { kinds: ['expired'], services: ['smt'], codes: ['12'] },
    text: l10n.t('The session id is that of an older visit of the same visitor.'),
    nextSteps: [advice(l10n.t('Take the present ids from the cookies LPVID and LPSID of the page')), lookup],
    source: methodPage,
  },
  {
    when: { kinds: ['notFound'], services: ['smt'], codes: ['37'] },
    text: l10n.t("The visitor id is chat information's own visitorId; visit state wants its sharkVisitorId."),
    evidence: chatSideVisitorId,
    nextSteps: [lookup],
    source: 'public issues #21, #87 and #118',
  },
  {
    when: { kinds: ['notFound'], services: ['smt'], codes: ['37'] },
    text: l10n.t('Visitor and session id have changed places, or the visitor id is incomplete.'),
    evidence: unusualVisitorId,
    nextSteps: [swapIds, lookup],
    source: methodPage,
  },
  {
    when: { kinds: ['notFound'], services: ['smt'], codes: ['39'] },
    text: l10n.t("The session id is chat information's rtSessionId; visit state wants its sharkSessionId."),
    evidence: realTimeSessionId,
    nextSteps: [lookup],
    source: 'public issues #21, #87 and #118',
  },
  {
    when: { kinds: ['notFound'], services: ['smt'], codes: ['39'] },
    text: l10n.t('Visitor and session id have changed places, or the session id is incomplete.'),
    evidence: unusualSessionId,
    nextSteps: [swapIds, lookup],
    source: methodPage,
  },
  {
    when: { kinds: ['notFound'], services: ['smt'], codes: ['6'] },
    text: l10n.t('The ids are of the wrong kind: the service reports that as an invalid account.'),
    evidence: chatSideIds,
    nextSteps: [lookup],
    source: 'public issues #21 and #28',
  },
  {
    when: { kinds: ['notFound'], services: ['smt'], codes: ['6'] },
    text: l10n.t('The account lives in another region than the host that was asked.'),
    nextSteps: [retry, advice(l10n.t('Compare the account id'))],
    source: 'public issues #21 and #28',
  },
  {
    when: { kinds: ['notFound'], services: ['smt'], status: [404], codes: ['18'] },
    text: l10n.t('The app installation id is not one of this account.'),
    nextSteps: [advice(l10n.t('Conversation sources → the connected app shows its installation id'))],
    source: monitoringPage,
  },
  {
    when: { kinds: ['notFound'], operations: ['validateEngagement'] },
    text: l10n.t('The engagement is no longer valid for this visitor, or one of its ids is wrong.'),
    nextSteps: [advice(l10n.t('Read the visit state again and take the ids from there'))],
    source: 'Validate Engagement page',
  },
  {
    when: { kinds: ['badRequest'], services: ['smt', 'msdkgw'], codes: ['33'] },
    text: l10n.t('A parameter is missing or wrong: usually an empty session id.'),
    nextSteps: [lookup],
    source: methodPage,
  },
  {
    when: { kinds: ['badRequest'], services: ['smt', 'msdkgw'], codes: ['5'] },
    text: l10n.t('A field of the body is missing or invalid; the message names it.'),
    nextSteps: [advice(l10n.t('Correct the field'))],
    source: monitoringPage,
  },
  {
    when: { kinds: ['server'], services: ['smt', 'msdkgw'], codes: ['20', '38'] },
    text: l10n.t('The account was not in use for a while and is being loaded. That takes up to two minutes.'),
    nextSteps: [retry],
    source: `App Engagement API, create session page; ${monitoringPage}; public issue #94`,
  },
  {
    when: { kinds: ['server'], operations: ['getMonitoringEngagement', 'createAppSession'] },
    text: l10n.t('Many sessions were created without sending the ids of earlier ones; the service caps that.'),
    nextSteps: [advice(l10n.t('Continue an existing visit instead of making another'))],
    source: 'Monitoring API, overview',
  },
];
