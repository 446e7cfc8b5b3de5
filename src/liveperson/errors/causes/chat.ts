import * as l10n from '@vscode/l10n';
import { advice, lookup, searchHistory, type CauseRow } from './cause.ts';

/** Why the chat service has no answer about a chat. */
export const chatCauses: readonly CauseRow[] = [
  {
    when: { kinds: ['expired'], services: ['conversationVep'], codes: ['12'] },
    text: l10n.t('The chat has ended and was dropped from memory. Engagement History has it under account id + rtSessionId.'),
    nextSteps: [searchHistory],
    source: 'public issue #132',
  },
  {
    when: { kinds: ['expired'], services: ['conversationVep'], codes: ['12'] },
    text: l10n.t('The chat id is incomplete or belongs to another account.'),
    nextSteps: [lookup],
    source: 'public issue #132',
  },
  {
    when: { kinds: ['badRequest'], services: ['conversationVep'], codes: ['5'] },
    text: l10n.t('The chat is not in the state that the call needs: nobody has accepted it yet, or it is over.'),
    nextSteps: [advice(l10n.t('Read the chat information first'))],
    source: 'public issue #112',
  },
  {
    when: { kinds: ['badRequest'], services: ['conversationVep'], status: [400] },
    text: l10n.t('A parameter is not allowed: maxWaitTime is 0 to 86,400 seconds, and agent stands alone.'),
    nextSteps: [advice(l10n.t('Correct the parameter'))],
    source: 'Server Chat API, retrieve availability',
  },
];
