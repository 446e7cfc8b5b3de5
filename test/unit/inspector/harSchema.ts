/**
 * The required fields of HAR 1.2 with their types, from the specification. A name with `?` may be missing. `iso` is a time as ISO
 * 8601 has it; `url` an absolute address or nothing.
 */
type Schema = 'string' | 'number' | 'integer' | 'iso' | 'url' | readonly [Schema] | { readonly [field: string]: Schema };

const pair: Schema = { name: 'string', value: 'string', 'comment?': 'string' };
const cookie: Schema = { name: 'string', value: 'string' };
const message = {
  httpVersion: 'string',
  cookies: [cookie],
  headers: [pair],
  headersSize: 'integer',
  bodySize: 'integer',
} as const;
const har: Schema = {
  log: {
    version: 'string',
    creator: { name: 'string', version: 'string', 'comment?': 'string' },
    'comment?': 'string',
    entries: [
      {
        startedDateTime: 'iso',
        time: 'number',
        request: {
          method: 'string',
          url: 'url',
          queryString: [pair],
          'postData?': { mimeType: 'string', text: 'string', params: [pair] },
          ...message,
        },
        response: {
          status: 'integer',
          statusText: 'string',
          content: { size: 'integer', mimeType: 'string', 'text?': 'string' },
          redirectURL: 'string',
          ...message,
        },
        cache: {},
        timings: { 'blocked?': 'number', send: 'number', wait: 'number', receive: 'number' },
        'comment?': 'string',
      },
    ],
  },
};

/** Where a value differs from HAR 1.2. Fields of other names must begin with an underscore. */
export function harProblems(value: unknown): readonly string[] {
  return problems(value, har, '');
}

function problems(value: unknown, schema: Schema, path: string): readonly string[] {
  if (typeof schema === 'string') return isOf(value, schema) ? [] : [`${path} is no ${schema}`];
  if (isList(schema)) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => problems(item, schema[0], `${path}[${index}]`))
      : [`${path} is no array`];
  }
  if (typeof value !== 'object' || value === null) return [`${path} is no object`];
  const fields = new Map<string, unknown>(Object.entries(value));
  const prefix = path === '' ? '' : `${path}.`;
  const named = Object.entries(schema).flatMap(([key, inner]) => {
    const name = key.replace('?', '');
    const field = fields.get(name);
    if (field === undefined) return key.endsWith('?') ? [] : [`${prefix}${name} is missing`];
    return problems(field, inner, `${prefix}${name}`);
  });
  const known = new Set(Object.keys(schema).map((key) => key.replace('?', '')));
  const others = [...fields.keys()].filter((name) => !known.has(name) && !name.startsWith('_'));
  return [...named, ...others.map((name) => `${prefix}${name} is not in HAR 1.2`)];
}

function isList(schema: Schema): schema is readonly [Schema] {
  return Array.isArray(schema);
}

function isOf(value: unknown, type: string): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'iso':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value);
    case 'url':
      return typeof value === 'string' && URL.canParse(value);
    default:
      return typeof value === type;
  }
}
