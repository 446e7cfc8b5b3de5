import type { Cloud } from './cloud.ts';
import { documentedAccountId, documentedChatId, documentedResourceChatId, documentedVisits } from './documented.ts';

/** Ids that are worth a look, so that a view can show them at once. */
export interface Landmarks {
  readonly visits: readonly VisitLandmark[];
  readonly chats: readonly ChatLandmark[];
  readonly engagementIds: readonly string[];
  readonly conversationIds: readonly string[];
}

export interface VisitLandmark {
  readonly visitorId: string;
  readonly sessionId: string;
  readonly label: string;
}

export interface ChatLandmark {
  readonly chatId: string;
  readonly visitorId?: string;
  readonly sessionId?: string;
  readonly label: string;
  readonly state: 'waiting' | 'chatting' | 'ended';
}

const documentedLabel = 'documented example';

/** As of now: live visits and chats that exist at this moment, and the documented ones. */
export function landmarksOf(cloud: Cloud): Landmarks {
  const live = cloud.visits.current();
  const labels = new Map(
    live.map((visit) => [visit.sessionId, `${visit.script.visitor.firstName}: ${visit.persona?.label ?? ''}`]),
  );
  const ended = cloud.chats.ended().map(({ script }) => `${script.accountId}${script.rtSessionId}`);
  const [example, , minimal] = documentedVisits;
  const documentedChats = [documentedChatId, documentedResourceChatId].map((chatId): ChatLandmark => ({
    chatId,
    visitorId: minimal.visitorId,
    sessionId: minimal.sessionId,
    label: documentedLabel,
    state: 'chatting',
  }));
  return {
    visits: [
      ...live.map(({ visitorId, sessionId }) => ({ visitorId, sessionId, label: labels.get(sessionId) ?? visitorId })),
      ...[example, minimal].map(({ visitorId, sessionId }) => ({ visitorId, sessionId, label: documentedLabel })),
    ],
    chats: [
      ...cloud.chats
        .all()
        .filter((chat) => chat.exists())
        .map((chat): ChatLandmark => ({
          chatId: chat.chatId,
          ...monitoringIds(chat.script.monitoring),
          label: labels.get(chat.script.monitoring?.sessionId ?? '') ?? chat.script.skill.name,
          state: chat.state(),
        })),
      ...documentedChats,
    ],
    engagementIds: [
      `${documentedAccountId}4294967524`,
      `${documentedAccountId}4294967600`,
      'qa844815054294982965',
      'qa359315574294967901',
      ...ended,
    ],
    conversationIds: ['e5c58e49-e4a5-40a8-8a18-d6580d1d5630', '37990ff2-e65f-4709-907b-0a98dc46eeed'],
  };
}

function monitoringIds(monitoring: { readonly visitorId: string; readonly sessionId: string } | undefined): {
  visitorId?: string;
  sessionId?: string;
} {
  return monitoring === undefined ? {} : { visitorId: monitoring.visitorId, sessionId: monitoring.sessionId };
}
