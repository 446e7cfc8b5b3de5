import assert from 'node:assert/strict';
import { failureText } from '../../../src/documents/failureText.ts';

const explanation = {
  summary: 'The visit was asked for and not found (404, code 12).',
  causes: [
    {
      text: 'It is older than six hours.',
      evidence: 'The chat ended yesterday.',
      nextSteps: [{ label: 'Search History', action: 'searchHistory' as const }],
    },
    { text: 'The ids are swapped.', nextSteps: [] },
  ],
};

describe('A document that could not be read', () => {
  it('says in words what was tried, what it may mean and what to do', () => {
    assert.equal(failureText('transcript', explanation), [
      'Could not be read',
      '',
      'The visit was asked for and not found (404, code 12).',
      '',
      '• It is older than six hours.',
      '  The chat ended yesterday.',
      '  → Search History',
      '',
      '• The ids are swapped.',
      '',
    ].join('\n'));
  });

  it('says the same as JSON where the document is JSON', () => {
    assert.deepEqual(JSON.parse(failureText('visitState', explanation)), {
      couldNotBeRead: explanation.summary,
      possibleCauses: [
        { cause: 'It is older than six hours.', evidence: 'The chat ended yesterday.', whatToDo: ['Search History'] },
        { cause: 'The ids are swapped.' },
      ],
    });
    assert.deepEqual(JSON.parse(failureText('record', { summary: 'No.', causes: [] })), { couldNotBeRead: 'No.' });
  });

  it('shows control characters that a service put into its answer', () => {
    assert.match(failureText('transcript', { summary: 'a\u0000b\u001B[2J', causes: [] }), /a\\u\{0\}b\\u\{1B\}\[2J/);
  });
});
