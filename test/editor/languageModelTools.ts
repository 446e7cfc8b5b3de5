import sinon from 'sinon';
import * as vscode from 'vscode';
import { run } from './editorExtension.ts';
import { startSandbox, stopSandbox } from './sandboxAccount.ts';
import { setFaults } from './sandboxFaults.ts';

export const other = { accountId: '20000009', name: 'Other', credentials: [{ kind: 'bearer', token: 'very-secret-token' }] };

/** The sandbox runs while the tools of a suite are tested: what it returns is the address of its Domain API. */
export function toolsOfSuite(): () => string {
  let domainApiUrl: string;
  before(async () => {
    ({ domainApiUrl } = await startSandbox());
  });
  after(stopSandbox);
  afterEach(async () => {
    sinon.restore();
    await setFaults(domainApiUrl, []);
    await run('removeAccount', { accountId: other.accountId });
  });
  return () => domainApiUrl;
}

interface Options {
  readonly tokenBudget?: number;
  readonly token?: vscode.CancellationToken;
}

/** The text that a tool returns to a model. */
export async function invoke(tool: string, input: object, { tokenBudget, token }: Options = {}): Promise<string> {
  const tokenizationOptions = { tokenBudget: tokenBudget ?? 0, countTokens: (text: string) => Promise.resolve(text.length / 4) };
  const { content } = await vscode.lm.invokeTool(
    `liveperson_${tool}`,
    { input, toolInvocationToken: undefined, ...(tokenBudget !== undefined && { tokenizationOptions }) },
    token,
  );
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
