import assert from 'node:assert/strict';
import type { Suite } from 'mocha';
import { openEditor, type Editor, type EditorOptions } from '../../host/openEditor.ts';
import { projectRoot } from '../../host/project.ts';
import { stepByStep } from './steps.ts';
import { Workbench } from './workbench.ts';

export interface EditorOfSuite {
  readonly editor: () => Editor;
  readonly workbench: Workbench;
  /** Saves a picture among those of the suite. */
  readonly picture: (name: string) => Promise<void>;
}

export interface Pictures {
  /** Below the folder of all pictures. */
  readonly folder: string;
  /** Where several suites share a folder: what the names of this suite's pictures end with. */
  readonly variant?: string;
}

/** Known before the suite begins, or once the hooks have run that are registered before the editor's. */
type Options = Omit<EditorOptions, 'extensionPath'> | (() => Omit<EditorOptions, 'extensionPath'>);

/** An editor with the extension that is open while the steps of a suite are run; a step that fails leaves a picture. */
export function editorOfSuite(suite: Suite, { folder, variant }: Pictures, options: Options = {}): EditorOfSuite {
  stepByStep(suite);
  let opened: Editor | undefined;
  const editor = (): Editor => {
    assert.ok(opened, 'the editor is open');
    return opened;
  };
  const workbench = new Workbench(() => editor().page);
  const picture = (name: string): Promise<void> =>
    workbench.picture(folder, variant === undefined ? name : `${name}-${variant}`);
  suite.beforeAll(async () => {
    opened = await openEditor({ extensionPath: projectRoot, ...(typeof options === 'function' ? options() : options) });
  });
  suite.afterAll(async () => {
    await opened?.close();
  });
  suite.afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture('failed');
  });
  return { editor, workbench, picture };
}

/** The same, with the extension's view open and the sandbox in it, which runs again when the window is loaded again. */
export function sandboxOfSuite(suite: Suite, pictures: Pictures, settings: EditorOptions['settings'] = {}): EditorOfSuite {
  const opened = editorOfSuite(suite, pictures, { settings: { ...settings, 'liveperson.sandbox.autoStart': true } });
  suite.beforeAll(async () => {
    await opened.workbench.openView();
    await opened.workbench.row('Sandbox').waitFor();
  });
  return opened;
}
