import type { Explanation } from '../../../src/liveperson/explanation.ts';

/** A failure of two causes, which offer one step twice. */
export const twoCauses: Explanation = {
  summary: 'It failed.',
  causes: [
    { text: 'First.', evidence: 'Seen.', nextSteps: [{ label: 'Again', action: 'retry' }, { label: 'Look' }] },
    {
      text: 'Second.',
      nextSteps: [
        { label: 'Sign in', action: 'signIn' },
        { label: 'Again', action: 'retry' },
      ],
    },
  ],
};
