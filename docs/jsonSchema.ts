import * as v from 'valibot';

export type JsonSchema = Readonly<Record<string, unknown>>;

export function propertiesOf(entries: object): JsonSchema {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]: readonly [string, unknown]) => [name, schemaOf(entry)]));
}

/** One form of valibot as JSON schema. Throws on a kind that is not used yet. */
export function schemaOf(form: unknown): JsonSchema {
  if (!isForm(form)) throw new Error('Not a form.');
  if (form.type === 'exact_optional') return schemaOf(part(form, 'wrapped'));
  const description = v.getDescription(form);
  const examples: readonly unknown[] = v.getExamples(form);
  return {
    ...(description !== undefined && { description }),
    ...typeOf(form),
    ...boundsOf(form),
    ...(examples.length > 0 && { examples }),
  };
}

/** What a pipe asks of a value beyond its type, as far as a schema can say it. */
function boundsOf(form: v.GenericSchema): JsonSchema {
  const isList = form.type === 'array';
  const names = new Map([
    ['min_value', 'minimum'],
    ['max_value', 'maximum'],
    ['min_length', isList ? 'minItems' : 'minLength'],
    ['max_length', isList ? 'maxItems' : 'maxLength'],
  ]);
  const steps = listOf(part(form, 'pipe')).filter((step) => typeof step === 'object' && step !== null);
  return Object.fromEntries(
    steps.flatMap((step): readonly (readonly [string, unknown])[] => {
      const { type, requirement } = { type: '', requirement: undefined, ...step };
      const name = names.get(type);
      if (type === 'integer') return [['type', 'integer']];
      return name === undefined ? [] : [[name, requirement]];
    }),
  );
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

function part(form: object, name: string): unknown {
  return Object.entries(form).find(([key]) => key === name)?.[1];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isForm(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}
