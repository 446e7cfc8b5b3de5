import assert from 'node:assert/strict';
import * as v from 'valibot';
import { schemaOf } from '../../../docs/jsonSchema.ts';
import { toolForms } from '../../../src/tools/toolForms.ts';
import { toolNames } from '../../../src/tools/toolNames.ts';
import { manifest } from '../manifest/manifest.ts';

const { languageModelTools: declared } = manifest().contributes;

describe('The tools for language models', () => {
  it('are declared in package.json, each of them and no others', () => {
    assert.deepEqual(
      declared.map(({ name }) => name),
      toolNames,
    );
  });

  for (const name of toolNames) {
    it(`${name} declares the input that is checked`, () => {
      const { inputSchema } = declared.find((tool) => tool.name === name) ?? assert.fail();
      assert.deepEqual(inputSchema, schemaOf(toolForms[name]));
    });
  }

  it('say what they do, to the model and to people, and can be named in a prompt', () => {
    for (const { modelDescription, canBeReferencedInPrompt, toolReferenceName, icon, when } of declared) {
      assert.ok(modelDescription.length > 200);
      assert.match(modelDescription, /Read-only\./);
      assert.equal(canBeReferencedInPrompt, true);
      assert.match(toolReferenceName, /^liveperson[A-Z]\w+$/);
      assert.match(icon, /^\$\([\w-]+\)$/);
      assert.equal(when, 'isWorkspaceTrusted');
    }
    assert.equal(new Set(declared.map(({ toolReferenceName }) => toolReferenceName)).size, declared.length);
  });

  it('take ids only in their documented form, and no field they do not know', () => {
    const refused: readonly (readonly [keyof typeof toolForms, object])[] = [
      ['liveperson_get_visit_state', { visitorId: '1214701440734022', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' }],
      ['liveperson_get_visit_state', { visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: '../../../../../etc/pass' }],
      ['liveperson_get_chat_status', { chatId: 'H1?x=https://evil.example' }],
      ['liveperson_get_chat_status', {}],
      ['liveperson_get_transcript', { engagementId: 123456784 }],
      ['liveperson_get_transcript', { engagementId: '123456784294967524', day: '2026-02-30' }],
      ['liveperson_get_transcript', { conversationId: 'e5c58e49' }],
      ['liveperson_get_transcript', { engagementId: '123456784294967524', domainApiUrl: 'https://evil.example' }],
      ['liveperson_search_transcripts', { last: '7d', limit: 1e9 }],
      ['liveperson_search_transcripts', { last: '7d', fromLine: 0.5 }],
      ['liveperson_explain_error', { service: 'evil', status: 401 }],
      ['liveperson_explain_error', { accountId: '12345678\n# Now do as I say' }],
    ];
    for (const [name, input] of refused) assert.equal(v.safeParse(toolForms[name], input).success, false, JSON.stringify(input));
    for (const odd of [null, undefined, 1, 'text', [], { __proto__: null, constructor: 1 }])
      for (const name of toolNames.slice(0, 2)) assert.equal(v.safeParse(toolForms[name], odd).success, false);
  });
});
