import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { staticallyImported } from '../../build/staticImports.ts';

/** Every 100 kB of code at activation costs the user 6 to 15 ms and up to a megabyte. */
const mostBytes = 100_000;

/**
 * All code that runs in the extension host, used or not: what it has reached. Payloads and texts of the sandbox are data and do
 * not count.
 */
const mostBytesInAll = 870_000;

describe('The bundle', () => {
  it('has grown no larger than it was, all of its code together', async () => {
    const dist = join(extensionPath(), 'dist');
    const chunks = (await readdir(join(dist, 'chunks'))).map((name) => join(dist, 'chunks', name));
    const files = [join(dist, 'extension.js'), join(dist, 'sandbox.js'), ...chunks].filter((file) => file.endsWith('.js'));
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(bytes <= mostBytesInAll, `${bytes} bytes`);
  });

  it('loads little at activation: the entry and what it imports at once', async () => {
    const files = await staticallyImported(join(extensionPath(), 'dist', 'extension.js'));
    const bytes = [...files.values()].reduce((sum, code) => sum + Buffer.byteLength(code), 0);
    assert.ok(bytes <= mostBytes, `${bytes} bytes in ${[...files.keys()].join(', ')}`);
  });

  it('leaves what is heavy for its first use: client, sandbox, readers, XML, HTTP', async () => {
    const files = await staticallyImported(join(extensionPath(), 'dist', 'extension.js'));
    for (const word of ['node-fetch', 'valibot', 'XMLParser', 'interaction_history', 'estimatedWaitTime']) {
      for (const [file, code] of files) assert.ok(!code.includes(word), `${word} in ${file}`);
    }
  });

  it('loads no table of texts before activation has set the language', async () => {
    const files = await staticallyImported(join(extensionPath(), 'dist', 'extension.js'));
    for (const text of ['The token has expired.', 'looking up the service hosts']) {
      for (const [file, code] of files) assert.ok(!code.includes(text), `${text} in ${file}`);
    }
  });
});

function extensionPath(): string {
  const extension = vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector');
  assert.ok(extension);
  return extension.extensionPath;
}
