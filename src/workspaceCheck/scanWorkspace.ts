import * as vscode from 'vscode';
import type { Finding } from './finding.ts';
import { findInText } from './findInText.ts';
import { mostCharacters } from './openDocuments.ts';
import { positionsIn, type Position } from './positions.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** Files that are read at the same time. */
const atOnce = 8;

export interface Scan {
  readonly token: vscode.CancellationToken;
  readonly progress: (done: number, all: number) => void;
  readonly found: (uri: vscode.Uri, findings: readonly Finding[], positionAt: (offset: number) => Position) => void;
}

/** What a check of the workspace came to. */
export interface ScanResult {
  /** Files that were read. */
  readonly files: number;
  readonly filesWithFindings: number;
  readonly hosts: number;
  readonly credentials: number;
  /** Files that are larger than a megabyte or could not be read. */
  readonly skipped: number;
  /** There are more files than are looked at in one check. */
  readonly limited: boolean;
}

/** Reads the files of the workspace and tells what is found in each. Rejects with `CancellationError` when the person cancels. */
export async function scanWorkspace(
  folders: readonly vscode.WorkspaceFolder[],
  { token, progress, found }: Scan,
): Promise<ScanResult> {
  const { uris, limited } = await workspaceFiles(folders, token);
  const counts = { files: 0, filesWithFindings: 0, hosts: 0, credentials: 0, skipped: 0 };
  const waiting = uris.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const uri of waiting) {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      const text = await readText(uri);
      progress(++done, uris.length);
      if (text === undefined) {
        counts.skipped += 1;
        continue;
      }
      counts.files += 1;
      const findings = findInText(text);
      if (findings.length === 0) continue;
      counts.filesWithFindings += 1;
      counts.hosts += findings.filter(({ kind }) => kind === 'host').length;
      counts.credentials += findings.filter(({ kind }) => kind === 'credential').length;
      found(uri, findings, positionsIn(text));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { ...counts, limited };
}

function textOf(document: vscode.TextDocument): string | undefined {
  const text = document.getText();
  return text.length > mostCharacters ? undefined : text;
}

/**
 * The text of a file as the editor has it, saved or not. Undefined for one that is too large or cannot be read; empty for one
 * that is no text.
 */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return textOf(open);
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > mostCharacters) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.subarray(0, 8000).includes(0) ? '' : new TextDecoder().decode(bytes);
  } catch (error) {
    // A file that vanished meanwhile, or that may not be read, is counted and told.
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
