import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import type { Har } from '../../../src/inspector/har/har.ts';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('har-schema'));

/** The published schema of HAR 1.2. It says of some fields that they are optional, which is no word of JSON Schema. */
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
ajv.addMetaSchema(schemaIn(require.resolve('ajv/dist/refs/json-schema-draft-06.json')));
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) ajv.addSchema(schemaIn(join(folder, name)));

/** Where a value differs from HAR 1.2. */
export function harProblems(value: unknown): readonly string[] {
  return isHar(value) ? [] : (ajv.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

export function isHar(value: unknown): value is Har {
  return ajv.validate('har.json#', value);
}

function schemaIn(file: string): AnySchemaObject {
  const schema: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isSchema(schema)) throw new Error(`${file} holds no schema`);
  return schema;
}

function isSchema(value: unknown): value is AnySchemaObject {
  return typeof value === 'object' && value !== null;
}
