import type { Explanation } from '../liveperson/explanation.ts';
import { explanationParagraphs } from '../shownText/explanationLines.ts';
import type { DocumentAddress } from './documentPath.ts';

/**
 * The text of a document that could not be read: what was tried, what came back, what it may mean, what to do.
 * Documents in JSON get it as JSON, because the editor marks every line of anything else as wrong.
 */
export function failureText(kind: DocumentAddress['kind'], explanation: Explanation): string {
  return isJson(kind) ? `${JSON.stringify(asJson(explanation), undefined, 2)}\n` : inWords(explanation);
}

function isJson(kind: DocumentAddress['kind']): boolean {
  switch (kind) {
    case 'visitState':
    case 'chatInfo':
    case 'record':
    case 'conversationRecord':
      return true;
    default:
      return false;
  }
}

function inWords(explanation: Explanation): string {
  const lines = ['Could not be read', '', ...explanationParagraphs(explanation)];
  return lines.map((line) => `${line}\n`).join('');
}

function asJson({ summary, causes }: Explanation): object {
  return {
    couldNotBeRead: summary,
    ...(causes.length > 0 && {
      possibleCauses: causes.map(({ text, evidence, nextSteps }) => ({
        cause: text,
        ...(evidence !== undefined && { evidence }),
        ...(nextSteps.length > 0 && { whatToDo: nextSteps.map(({ label }) => label) }),
      })),
    }),
  };
}
