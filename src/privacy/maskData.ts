import { isIdOrTime, kindOfField } from './personalFields.ts';
import type { ScreenMasker } from './screenMasker.ts';

type Masking = Pick<ScreenMasker, 'text' | 'body' | 'field' | 'id' | 'hidden' | 'hideText'>;

/** Fields of messages whose values are words of the protocol: a person may be called like one of them. */
const protocolWords: ReadonlySet<string> = new Set([
  'kind',
  'phase',
  'product',
  'stateKind',
  'severity',
  'action',
  'column',
  'direction',
  'accountName',
]);
/** Fields of messages that name a person, under names of the pages' own. */
const nameFields: ReadonlySet<string> = new Set(['agent', 'by']);
/** Fields in which a value list says what a path leads to. */
const valueFields: ReadonlySet<string> = new Set(['text', 'value', 'before', 'after']);

/** The same data with every personal text replaced. Fields are told by their names, values of attributes by their path. */
export function maskData<T>(data: T, masking: Masking): T {
  return mask(data, undefined, undefined, masking) as T;
}

function mask(value: unknown, key: string | undefined, parent: string | undefined, masking: Masking): unknown {
  if (typeof value === 'string') return maskText(value, key, parent, masking);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => mask(item, key, parent, masking));
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  const object = Object.fromEntries(fields);
  return Object.fromEntries(fields.map(([name, item]) => [name, maskField(item, name, key, object, masking)]));
}

type Fields = Readonly<Record<string, unknown>>;

function maskField(value: unknown, name: string, parent: string | undefined, object: Fields, masking: Masking): unknown {
  if (masking.hideText && isSaid(name, parent, object)) return hideTexts(value, masking);
  const { path, code } = object;
  // A fact that is an id is marked as one.
  if (name === 'value' && code === true) return value;
  if (typeof path === 'string' && typeof value === 'string' && valueFields.has(name)) {
    const [field, outer] = path.split('.').reverse().map((part) => part.replace(/\[\d+\]$/, ''));
    return isIdOrTime(field) && kindOfField(field, outer) === undefined ? masking.id(value) : masking.field(value, field, outer);
  }
  return mask(value, name, parent, masking);
}

function maskText(text: string, key: string | undefined, parent: string | undefined, masking: Masking): string {
  if (key !== undefined && protocolWords.has(key)) return text;
  if (kindOfField(key, parent) !== undefined) return masking.field(text, key, parent);
  if (isIdOrTime(key)) return masking.id(text);
  if (key !== undefined && nameFields.has(key)) return masking.field(text, 'agentName');
  return /^\s*[[{<]/.test(text) ? masking.body(text) : masking.text(text);
}

/** What visitors and agents said: lines of a transcript, a preview or a live chat, and pieces of them beside a result. */
function isSaid(name: string, parent: string | undefined, { speaker, kind, role }: Fields): boolean {
  if (parent === 'snippet') return true;
  if (name === 'text') return typeof speaker === 'string' && (role !== undefined || speaker === 'visitor' || speaker === 'agent');
  return (name === 'lines' || name === 'raw') && kind === 'line';
}

function hideTexts(value: unknown, masking: Masking): unknown {
  if (typeof value === 'string') return masking.hidden(value);
  return Array.isArray(value) ? value.map((item: unknown) => hideTexts(item, masking)) : value;
}
