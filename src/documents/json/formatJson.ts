import { format, type Edit } from 'jsonc-parser';
import { showControlCharacters } from '../../shownText/showControlCharacters.ts';

const layout = { tabSize: 2, insertSpaces: true, eol: '\n', insertFinalNewline: true };

/**
 * Indentation grows with the square of the depth: an answer nested deeper, which no API sends, would fill the memory
 * with blanks.
 */
const deepest = 500;

/**
 * Lays JSON out over several lines without changing what it says: white space alone is added or removed, and characters that
 * deceive a reader become their escapes, so every number, key, duplicate and order stays as sent. Anything that is not JSON is
 * returned as it is, with its control characters visible.
 */
export function formatJson(answer: string): string {
  const raw = answer.startsWith('\uFEFF') ? answer.slice(1) : answer;
  if (!isJson(raw)) return showControlCharacters(raw);
  const formatted = depthOf(raw) > deepest ? raw : applyInOrder(raw, format(raw, undefined, layout));
  return escapeDeceiving(formatted);
}

/** jsonc-parser's own applyEdits copies the whole text for every edit: minutes for a few megabytes. */
function applyInOrder(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const edit of edits) {
    parts.push(text.slice(position, edit.offset), edit.content);
    position = edit.offset + edit.length;
  }
  parts.push(text.slice(position));
  return parts.join('');
}

/** The depth of valid JSON. A loop, because a regular expression runs out of stack on strings of some megabytes. */
function depthOf(json: string): number {
  let depth = 0;
  let greatest = 0;
  let inString = false;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (inString && character === '\\') index++;
    else if (character === '"') inString = !inString;
    else if (!inString && (character === '[' || character === '{')) greatest = Math.max(greatest, ++depth);
    else if (!inString && (character === ']' || character === '}')) depth--;
  }
  return greatest;
}

/**
 * Characters that are legal in JSON strings only, and there the same as their escapes: delete and the C1 controls, which a
 * terminal obeys when the text is pasted there; what turns the direction of writing; the two line separators, for which the
 * editor asks what to do.
 */
function escapeDeceiving(json: string): string {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(/[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, escape);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // an error page, a cut-off answer: shown as it came
  }
}
