import * as v from 'valibot';
import type { EngagementQuery } from '../liveperson/engagementHistory/engagementQuery.ts';
import { alertedMcsValues, channels, keywordAreas, lineContentTypes } from '../liveperson/engagementHistory/rules.ts';
import { sortFields } from '../liveperson/engagementHistory/sort.ts';
import * as field from './fields.ts';

/** The fields of a search of ended web chats. Source: Engagement History API, methods page, body and URL parameters. */
export const engagementFields = {
  ...field.startFields('Chats'),
  keyword: v.exactOptional(
    field.text(
      'One word, or one phrase in double quotes inside the text: "\\"two words\\"". Several phrases are not supported.',
      ['refund'],
    ),
  ),
  areas: v.exactOptional(
    field.choices(
      'Where the keyword is looked for; only chat lines when left out. ' +
        '`ea.…` are engagement attributes, searchable up to two hours after the chat.',
      keywordAreas,
    ),
  ),
  skillIds: v.exactOptional(field.texts('Ids of skills, as text. A name finds nothing.')),
  agentIds: v.exactOptional(field.texts('Ids of agents, as text. A name finds nothing.')),
  agentGroupIds: v.exactOptional(field.texts('Ids of agent groups, as text. A name finds nothing.')),
  duration: v.exactOptional(field.range('Length of the chat with an agent. Both ends are needed.', 'Seconds')),
  interactive: v.exactOptional(
    v.pipe(
      v.literal(true, 'Only true is supported; leave it out otherwise.'),
      v.description('Only chats with at least one line of the visitor. Only true is supported; leave it out otherwise.'),
    ),
  ),
  visitor: v.exactOptional(
    field.text('Monitoring visitor id (sharkVisitorId), 22 characters. Not the numeric visitor id of chat information.'),
  ),
  engagementId: v.exactOptional(field.text("Engagement id: the account id followed by the chat's rtSessionId.")),
  channel: v.exactOptional(field.choice('-1 unknown, 1 web, 2 voice.', channels)),
  alertedMcs: v.exactOptional(
    field.choices('Alerted Meaningful Connection Score: -1 negative, 0 neutral, 1 positive. As text.', alertedMcsValues),
  ),
  chatMcs: v.exactOptional(
    field.openRange('Meaningful Connection Score of the chat, 0 to 100. One end is enough.', 'Points from 0 to 100'),
  ),
  coBrowse: v.exactOptional(field.flag('Whether there was an interactive co-browse session.')),
  coBrowseDuration: v.exactOptional(field.range('Length of the co-browse session. Both ends are needed.', 'Seconds')),
  lineContentTypes: v.exactOptional(field.choices('Chats with lines of these kinds.', lineContentTypes)),
  predictionLabels: v.exactOptional(
    field.texts('Intents, for accounts with the intent analyzer. A phrase goes in double quotes inside the text.'),
  ),
  sort: v.exactOptional(
    field.text(
      `The order, as field:asc or field:desc, several joined by commas. ` +
        `Fields: ${sortFields.join(', ')}. Newest first when left out.`,
      ['start:desc', 'start:asc', 'duration:desc'],
    ),
  ),
  limit: v.exactOptional(field.number('Most records to find. A whole number, 1 or more; all of them when left out.')),
} as const satisfies Record<keyof EngagementQuery | 'last', unknown>;
