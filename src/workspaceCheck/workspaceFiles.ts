import * as vscode from 'vscode';
import { isIgnored, readIgnoreRules } from './ignoreRules.ts';

/** More files are not looked at in one check; where each one has to be fetched from elsewhere, far fewer. */
const mostFiles = { here: 5000, elsewhere: 500 } as const;
const mostIgnoreFiles = 200;
const largestIgnoreFile = 100_000;

export interface WorkspaceFiles {
  readonly uris: readonly vscode.Uri[];
  /** There are more than are listed. */
  readonly limited: boolean;
}

/**
 * The files of the workspace without those that the settings `files.exclude` and `search.exclude` or a `.gitignore` leave out.
 */
export async function workspaceFiles(
  folders: readonly vscode.WorkspaceFolder[],
  token: vscode.CancellationToken,
): Promise<WorkspaceFiles> {
  const uris: vscode.Uri[] = [];
  let limited = false;
  for (const folder of folders) {
    const most = folder.uri.scheme === 'file' ? mostFiles.here : mostFiles.elsewhere;
    const left = most - uris.length;
    if (left <= 0) return { uris, limited: true };
    // Twice as many, because what Git ignores is taken out afterwards.
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*'), excluded(folder), left * 2, token);
    const isLeftOut = await ignoredIn(folder, token);
    const kept = found.filter((uri) => !isLeftOut(uri)).sort((one, other) => (one.path < other.path ? -1 : 1));
    limited ||= kept.length > left || found.length === left * 2;
    uris.push(...kept.slice(0, left));
  }
  return { uris, limited };
}

/** With a pattern of one's own the editor still leaves out `files.exclude`, but not `search.exclude`. */
function excluded(folder: vscode.WorkspaceFolder): string {
  const setting: unknown = vscode.workspace.getConfiguration('search', folder).get('exclude');
  const patterns = typeof setting === 'object' && setting !== null ? Object.entries(setting) : [];
  return `{${['**/.git/**', ...patterns.flatMap(([pattern, value]) => (value === true ? [pattern] : []))].join(',')}}`;
}

/** Git's own rules, since the editor's search for files does not know them. */
async function ignoredIn(folder: vscode.WorkspaceFolder, token: vscode.CancellationToken): Promise<(uri: vscode.Uri) => boolean> {
  const files = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/.gitignore'),
    excluded(folder),
    mostIgnoreFiles,
    token,
  );
  const rules = await Promise.all(
    files.map(async (file) => {
      const bytes = await vscode.workspace.fs.readFile(file).then((read) => read, () => new Uint8Array());
      const text = bytes.length > largestIgnoreFile ? '' : new TextDecoder().decode(bytes);
      return { below: file.path.slice(0, -'.gitignore'.length), rules: readIgnoreRules(text) };
    }),
  );
  return ({ path }) => rules.some((file) => path.startsWith(file.below) && isIgnored(file.rules, path.slice(file.below.length)));
}
