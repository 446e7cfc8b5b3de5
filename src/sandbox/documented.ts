import { dataFile } from './dataFile.ts';

/**
 * Examples of the API's documents, kept byte for byte as published: as text, because parsing would change numbers and spacing.
 */
const documented = (name: string): string => dataFile(`documented/${name}.json`);

/** Visit Information API, example answer of the method page. */
const visitState = documented('visitState');

/** The account of the documented examples. */
export const documentedAccountId = '12345678';

/** Documented visits. The example answer's own id differs from the session id of the example request: it is served under both. */
export const documentedVisits = [
  { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ', text: visitState },
  { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'jnPABZYjQcOS2Uk5fp_HnA', text: visitState },
  // A visit that has reported nothing yet.
  { visitorId: 'rloXnVgEQ-iQuoOytvKNqA', sessionId: 'rN82d4rATN6EuiA4cJwaPg', text: documented('visitStateMinimal') },
] as const;

/** Ids of the documented chats: one has examples of information and events, the other one of the whole resource. */
export const documentedChatId = 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836';
export const documentedResourceChatId = 'H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834';

/** Server Chat API, example answers of the methods that these are named after. */
export const availableSlots = documented('availableSlots');
export const chatAvailability = documented('chatAvailability');
export const estimatedWaitTime = documented('estimatedWaitTime');
export const chatEvents = documented('chatEvents');
export const chatInfo = documented('chatInfo');
export const chatResources = documented('chatResources');

/** Records of Engagement History, as text. */
export const documentedEngagements = [
  // Sample of 2015 with all kinds of attributes; samples of 2017 with rich content and with surveys.
  documented('engagementHistory/attributes'),
  documented('engagementHistory/richContent'),
  documented('engagementHistory/surveys'),
  // Record after the newest field tables, of the chat that the Server Chat example shows.
  documented('engagementHistory/agentOnly'),
  documented('engagementHistory/partial'),
] as const;

/**
 * Records of Messaging Interactions, as text: the example of the Conversations page; an open one with unauthenticated attributes.
 */
export const documentedConversations = [
  documented('messagingInteractions/closed'),
  documented('messagingInteractions/open'),
] as const;
