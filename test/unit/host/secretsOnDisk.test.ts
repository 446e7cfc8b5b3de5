import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesWithSecrets, sandboxSecrets } from '../../ui/secretsOnDisk.ts';

const secret = 'pa"ss wörd+/&=7';

describe('Searching what an editor left for secrets', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liveperson-inspector-secrets-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function finds(content: string | Buffer, name = 'logs/one.log'): Promise<boolean> {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    const { found } = await filesWithSecrets(folder, [secret]);
    return found.length === 1 && found[0] === file;
  }

  for (const [form, text] of Object.entries({
    'as it is': secret,
    'in UTF-16': Buffer.from(`x${secret}`, 'utf16le'),
    'percent-encoded in a URL': `https://a.example/?p=${encodeURIComponent(secret)}&x=1`,
    'percent-encoded in lower case': encodeURIComponent(secret).toLowerCase(),
    'percent-encoded twice': encodeURIComponent(encodeURIComponent(secret)),
    'as a field of a form': new URLSearchParams({ password: secret }).toString(),
    'as JSON': JSON.stringify({ password: secret }),
    'as JSON in JSON': JSON.stringify({ body: JSON.stringify({ password: secret }) }),
    'in a Basic header': `Basic ${Buffer.from(`ann:${secret}`).toString('base64')}`,
    'in base64 with one character before it': Buffer.from(`x${secret}y`).toString('base64'),
    'in base64 with two characters before it': Buffer.from(`xx${secret}`).toString('base64url'),
    'in the midst of bytes that are no text': Buffer.concat([Buffer.alloc(50_000, 0xff), Buffer.from(secret), Buffer.alloc(9)]),
  })) {
    it(`finds one ${form}`, async () => {
      assert.ok(await finds(text));
    });
  }

  for (const [what, text] of Object.entries({
    'a token of the sandbox': `access ${Buffer.from('{"kid":"sandbox","typ":"JWT"}').toString('base64url')}.${'a'.repeat(40)}`,
    'a bearer in a header': `authorization: Bearer ${'0f'.repeat(32)}`,
    'the cookie of a session': `Cookie: route=1; Session_id=${'0f'.repeat(16)}`,
    'the csrf token of a session': JSON.stringify({ csrf: '0f'.repeat(32) }),
  })) {
    it(`finds ${what}, though nobody knew its value`, async () => {
      assert.ok(await finds(text));
    });
  }

  it('takes nothing for a secret that is none', async () => {
    for (const text of [
      'Bearer [removed]',
      'Session_id=[removed]',
      '"csrf":"[removed]"',
      '{"kid":"sandbox"}',
      secret.slice(0, -1),
    ]) {
      assert.ok(!(await finds(text)), text);
    }
  });

  it('leaves out what was installed', async () => {
    assert.ok(!(await finds(secret, 'server/extensions/one/dist/documented.json')));
  });

  it('knows every secret of a sandbox, and those of another seed are others', async () => {
    const [first, second] = [await sandboxSecrets(1), await sandboxSecrets(7)];
    assert.ok(first.length >= 5 && second.length >= 5);
    assert.deepEqual(first.filter((one) => second.includes(one)), []);
  });
});
