import { attributesRecord } from './engagementHistory/attributes.ts';
import { agentOnlyRecord } from './engagementHistory/agentOnly.ts';
import { partialRecord } from './engagementHistory/partial.ts';
import { richContentRecord } from './engagementHistory/richContent.ts';
import { surveysRecord } from './engagementHistory/surveys.ts';
import { closedConversation } from './messagingInteractions/closed.ts';
import { openConversation } from './messagingInteractions/open.ts';
import { visitState } from './visitState.ts';
import { visitStateMinimal } from './visitStateMinimal.ts';

/** The account of the documented examples. */
export const documentedAccountId = '12345678';

/** Documented visits. The example answer's own id differs from the session id of the example request: it is served under both. */
export const documentedVisits = [
  { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ', text: visitState },
  { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'jnPABZYjQcOS2Uk5fp_HnA', text: visitState },
  { visitorId: 'rloXnVgEQ-iQuoOytvKNqA', sessionId: 'rN82d4rATN6EuiA4cJwaPg', text: visitStateMinimal },
] as const;

/** Ids of the documented chats: one has examples of information and events, the other one of the whole resource. */
export const documentedChatId = 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836';
export const documentedResourceChatId = 'H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834';

/** Records of Engagement History, as text. */
export const documentedEngagements = [attributesRecord, richContentRecord, surveysRecord, agentOnlyRecord, partialRecord] as const;

/** Records of Messaging Interactions, as text. */
export const documentedConversations = [closedConversation, openConversation] as const;
