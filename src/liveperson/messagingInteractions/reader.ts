import { Deviations, type Reading } from '../deviations.ts';
import { readAttributes, readCampaign, readCoBrowse } from '../engagementHistory/sectionReaders.ts';
import { id, isObject, text } from '../fieldKinds.ts';
import { given, optionalSection, readList, sectionOf } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import { readHistoryPage, type HistoryPage } from '../search/historyPage.ts';
import type { ConversationRecord } from './conversation.ts';
import { readConversationInfo, readMonitoring } from './infoReader.ts';
import { readAgentSurvey, readConversationSurvey, readIntent, readMessage, readMessageScore } from './messageReaders.ts';
import { readAgent, readConsumer, readDialog, readTransfer } from './participantReaders.ts';

const sections = new Set([
  'info',
  'campaign',
  'monitoring',
  'messageRecords',
  'agentParticipants',
  'agentParticipantsLeave',
  'agentParticipantsActive',
  'consumerParticipants',
  'consumerParticipant',
  'transfers',
  'interactions',
  'dialogs',
  'messageScores',
  'messageScore',
  'messageStatuses',
  'conversationSurveys',
  'coBrowseSessions',
  'sdes',
  'unAuthSdes',
  'responseTime',
  'summary',
  'skillChanges',
  'intents',
  'uniqueIntents',
  'latestAgentSurvey',
  'previouslySubmittedAgentSurveys',
]);

/** One page of a conversation search as answered. */
export type ConversationPage = HistoryPage<ConversationRecord>;

/** Reads the answer of any of the three searches; see `readHistoryPage`. */
export function readConversationPage(json: unknown): Reading<ConversationPage> {
  return readHistoryPage(json, 'conversationHistoryRecords', readConversation);
}

/** Reads one conversation; every section may be absent, what is not understood stays in `raw`. Never throws. */
export function readConversation(json: unknown): Reading<ConversationRecord> {
  const deviations = new Deviations();
  if (!isObject(json)) {
    deviations.add('', 'expected a conversation');
  }
  const value = readRecord(isObject(json) ? json : {}, deviations);
  return { value, deviations: value.deviations };
}

function readRecord(source: JsonObject, deviations: Deviations): ConversationRecord {
  const info = sectionOf(source, 'info', '', deviations);
  const conversationId = id.read(info['conversationId']);
  if (conversationId === undefined) {
    deviations.add('info.conversationId', 'missing');
  }
  for (const key of Object.keys(source).filter((name) => !sections.has(name))) {
    deviations.add(key, 'not documented');
  }
  const campaign = optionalSection(source, 'campaign', '', deviations);
  const monitoring = optionalSection(source, 'monitoring', '', deviations);
  const summary = optionalSection(source, 'summary', '', deviations);
  const lists = new Lists(source, deviations);
  return {
    conversationId: conversationId ?? '',
    info: readConversationInfo(info, 'info', deviations),
    ...given({
      campaign: campaign && readCampaign(campaign, 'campaign', deviations),
      monitoring: monitoring && readMonitoring(monitoring, 'monitoring', deviations),
      summary: text.read(summary?.['text']),
    }),
    messages: lists.read('messageRecords', readMessage),
    agents: lists.read('agentParticipants', readAgent),
    // Older samples name two sections in the singular.
    consumers: [...lists.read('consumerParticipants', readConsumer), ...lists.read('consumerParticipant', readConsumer)],
    transfers: lists.read('transfers', readTransfer),
    dialogs: lists.read('dialogs', readDialog),
    messageScores: [...lists.read('messageScores', readMessageScore), ...lists.read('messageScore', readMessageScore)],
    surveys: lists.read('conversationSurveys', readConversationSurvey),
    agentSurveys: [
      ...lists.read('latestAgentSurvey', readAgentSurvey),
      ...lists.read('previouslySubmittedAgentSurveys', readAgentSurvey),
    ],
    coBrowseSessions: lists.within('coBrowseSessions', 'coBrowseSessionsList', readCoBrowse),
    sdes: lists.within('sdes', 'events', readAttributes).flat(),
    unAuthSdes: lists.within('unAuthSdes', 'events', readAttributes).flat(),
    intents: lists.read('intents', readIntent),
    deviations: deviations.all,
    raw: source,
  };
}

/** Reads the sections of a record that are lists. */
class Lists {
  private readonly source: JsonObject;
  private readonly deviations: Deviations;

  constructor(source: JsonObject, deviations: Deviations) {
    this.source = source;
    this.deviations = deviations;
  }

  read<T>(key: string, read: (item: JsonObject, path: string, deviations: Deviations) => T): readonly T[] {
    return readList(this.source[key], key, this.deviations, read);
  }

  within<T>(section: string, key: string, read: (item: JsonObject, path: string, deviations: Deviations) => T): readonly T[] {
    return readList(sectionOf(this.source, section, '', this.deviations)[key], `${section}.${key}`, this.deviations, read);
  }
}
