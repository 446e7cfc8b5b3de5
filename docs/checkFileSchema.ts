import { checkFields, searchDescription, searchFields } from '../src/checkFiles/checkForm.ts';
import { propertiesOf, type JsonSchema } from './jsonSchema.ts';

/** The JSON schema (draft 7) of check files, made from the table by which they are read. */
export function checkFileSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Checks of LivePerson Inspector',
    description: 'What has to hold for chats: run it from the Testing view.',
    type: 'object',
    properties: {
      ...propertiesOf(checkFields),
      search: { type: 'object', description: searchDescription, properties: propertiesOf(searchFields) },
    },
    required: ['assertions'],
  };
}
