export type EditorAddress = {
  /** Host and port of the server. */
  readonly authority: string;
  /** Without it the server turns everybody away. */
  readonly token: string;
  /** Absolute path of the folder to open. */
  readonly workspace: string;
  /** Absolute path of the extension to load from its sources; absent: only what is installed. */
  readonly extensionPath?: string | undefined;
  /** Absolute path of a CommonJS module exporting `run(): Promise<void>`; it is run in the extension host. */
  readonly testsPath?: string | undefined;
  /** Whether the extension writes down each call in its log, which it does not by itself. */
  readonly logs?: 'everything' | undefined;
};

/** The address at which any browser shows the editor with the extension loaded. */
export function editorUrl({ authority, token, workspace, extensionPath, testsPath, logs }: EditorAddress): string {
  const remote = (path: string): string => `vscode-remote://${authority}${toUriPath(path)}`;
  const payload = [
    ...(extensionPath === undefined ? [] : [['extensionDevelopmentPath', remote(extensionPath)]]),
    ...(testsPath === undefined ? [] : [['extensionTestsPath', remote(testsPath)]]),
    ...(logs === undefined ? [] : [['logLevel', 'liveperson-inspector.liveperson-inspector=trace']]),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ tkn: token, folder: toUriPath(workspace), payload: JSON.stringify(payload) });
  return `http://${authority}/?${query.toString()}`;
}

/** `C:\a b` becomes `/c:/a b`, the form VS Code's URIs have; other paths stay as they are. */
function toUriPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed.charAt(0).toLowerCase()}${slashed.slice(1)}`;
}
