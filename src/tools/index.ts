import * as vscode from 'vscode';
import { toolNames, type ToolName } from './toolNames.ts';
import type { Toolbox } from './toolbox.ts';
import type { ToolServices } from './toolServices.ts';

/**
 * Registers the language-model tools. They read only, and what they do is loaded with the first call. The editor asks the person
 * before each one.
 */
export function registerTools(services: ToolServices): vscode.Disposable {
  let loading: Promise<Toolbox> | undefined;
  const toolbox = (): Promise<Toolbox> =>
    (loading ??= import('./toolbox.ts').then(({ Toolbox: Loaded }) => new Loaded(services)));
  return vscode.Disposable.from(...toolNames.map((name) => vscode.lm.registerTool(name, lazyTool(name, toolbox))));
}

function lazyTool(name: ToolName, toolbox: () => Promise<Toolbox>): vscode.LanguageModelTool<unknown> {
  return {
    prepareInvocation: async ({ input }) => (await toolbox()).prepare(name, input),
    invoke: async ({ input, tokenizationOptions }, token) => {
      const text = await (await toolbox()).invoke(name, input, { tokenBudget: tokenizationOptions?.tokenBudget, token });
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  };
}
