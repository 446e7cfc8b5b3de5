import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPort, rememberedPort } from '../../host/rememberedPort.ts';

describe('The port an editor had before', () => {
  it('is read from a text, and is any port when the text holds none', () => {
    assert.equal(readPort('40123\n'), 40_123);
    for (const text of ['', 'x', '-1', '65536', '1.5']) assert.equal(readPort(text), 0, text);
  });

  it('is taken again when it is free, and not when somebody else has it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liveperson-inspector-port-'));
    const file = join(folder, 'port');
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    assert.ok(address !== null && typeof address === 'object');
    try {
      await writeFile(file, String(address.port));
      assert.equal(await rememberedPort(file), 0);
      other.close();
      await once(other, 'close');
      assert.equal(await rememberedPort(file), address.port);
    } finally {
      other.close();
      await rm(folder, { recursive: true });
    }
  });

  it('is any port when nothing was remembered', async () => {
    assert.equal(await rememberedPort(join(tmpdir(), 'liveperson-inspector-no-such-file')), 0);
  });
});
