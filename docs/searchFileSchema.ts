import * as v from 'valibot';
import { conversationFields } from '../src/searchFiles/conversationFields.ts';
import { engagementFields } from '../src/searchFiles/engagementFields.ts';
import { fileFields, queryDescription } from '../src/searchFiles/fileForm.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

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

function propertiesOf(entries: object): JsonSchema {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]: readonly [string, unknown]) => [name, schemaOf(entry)]));
}

/** One form of valibot as JSON schema. Throws on a kind that search files do not use yet. */
function schemaOf(form: unknown): JsonSchema {
  if (!isForm(form)) throw new Error('Not a form.');
  if (form.type === 'exact_optional') return schemaOf(part(form, 'wrapped'));
  const description = v.getDescription(form);
  const examples: readonly unknown[] = v.getExamples(form);
  return { ...(description !== undefined && { description }), ...typeOf(form), ...(examples.length > 0 && { examples }) };
}

function typeOf(form: v.GenericSchema): JsonSchema {
  switch (form.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: form.type };
    case 'literal':
      return { enum: [part(form, 'literal')] };
    case 'picklist':
      return { enum: part(form, 'options') };
    case 'array':
      return { type: 'array', items: schemaOf(part(form, 'item')) };
    case 'union':
      return unionOf(listOf(part(form, 'options')).map(schemaOf));
    case 'strict_object':
      return objectOf(part(form, 'entries'));
    default:
      throw new Error(`No JSON schema is known for ${form.type}.`);
  }
}

/** Plain types in one list; objects as alternatives. */
function unionOf(options: readonly JsonSchema[]): JsonSchema {
  const isPlain = options.every((option) => Object.keys(option).join() === 'type');
  return isPlain ? { type: options.map(({ type }) => type) } : { anyOf: options };
}

function objectOf(entries: unknown): JsonSchema {
  if (typeof entries !== 'object' || entries === null) throw new Error('An object has no entries.');
  const required = Object.entries(entries).flatMap(([name, entry]: readonly [string, unknown]) =>
    isForm(entry) && entry.type !== 'exact_optional' ? [name] : [],
  );
  const needs = required.length > 0 ? { required } : {};
  return { type: 'object', properties: propertiesOf(entries), ...needs, additionalProperties: false };
}

function part(form: v.GenericSchema, name: string): unknown {
  return Object.entries(form).find(([key]) => key === name)?.[1];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isForm(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}
