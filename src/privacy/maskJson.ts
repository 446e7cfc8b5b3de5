import { KnownValues } from './knownValues.ts';
import { maskKnown } from './maskKnown.ts';
import { textOf, visitLeaves, type JsonLeaf } from './jsonLeaves.ts';
import { isFreeText, isIdOrTime, isNobody, kindOfField } from './personalFields.ts';
import { maskIdPatterns } from './patterns.ts';
import type { Tokens } from './tokens.ts';

export interface JsonMasking {
  readonly tokens: Tokens;
  /** Free text is not only searched for personal data but hidden as a whole. */
  readonly hideFreeText: boolean;
  /** Masks a text that no field name says anything about. */
  readonly search: (text: string) => string;
  /** Whether a key is the name of a field: somebody may be called `url`. Any other may be an address, or a name. */
  readonly isFieldName: (key: string) => boolean;
  readonly searchKey: (key: string) => string;
  readonly searchNumber: (number: string) => string;
}

/** JSON within a text of JSON within …: deeper is masked as text. */
const deepest = 3;

/**
 * A JSON text without personal data: fields by their names, all other texts by what they hold, names also where they are repeated
 * in other texts, and keys by what they hold: a service may be sent an address as one. Order, white space and every value that is
 * not personal stay as they are, texts stay texts and numbers numbers.
 */
export function maskJson(json: string, masking: JsonMasking, depth = 0, names = new KnownValues()): string {
  learnNames(json, names, masking.tokens);
  const parts: string[] = [];
  let position = 0;
  visitLeaves(json, (leaf) => {
    const literal = json.slice(leaf.start, leaf.end);
    const masked = maskLeaf(literal, leaf, { ...masking, names, depth });
    if (masked === literal) return;
    parts.push(json.slice(position, leaf.start), masked);
    position = leaf.end;
  });
  return [...parts, json.slice(position)].join('');
}

interface StringMasking extends JsonMasking {
  /** Those of this JSON, and of the JSON around it. */
  readonly names: KnownValues;
  readonly depth: number;
}

function maskLeaf(literal: string, leaf: JsonLeaf, masking: StringMasking): string {
  switch (leaf.kind) {
    case 'number':
      return maskNumber(literal, leaf, masking);
    case 'key':
      return maskKey(literal, masking);
    case 'string':
      return maskString(literal, leaf, masking);
  }
}

/** A number cannot be a token: it would be a text then. */
function maskNumber(literal: string, { key, parent }: JsonLeaf, { searchNumber }: StringMasking): string {
  if (kindOfField(key, parent) !== undefined) return '0';
  return isIdOrTime(key) || searchNumber(literal) === literal ? literal : '0';
}

function maskKey(literal: string, { names, tokens, isFieldName, searchKey }: StringMasking): string {
  const text = textOf(literal);
  if (isFieldName(text)) return literal;
  const masked = searchKey(maskKnown(text, names, tokens));
  return masked === text ? literal : JSON.stringify(masked);
}

function maskString(literal: string, leaf: JsonLeaf, masking: StringMasking): string {
  const text = textOf(literal);
  const masked = maskValue(text, leaf, masking);
  return masked === text ? literal : JSON.stringify(masked);
}

function maskValue(text: string, { key, parent }: JsonLeaf, masking: StringMasking): string {
  const { tokens, hideFreeText, names, depth, search } = masking;
  const kind = kindOfField(key, parent);
  if (kind !== undefined) return isNobody(text) ? text : tokens.of(kind, text);
  if (hideFreeText && isFreeText(key)) return text === '' ? text : tokens.of('text', text);
  if (isIdOrTime(key)) return maskIdPatterns(text, tokens);
  if (depth < deepest && isJson(text)) return maskJson(text, masking, depth + 1, names);
  return search(maskKnown(text, names, tokens));
}

/** The names of people in a JSON text, to be found where they are repeated: in what was said, for example. */
function learnNames(json: string, names: KnownValues, tokens: Tokens): void {
  visitLeaves(json, ({ kind, start, end, key, parent }) => {
    if (kind !== 'string' || kindOfField(key, parent) !== 'name') return;
    const name = textOf(json.slice(start, end));
    if (!tokens.isOwn(name)) names.learn(name, key, parent);
  });
}

/** An object or array, whole: a text that only begins like one is searched as text. */
export function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
