import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { conditionNames } from '../../../src/checkFiles/checkForm.ts';
import { fromCheckFile } from '../../../src/checkFiles/readCheckFile.ts';
import { projectRoot } from '../../host/project.ts';

const now = Date.UTC(2026, 10, 22, 12);
const holds = { name: 'ended by the visitor', endReason: '210' };

describe('A check file', () => {
  it('names the chats to check', () => {
    const { check, problems } = read({
      account: '12345678',
      chats: ['1', { engagementId: '2', day: '2026-11-01' }],
      assertions: [holds],
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(check, {
      accountId: '12345678',
      subject: { kind: 'chats', chats: [{ engagementId: '1' }, { engagementId: '2', day: '2026-11-01' }] },
      assertions: [holds],
    });
  });

  it('or a search for them, which is bounded', () => {
    const limits = [undefined, 3, 1000].map((limit) => {
      const { subject } =
        read({ search: { last: '7d', ...(limit !== undefined && { limit }) }, assertions: [holds] }).check ?? assert.fail();
      return subject.kind === 'search' ? subject.query.limit : 0;
    });
    assert.deepEqual(limits, [10, 3, 50]);
  });

  const wrong: readonly (readonly [string, object, string])[] = [
    ['neither chats nor search', { assertions: [holds] }, '{'],
    ['both chats and search', { chats: ['1'], search: { last: '7d' }, assertions: [holds] }, '{'],
    [
      'a search that the rules refuse',
      { search: { last: '7d', keyword: '"a" "b"' }, assertions: [holds] },
      String.raw`"\"a\" \"b\""`,
    ],
    ['a search without a time', { search: { interactive: true }, assertions: [holds] }, '"search"'],
    ['an assertion without a condition', { chats: ['1'], assertions: [{ name: 'x' }] }, '{'],
    ['an assertion with two conditions', { chats: ['1'], assertions: [{ name: 'x', skill: 'a', agent: 'b' }] }, '{'],
    ['an assertion without a name', { chats: ['1'], assertions: [{ skill: 'a' }] }, '{'],
    ['a line rule that says nothing', { chats: ['1'], assertions: [{ name: 'x', line: {} }] }, '{}'],
    ['what is no regular expression', { chats: ['1'], assertions: [{ name: 'x', line: { matches: '(' } }] }, '"("'],
    ['an attribute no document lists', { chats: ['1'], assertions: [{ name: 'x', attribute: { type: 'colour' } }] }, '"colour"'],
    ['a value without a field', { chats: ['1'], assertions: [{ name: 'x', attribute: { type: 'cartStatus', value: 1 } }] }, '1'],
    ['a wait of nothing', { chats: ['1'], assertions: [{ name: 'x', waitUnder: 0 }] }, '0'],
    ['no assertion', { chats: ['1'], assertions: [] }, '[]'],
    ['a day that does not exist', { chats: [{ engagementId: '1', day: '2026-02-30' }], assertions: [holds] }, '"2026-02-30"'],
  ];
  for (const [what, file, marked] of wrong) {
    it(`is refused for ${what}, and says so where it stands`, () => {
      const text = JSON.stringify(file);
      const { check, problems } = fromCheckFile(text, now);
      assert.equal(check, undefined);
      const [{ offset, length } = assert.fail()] = problems.filter(({ severity }) => severity === 'error');
      assert.equal(text.slice(offset, offset + length), marked);
    });
  }

  it('says where its assertions stand, also while it is half-typed', () => {
    const text = '{ "assertions": [ { "name": "one", "skill": "a" }, { "name": "two" } ], "chats": [';
    assert.deepEqual(
      fromCheckFile(text, now).assertions.map(({ name, offset }) => [name, text.slice(offset, offset + 3)]),
      [
        ['one', '{ "'],
        ['two', '{ "'],
      ],
    );
  });

  it('warns of fields it does not know, and is run all the same', () => {
    const { check, problems } = read({ chats: ['1'], assertions: [holds], password: 'x' });
    assert.deepEqual(problems.map(({ severity }) => severity), ['warning']);
    assert.ok(check);
  });

  it('never makes reading throw, whatever JSON it is', () => {
    fc.assert(fc.property(fc.json(), (text) => Array.isArray(fromCheckFile(text, now).problems)));
    const value = fc.anything({ withNullPrototype: false });
    const file = fc.record(
      {
        chats: value,
        search: value,
        assertions: fc.oneof(value, fc.array(fc.dictionary(fc.constantFrom('name', ...conditionNames), value))),
      },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(file, (given) => Array.isArray(fromCheckFile(JSON.stringify(given), now).problems)));
    assert.equal(fromCheckFile('['.repeat(100_000), now).problems.length, 1);
  });
});

describe('The JSON schema of check files', () => {
  it('describes every field of every assertion', async () => {
    const schema = JSON.parse(await readFile(join(projectRoot, 'media', 'schemas', 'lpcheck.schema.json'), 'utf8')) as Schema;
    const visit = (path: string, { properties = {}, items, anyOf = [] }: Schema): void => {
      for (const [name, field] of Object.entries(properties)) {
        assert.ok((field.description ?? '').length > 10, `${path}.${name}`);
        visit(`${path}.${name}`, field);
      }
      for (const inner of [...(items ? [items] : []), ...anyOf]) visit(path, inner);
    };
    visit('', schema);
    assert.deepEqual(Object.keys(schema.properties?.['assertions']?.items?.properties ?? {}), ['name', ...conditionNames]);
  });
});

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

function read(file: object): ReturnType<typeof fromCheckFile> {
  return fromCheckFile(JSON.stringify(file), now);
}
