import { isObject, word } from '../fieldKinds.ts';
import { visibleWord } from '../transcript/visible.ts';
import { given } from '../fields.ts';
import type { JsonObject } from '../json.ts';

/** What an error body says, whatever its shape. */
export interface ErrorBody {
  readonly format: 'flat' | 'wrapped' | 'json' | 'form' | 'xml' | 'html' | 'text' | 'empty';
  readonly message?: string;
  /** As sent, leading zeros kept (`0007`). */
  readonly internalCode?: string;
  /** `oauth_problem` of the OAuth 1.0 layer, or `error` of an OAuth 2.0 endpoint. */
  readonly oauthProblem?: string;
}

/** Plain text and HTML are quoted up to this length. */
const quoteLength = 300;
/** Markup is looked at up to this length: what matters stands at its beginning. */
const markupLength = 4000;

/**
 * Reads an error body in the order of the documents: JSON with an `error` object, flat JSON, form text of the OAuth 1.0 layer,
 * then XML, HTML and plain text (proxies, gateways). Total: no input makes it throw.
 */
export function readErrorBody(body: string): ErrorBody {
  const text = body.trim();
  if (text === '') return { format: 'empty' };
  if (text.startsWith('{')) return readJsonError(text) ?? readPlain(text);
  if (text.startsWith('oauth_problem=')) return readFormError(text);
  if (text.startsWith('<')) return readMarkup(text);
  return readPlain(text);
}

function readJsonError(json: string): ErrorBody | undefined {
  const root = parseObject(json);
  if (!root) return undefined;
  const { error, error_description: description } = root;
  if (isObject(error)) return { format: 'wrapped', ...readFields(error) };
  if (typeof error === 'string')
    return { format: 'json', oauthProblem: error, message: typeof description === 'string' ? cut(description) : cut(error) };
  const fields = readFields(root);
  return { format: fields.internalCode === undefined && fields.message === undefined ? 'json' : 'flat', ...fields };
}

/**
 * `debugMessage` is what a client of the history services reads; `internalErrorCode` occurs where a customer's own login
 * service failed.
 */
function readFields(fields: JsonObject): Pick<ErrorBody, 'message' | 'internalCode'> {
  const message = word.read(fields['message']) ?? word.read(fields['debugMessage']);
  const internalCode = word.read(fields['internalCode']) ?? word.read(fields['internalErrorCode']);
  return given({ message: cutWord(message), internalCode: cutWord(internalCode) });
}

/** Split on `&` and `=` only: the values are sent without percent-encoding. */
function readFormError(text: string): ErrorBody {
  const fields = new Map(text.split('&').map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]));
  const problem = fields.get('oauth_problem');
  const advice = fields.get('oauth_problem_advice');
  return {
    format: 'form',
    ...(problem !== undefined && { oauthProblem: problem, message: cut(advice ?? problem) }),
  };
}

/** The chat services answer XML when they were not asked for JSON; HTML comes from proxies. Only the text is of interest. */
function readMarkup(text: string): ErrorBody {
  const start = text.slice(0, markupLength);
  const isHtml = /<(?:!doctype\s+html|html|head|body)\b/i.test(start);
  const code = /<internalCode>\s*(\w+)\s*<\/internalCode>/.exec(start)?.[1];
  const named = isHtml ? /<title[^<>]*>([^<]*)<\/title>/i.exec(start)?.[1] : /<message>([^<]*)<\/message>/.exec(start)?.[1];
  const message = (named ?? start.replace(/<(script|style)\b[^]*?<\/\1\s*>/gi, ' ').replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return {
    format: isHtml ? 'html' : 'xml',
    ...(message !== '' && { message: cut(message) }),
    ...(code !== undefined && { internalCode: code }),
  };
}

function readPlain(text: string): ErrorBody {
  return { format: 'text', message: cut(text) };
}

function cutWord(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cut(text);
}

/** Short, and without characters that would turn or break the line it is quoted in; the body has it as it was sent. */
function cut(text: string): string {
  return visibleWord(text.length <= quoteLength ? text : `${text.slice(0, quoteLength)}…`);
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
