import { textOf, visitLeaves, type JsonLeaf } from './jsonLeaves.ts';
import { isFreeText, isIdOrTime, isNobody, kindOfField } from './personalFields.ts';
import { maskAddressPatterns, maskPatterns } from './patterns.ts';
import type { Tokens } from './tokens.ts';
import { maskNames } from './names.ts';

export interface JsonMasking {
  readonly tokens: Tokens;
  /** Free text is not only searched for personal data but hidden as a whole. */
  readonly hideFreeText: boolean;
  /** Masks a text, or a key, that no field name says anything about. Default: what looks like personal data. */
  readonly search?: (text: string) => string;
}

/** JSON within a text of JSON within …: deeper is masked as text. */
const deepest = 3;

/**
 * A JSON text without personal data: fields by their names, all other texts by what they hold, names also where they are repeated
 * in other texts, and keys by what they hold: a service may be sent an address as one. Order, white space and every value that is
 * not personal stay as they are, texts stay texts and numbers numbers.
 */
export function maskJson(json: string, masking: JsonMasking, depth = 0): string {
  const names = namesIn(json, masking.tokens);
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
  readonly names: ReadonlySet<string>;
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
function maskNumber(literal: string, { key, parent }: JsonLeaf, { search }: StringMasking): string {
  if (kindOfField(key, parent) !== undefined) return '0';
  return search === undefined || isIdOrTime(key) || search(literal) === literal ? literal : '0';
}

/** Most keys are names of fields, in small letters at first: somebody may be called `name`. */
function maskKey(literal: string, { names, tokens, search }: StringMasking): string {
  if (search === undefined && /^"[a-z][A-Za-z_]*"$/.test(literal)) return literal;
  const text = textOf(literal);
  const masked = search === undefined ? maskAddressPatterns(maskNames(text, names, tokens), tokens) : search(text);
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
  if (isIdOrTime(key)) return text;
  if (depth < deepest && isJson(text)) return maskJson(text, masking, depth + 1);
  const masked = maskNames(text, names, tokens);
  return search === undefined ? maskPatterns(masked, tokens) : search(masked);
}

/** The names of people in a JSON text, to be found where they are repeated: in what was said, for example. */
function namesIn(json: string, tokens: Tokens): ReadonlySet<string> {
  const names = new Set<string>();
  visitLeaves(json, ({ kind, start, end, key, parent }) => {
    if (kind !== 'string' || kindOfField(key, parent) !== 'name') return;
    const name = textOf(json.slice(start, end));
    if (!isNobody(name) && !tokens.isOwn(name)) names.add(name.trim().toLowerCase());
  });
  return names;
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
