import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionApi } from './editorExtension.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly scope?: string; readonly description?: string; readonly markdownDescription?: string }>
      >;
    };
  };
}

describe('What package.json declares', () => {
  before(extensionApi);

  it('is the commands that are registered, no more and no fewer', async () => {
    const registered = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('liveperson.') && !isOfView(id));
    assert.deepEqual(
      registered.sort(),
      manifest()
        .contributes.commands.map(({ command }) => command)
        .sort(),
    );
  });

  it('puts only declared commands into menus', () => {
    const declared = new Set(manifest().contributes.commands.map(({ command }) => command));
    const inMenus = Object.values(manifest().contributes.menus)
      .flat()
      .map(({ command }) => command);
    assert.deepEqual(
      inMenus.filter((command) => !declared.has(command)),
      [],
    );
  });

  it('resolves every text to words, with one category for all commands', () => {
    for (const { command, title, category } of manifest().contributes.commands) {
      assert.doesNotMatch(title, /^%/, command);
      assert.equal(category, 'LivePerson');
    }
  });

  it('lets no workspace change an address, a key or the sandbox', () => {
    for (const [name, { scope }] of Object.entries(manifest().contributes.configuration.properties))
      assert.equal(scope, 'machine', name);
  });

  it('describes every setting', () => {
    for (const [name, { description, markdownDescription }] of Object.entries(manifest().contributes.configuration.properties)) {
      assert.ok((description ?? markdownDescription ?? '').length > 20, name);
    }
  });
});

/** Commands that the editor makes for every view: focus, resetViewLocation … */
function isOfView(id: string): boolean {
  return Object.values(manifest().contributes.views)
    .flat()
    .some((view) => id.startsWith(`${view.id}.`));
}

function manifest(): Manifest {
  const packageJson: unknown = vscode.extensions.getExtension('liveperson-inspector.liveperson-inspector')?.packageJSON;
  assert.ok(isManifest(packageJson), 'the editor does not know the extension');
  return packageJson;
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'contributes' in value;
}
