import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { startSandbox } from '../../src/sandbox/index.ts';

/** Shorter values than this are found by chance. */
const shortestSecret = 8;

/**
 * What services hand out is another value in each session and is found by its form: application tokens of the sandbox, a bearer
 * in a header, the session of a login.
 */
const handedOut = [
  /eyJraWQiOiJzYW5kYm94I[\w-]+\.[\w-]{20}/,
  /\bBearer [\w.~+/-]{24}/,
  /\bSession_id=[0-9a-f]{32}/,
  /"csrf\\*"\s*:\s*\\*"[0-9a-f]{32}/,
];

/** An installed package holds documented payloads, and their secrets, which are everybody's. */
const installed = `${sep}server${sep}extensions${sep}`;

export interface Search {
  readonly searched: readonly string[];
  /** Files that hold a secret. */
  readonly found: readonly string[];
}

/** Every secret of the sandbox's account. They follow from its seed, so those of the extension's own sandbox are the same. */
export async function sandboxSecrets(seed = 1): Promise<readonly string[]> {
  const sandbox = await startSandbox({ seed });
  await sandbox.stop();
  const { oauth1, oauth2, login, bearer } = sandbox.credentials;
  return [oauth1.consumerSecret, oauth1.tokenSecret, oauth1.token, oauth2.clientSecret, login.password, bearer.token].filter(
    ({ length }) => length >= shortestSecret,
  );
}

/**
 * Searches all files below a folder for the secrets: plain, percent-encoded, as form, JSON or HTML text, in base64, in UTF-16;
 * and for what services hand out.
 */
export async function filesWithSecrets(folder: string, secrets: readonly string[]): Promise<Search> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const searched = files.filter((file) => !file.includes(installed));
  const needles = [...new Set(secrets.flatMap(formsOf))].flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
  const found: string[] = [];
  for (const file of searched) {
    const content = await readFile(file).catch(() => Buffer.alloc(0)); // The editor may have removed it meanwhile.
    if (needles.some((needle) => content.includes(needle)) || holdsHandedOut(content)) found.push(file);
  }
  return { searched, found };
}

function holdsHandedOut(content: Buffer): boolean {
  const text = content.toString('latin1');
  return handedOut.some((pattern) => pattern.test(text));
}

/** Not the redactor's own list of forms: what that one forgets must be found here. */
function formsOf(secret: string): readonly string[] {
  const percent = encodeURIComponent(secret);
  const everyByte = [...Buffer.from(secret)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    percent,
    percent.toLowerCase(),
    percent.replaceAll('%20', '+'),
    encodeURIComponent(percent),
    everyByte,
    json,
    JSON.stringify(json).slice(1, -1),
    json.replaceAll('/', '\\/'),
    ...[escapedAs(json, /[=&'<>]/g), escapedAs(json, /[=&'<>+/]/g)],
    ...['#39', 'apos', '#x27'].map((apostrophe) => htmlText(secret, apostrophe)),
    ...base64Forms(secret),
  ];
}

/** As Gson and .NET write such characters in JSON. */
function escapedAs(json: string, characters: RegExp): string {
  return json.replace(characters, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

function htmlText(secret: string, apostrophe: string): string {
  const entities = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": apostrophe };
  return Object.entries(entities).reduce((text, [character, name]) => text.replaceAll(character, `&${name};`), secret);
}

/** The characters that base64 text shows of a secret which begins at a first, second or third byte. */
function base64Forms(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.from(' '.repeat(before) + secret).toString('base64url');
    const certain = text.slice(before === 0 ? 0 : before + 1, -2);
    return [certain, certain.replaceAll('-', '+').replaceAll('_', '/')];
  });
}
