import * as vscode from 'vscode';
import { writeOwnersFile } from '../export/ownersFile.ts';
import { explainedExport } from './exportSearch/exportWords.ts';

/** Writes what leaves the window, so that the person alone may read it; on other file systems than this machine's as they do. */
export async function writeExport(
  target: vscode.Uri,
  content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  signal = new AbortController().signal,
): Promise<void> {
  if (target.scheme === 'file') {
    await writeOwnersFile(target.fsPath, content, signal).catch((error: unknown) => {
      throw explainedExport(error, 'json');
    });
    return;
  }
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(Buffer.from(part));
  signal.throwIfAborted();
  await vscode.workspace.fs.writeFile(target, Buffer.concat(parts));
}
