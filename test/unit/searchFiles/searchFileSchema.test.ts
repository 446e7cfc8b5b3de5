import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attributeDefinitions } from '../../../src/liveperson/attributes/definitions.ts';
import { engagementFieldNames } from '../../../src/liveperson/engagementHistory/rules.ts';
import { conversationFieldNames } from '../../../src/liveperson/messagingInteractions/rules.ts';
import { fromSearchFile } from '../../../src/searchFiles/readSearchFile.ts';
import { projectRoot } from '../../host/project.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly examples?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const now = Date.UTC(2026, 10, 22, 12);

describe('The JSON schema of search files', () => {
  let schema: Schema & { readonly definitions: Readonly<Record<'chatQuery' | 'conversationQuery', Schema>> };

  before(async () => {
    schema = JSON.parse(await readFile(join(projectRoot, 'media', 'schemas', 'lpsearch.schema.json'), 'utf8')) as typeof schema;
  });

  it('knows every field that the rules know, and no other but last', () => {
    const names = (query: Schema): readonly string[] => Object.keys(query.properties ?? {}).toSorted();
    assert.deepEqual(names(schema.definitions.chatQuery), [...engagementFieldNames, 'last'].toSorted());
    assert.deepEqual(names(schema.definitions.conversationQuery), [...conversationFieldNames, 'last'].toSorted());
  });

  it('knows every attribute that a conversation search can look into', () => {
    const { attributes } = schema.definitions.conversationQuery.properties ?? {};
    const keys = attributeDefinitions.map(({ names }) => names.messagingSearchKey);
    assert.deepEqual(Object.keys(attributes?.properties ?? {}).toSorted(), [...keys, 'userUpdate'].toSorted());
  });

  it('describes every field, also those inside others', () => {
    const visit = (path: string, { properties = {}, items, anyOf = [] }: Schema): void => {
      for (const [name, field] of Object.entries(properties)) {
        assert.ok((field.description ?? '').length > 10, `${path}.${name}`);
        visit(`${path}.${name}`, field);
      }
      for (const inner of [...(items ? [items] : []), ...anyOf]) visit(path, inner);
    };
    visit('', { properties: { ...schema.properties } });
    visit('chats', schema.definitions.chatQuery);
    visit('conversations', schema.definitions.conversationQuery);
  });

  for (const [product, definition] of [
    ['chats', 'chatQuery'],
    ['conversations', 'conversationQuery'],
  ] as const) {
    it(`lists the values that the rules of ${product} accept, each of them and no others`, () => {
      const fields = Object.entries(schema.definitions[definition].properties ?? {});
      const listed = fields.flatMap(([name, field]) => {
        const values = field.enum ?? field.items?.enum ?? [];
        return values.map((value) => ({ name, value: field.enum ? value : [value], other: field.enum ? 'no' : ['no'] }));
      });
      assert.ok(listed.length > 10);
      for (const { name, value, other } of listed) {
        assert.deepEqual(errorsOf(product, name, value), [], `${name}: ${String(value)}`);
        assert.equal(errorsOf(product, name, other).length, 1, name);
      }
    });

    it(`gives examples that ${product} accept`, () => {
      for (const [name, { examples = [] }] of Object.entries(schema.definitions[definition].properties ?? {})) {
        for (const example of examples) {
          const query = ['from', 'to', 'last'].includes(name) ? { from: '2026-10-01' } : { last: '7d' };
          const rest = name === 'last' ? {} : query;
          assert.deepEqual(messages(product, { ...rest, [name]: example }), [], `${name}: ${String(example)}`);
        }
      }
    });
  }

  it('says what type every field has, as the reader does', () => {
    for (const [name, { type, enum: values }] of Object.entries(schema.definitions.chatQuery.properties ?? {})) {
      if (values !== undefined || name === 'from' || name === 'to' || name === 'last') continue;
      const wrong = type === 'boolean' ? 'true' : true;
      assert.equal(errorsOf('chats', name, wrong).length, 1, name);
    }
  });
});

function errorsOf(product: string, name: string, value: unknown): readonly string[] {
  return messages(product, { last: '7d', ...(name === 'areas' && { keyword: 'a' }), [name]: value });
}

/** Errors alone: warnings tell of what may be meant otherwise. */
function messages(product: string, query: object): readonly string[] {
  const { problems } = fromSearchFile(JSON.stringify({ product, query }), now);
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}
