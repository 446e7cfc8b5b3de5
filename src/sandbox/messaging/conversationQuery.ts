import * as v from 'valibot';
import { parseObject } from '../json.ts';
import { monthsBefore } from '../times.ts';

const number = v.pipe(v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty())]), v.transform(Number), v.finite());
const ids = v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String)));
const openRange = v.object({ from: v.optional(number), to: v.optional(number) });
const range = v.object({ from: number, to: number });

/** Sections of a record that can be asked for. Source: Messaging Interactions API, `contentToRetrieve`. */
const sections = [
  'campaign',
  'messageRecords',
  'agentParticipants',
  'agentParticipantsLeave',
  'agentParticipantsActive',
  'consumerParticipants',
  'transfers',
  'interactions',
  'messageScores',
  'messageStatuses',
  'conversationSurveys',
  'coBrowseSessions',
  'summary',
  'sdes',
  'unAuthSdes',
  'monitoring',
  'dialogs',
  'responseTime',
  'skillChanges',
  'intents',
  'uniqueIntents',
  'latestAgentSurvey',
  'previouslySubmittedAgentSurveys',
] as const;

/** Those that come when none is named. */
export const defaultSections: readonly string[] = sections.slice(0, sections.indexOf('unAuthSdes'));

const contentToRetrieve = v.optional(
  v.union([
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((name) => [name]),
    ),
  ]),
);
const status = v.array(v.picklist(['OPEN', 'CLOSE']));

const searchSchema = v.object({
  start: range,
  end: v.optional(range),
  fullDialogEndTime: v.optional(range),
  status: v.optional(status),
  skillIds: v.optional(ids),
  latestSkillIds: v.optional(ids),
  agentIds: v.optional(ids),
  latestAgentIds: v.optional(ids),
  agentGroupIds: v.optional(ids),
  keyword: v.optional(v.string()),
  summary: v.optional(v.string()),
  duration: v.optional(openRange),
  mcs: v.optional(openRange),
  alertedMcsValues: v.optional(ids),
  csat: v.optional(openRange),
  source: v.optional(v.array(v.string())),
  device: v.optional(v.array(v.string())),
  messageContentTypes: v.optional(v.array(v.string())),
  latestConversationQueueState: v.optional(v.picklist(['IN_QUEUE', 'ACTIVE'])),
  sdeSearch: v.optional(v.record(v.string(), v.string())),
  contentToRetrieve,
});

const byIdSchema = v.union([
  v.object({ conversationId: v.string(), contentToRetrieve }),
  v.object({ conversationIds: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(100)), contentToRetrieve }),
]);

const byConsumerSchema = v.object({ consumer: v.string(), status, contentToRetrieve });

export type ConversationQuery = v.InferOutput<typeof searchSchema>;

/** Each reader answers a string that says what is wrong with a body: such a request is a 400. */
export function readSearch(body: string): ConversationQuery | string {
  const query = read(searchSchema, body);
  if (typeof query === 'string') return query;
  const { start, end, fullDialogEndTime } = query;
  for (const window of [start, end, fullDialogEndTime]) {
    // -1 leaves the end open.
    if (window !== undefined && window.to !== -1 && (window.from > window.to || window.from < monthsBefore(window.to, 3))) {
      return 'A time range is larger than three months, or its ends are exchanged';
    }
  }
  return query;
}

export function readById(
  body: string,
): { readonly ids: readonly string[]; readonly contentToRetrieve?: readonly string[] | undefined } | string {
  const query = read(byIdSchema, body);
  if (typeof query === 'string') return query;
  return {
    ids: 'conversationId' in query ? [query.conversationId] : query.conversationIds,
    contentToRetrieve: query.contentToRetrieve,
  };
}

export function readByConsumer(body: string): v.InferOutput<typeof byConsumerSchema> | string {
  return read(byConsumerSchema, body);
}

function read<T extends v.GenericSchema>(schema: T, body: string): v.InferOutput<T> | string {
  const json = parseObject(body);
  if (json === undefined) return 'The request body is not a JSON object';
  const result = v.safeParse(schema, json);
  return result.success ? result.output : `Illegal value for ${v.getDotPath(result.issues[0]) ?? 'the body'}`;
}
