import { conversationFields } from '../src/searchFiles/conversationFields.ts';
import { engagementFields } from '../src/searchFiles/engagementFields.ts';
import { fileFields, queryDescription } from '../src/searchFiles/fileForm.ts';
import { propertiesOf, type JsonSchema } from './jsonSchema.ts';

/** The JSON schema (draft 7) of search files, made from the table by which they are read. */
export function searchFileSchema(): JsonSchema {
  const query = (name: string): JsonSchema => ({ properties: { query: { $ref: `#/definitions/${name}` } } });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Search of LivePerson Inspector',
    description: 'A search of chats or conversations: run it from the editor.',
    type: 'object',
    properties: { ...propertiesOf(fileFields), query: { type: 'object', description: queryDescription } },
    required: ['query'],
    if: { properties: { product: { const: 'conversations' } }, required: ['product'] },
    then: query('conversationQuery'),
    else: query('chatQuery'),
    definitions: {
      chatQuery: { type: 'object', description: queryDescription, properties: propertiesOf(engagementFields) },
      conversationQuery: { type: 'object', description: queryDescription, properties: propertiesOf(conversationFields) },
    },
  };
}
