import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import sinon from 'sinon';
import * as vscode from 'vscode';

export interface FreshExtension {
  readonly api: { readonly version: number; readonly getClient: (accountId: string) => Promise<unknown> };
  /** All that the extension kept outside the secret store, by key. */
  readonly state: ReadonlyMap<string, unknown>;
  /** The secret store's content, by key. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Every access to the secret store, in order: `get`, `store` or `delete` and the key. */
  readonly secretAccess: readonly string[];
  /** Runs a command of this instance. Not by way of the editor, which would then activate its own instance, too. */
  run(command: string, argument?: object): Promise<unknown>;
  /** From now on no secret can be read, as when the keyring is locked. */
  lockSecrets(): void;
  dispose(): void;
}

export interface FreshOptions {
  /** What the secret store does with a new secret: keep it, pretend to, or fail. */
  readonly keyring?: 'works' | 'forgets' | 'fails';
}

let count = 0;

/**
 * Loads the built extension anew and activates it with a context of the test's own, so that the test sees every access to state
 * and secrets. The editor's own instance must not be active at that time: both would register the same view.
 */
export async function activateFresh({ keyring = 'works' }: FreshOptions = {}): Promise<FreshExtension> {
  const extension = vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector');
  if (!extension || extension.isActive) throw new Error('The extension is missing, or active already.');
  const file = pathToFileURL(join(extension.extensionPath, 'dist', 'extension.js'));
  file.search = `fresh=${++count}`;
  const { activate } = extensionModule(await import(file.href));
  const state = new Map<string, unknown>();
  const secrets = new Map<string, string>();
  const secretAccess: string[] = [];
  const lock = { locked: false };
  const subscriptions: vscode.Disposable[] = [];
  const commands = new Map<string, (argument: unknown) => Promise<unknown>>();
  const registering = sinon.stub(vscode.commands, 'registerCommand').callsFake((id, handler) => {
    commands.set(id, handler);
    return new vscode.Disposable(() => undefined);
  });
  const api = (() => {
    try {
      return activate({
        subscriptions,
        extensionUri: extension.extensionUri,
        extensionPath: extension.extensionPath,
        extension,
        globalState: memento(state),
        workspaceState: memento(state),
        secrets: secretStorage(secrets, secretAccess, keyring, lock),
      });
    } finally {
      registering.restore();
    }
  })();
  const run = async (command: string, argument?: object): Promise<unknown> => {
    const handler = commands.get(`liveperson.${command}`);
    if (!handler) throw new Error(`There is no command ${command}.`);
    return await handler(argument);
  };
  return {
    api,
    run,
    state,
    secrets,
    secretAccess,
    lockSecrets: () => {
      lock.locked = true;
    },
    dispose: () => {
      disposeAll(subscriptions);
    },
  };
}

interface ExtensionModule {
  readonly activate: (context: object) => FreshExtension['api'];
}

function extensionModule(module: unknown): ExtensionModule {
  if (!isExtensionModule(module)) throw new Error('The bundle exports no activate().');
  return module;
}

function isExtensionModule(module: unknown): module is ExtensionModule {
  return typeof module === 'object' && module !== null && 'activate' in module && typeof module.activate === 'function';
}

/** The output channel stays: the editor gives the next instance the same one, by its name. */
function disposeAll(subscriptions: readonly vscode.Disposable[]): void {
  vscode.Disposable.from(...subscriptions.toReversed().filter((disposable) => !('logLevel' in disposable))).dispose();
}

function memento(state: Map<string, unknown>): object {
  return {
    keys: () => [...state.keys()],
    get: (key: string, byDefault?: unknown): unknown => (state.has(key) ? structuredClone(state.get(key)) : byDefault),
    update: (key: string, value: unknown) => {
      state.set(key, structuredClone(value));
      return Promise.resolve();
    },
    setKeysForSync: () => undefined,
  };
}

function secretStorage(
  secrets: Map<string, string>,
  access: string[],
  keyring: FreshOptions['keyring'],
  lock: { readonly locked: boolean },
): object {
  const changes = new vscode.EventEmitter<{ key: string }>();
  return {
    onDidChange: changes.event,
    keys: () => Promise.resolve([...secrets.keys()]),
    get: (key: string) => {
      access.push(`get ${key}`);
      if (lock.locked) return Promise.reject(new Error(`the keyring is locked: ${secrets.get(key) ?? ''}`));
      return Promise.resolve(secrets.get(key));
    },
    store: (key: string, value: string) => {
      access.push(`store ${key}`);
      if (keyring === 'fails') return Promise.reject(new Error(`no keyring for ${value}`));
      if (keyring === 'works') secrets.set(key, value);
      changes.fire({ key });
      return Promise.resolve();
    },
    delete: (key: string) => {
      access.push(`delete ${key}`);
      secrets.delete(key);
      changes.fire({ key });
      return Promise.resolve();
    },
  };
}
