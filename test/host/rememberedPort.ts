import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** The port a file holds, when it is still free on loopback; else 0, which means any. */
export async function rememberedPort(file: string): Promise<number> {
  const port = readPort(await readFile(file, 'utf8').catch(() => ''));
  return port !== 0 && (await isFree(port)) ? port : 0;
}

/** A port number from a text, 0 when there is none in it. */
export function readPort(text: string): number {
  const port = Number(text.trim());
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false; // in use, which is the answer
  }
  server.close();
  await once(server, 'close');
  return true;
}
