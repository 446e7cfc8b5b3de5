import * as vscode from 'vscode';
import { abortSignal } from '../commands/abortSignal.ts';
import { chatStatusTool } from './chatStatusTool.ts';
import { explainErrorTool } from './explainErrorTool.ts';
import { failureText } from './failureText.ts';
import { lineSlice } from './lineSlice.ts';
import { searchTool } from './searchTool.ts';
import type { Tool, ToolRequest } from './tool.ts';
import type { ToolName } from './toolNames.ts';
import type { ToolServices } from './toolServices.ts';
import { confirmation } from './toolWords.ts';
import { transcriptTool } from './transcriptTool.ts';
import { visitStateTool } from './visitStateTool.ts';

const tools: Readonly<Record<ToolName, Tool>> = {
  liveperson_get_visit_state: visitStateTool,
  liveperson_get_chat_status: chatStatusTool,
  liveperson_search_transcripts: searchTool,
  liveperson_get_transcript: transcriptTool,
  liveperson_explain_error: explainErrorTool,
};

/** Characters of a result: a screen or ten, and no model's whole memory. */
const mostCharacters = 20_000;
const fewestCharacters = 1000;
/** A token is about four characters of English, and fewer of ids. */
const charactersPerToken = 3;

export interface InvokeOptions {
  /** What the caller can take. */
  readonly tokenBudget: number | undefined;
  readonly token: vscode.CancellationToken;
}

/** Runs the tools. A failure is a text for the model, never an exception; only cancelling ends without a result. */
export class Toolbox {
  readonly #services: ToolServices;

  constructor(services: ToolServices) {
    this.#services = services;
  }

  /** What the person is asked before a call. Nothing is asked about a call that will be refused. */
  prepare(name: ToolName, input: unknown): vscode.PreparedToolInvocation {
    const ready = this.#ready(name, input);
    return 'refusal' in ready
      ? { invocationMessage: vscode.l10n.t('LivePerson: refusing a call that is not valid') }
      : confirmation(ready.request, this.#accountWords(ready));
  }

  async invoke(name: ToolName, input: unknown, { tokenBudget, token }: InvokeOptions): Promise<string> {
    stopIfCancelled(token);
    const ready = this.#ready(name, input);
    if ('refusal' in ready) return ready.refusal;
    const { request, accountId } = ready;
    const text = await this.#run(request, accountId, token);
    stopIfCancelled(token);
    return lineSlice(text, { fromLine: request.fromLine, most: charactersFor(tokenBudget) });
  }

  async #run(request: ToolRequest, accountId: string, token: vscode.CancellationToken): Promise<string> {
    try {
      return await request.run({ services: this.#services, accountId, signal: abortSignal(token) });
    } catch (error) {
      stopIfCancelled(token);
      return failureText(error, await this.#services.masker());
    }
  }

  #ready(name: ToolName, input: unknown): Ready | { readonly refusal: string } {
    if (!this.#services.isTrusted())
      return {
        refusal:
          'Refused: the person does not trust this workspace, so nothing of LivePerson is read for what its files may ask for.',
      };
    const reading = tools[name].read(input);
    if ('problems' in reading)
      return { refusal: ['Refused, nothing was read. The input is not valid:', ...reading.problems].join('\n') };
    const { request } = reading;
    const known = this.#services.accounts.list();
    const chosen = request.accountId ?? (known.length === 1 ? known[0]?.id : undefined);
    const isKnown = chosen !== undefined && this.#services.accounts.get(chosen) !== undefined;
    if (request.account === 'needed' ? isKnown : request.accountId === undefined || isKnown)
      return { request, accountId: chosen ?? '' };
    return { refusal: `Refused, nothing was read. ${accountProblem(request.accountId, known.map(({ id }) => id))}` };
  }

  #accountWords({ request, accountId }: Ready): string | undefined {
    if (request.account === 'none') return undefined;
    const name = this.#services.accounts.get(accountId)?.name ?? accountId;
    return name === accountId ? accountId : `${name} (${accountId})`;
  }
}

interface Ready {
  readonly request: ToolRequest;
  readonly accountId: string;
}

function accountProblem(given: string | undefined, known: readonly string[]): string {
  if (known.length === 0) return 'No account is configured: the person adds one with the command "LivePerson: Add Account".';
  const list = `Configured are ${known.join(', ')}.`;
  return given === undefined ? `accountId is needed. ${list}` : `There is no account ${given}. ${list}`;
}

function stopIfCancelled({ isCancellationRequested }: vscode.CancellationToken): void {
  if (isCancellationRequested) throw new vscode.CancellationError();
}

function charactersFor(tokenBudget: number | undefined): number {
  if (tokenBudget === undefined || !(tokenBudget > 0)) return mostCharacters;
  return Math.min(mostCharacters, Math.max(fewestCharacters, Math.floor(tokenBudget * charactersPerToken)));
}
