import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PublicApi } from '../../src/extension.ts';

/** The editor's own instance of the extension, activated. */
export async function extensionApi(): Promise<PublicApi> {
  const extension = vscode.extensions.getExtension<PublicApi>('liveperson-inspector.liveperson-inspector');
  assert.ok(extension, 'the editor does not know the extension');
  return await extension.activate();
}

/** Runs a command of the extension. */
export async function run(command: string, argument?: object): Promise<unknown> {
  return await vscode.commands.executeCommand(`liveperson.${command}`, ...(argument === undefined ? [] : [argument]));
}
