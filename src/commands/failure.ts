import * as vscode from 'vscode';
import { commandsOf, explanationOf, isExplained, type CommandStep } from '../accounts/explainedError.ts';
import { needsSignIn } from '../accounts/signInPrompts.ts';
import { LivePersonError } from '../liveperson/errors.ts';
import type { Explanation, NextAction } from '../liveperson/explanation.ts';
import { noticeLine, plainLine } from '../shownText/plainText.ts';
import type { Ids } from './commandArgument.ts';
import type { CommandServices } from './commandServices.ts';
import { settingSteps } from './domainApiAddress.ts';
import { runNextAction } from './nextActions.ts';

const mostButtons = 3;

/** A person cancelled, or a newer call took over: nothing to tell. */
export function isCancelled(error: unknown): boolean {
  if (error instanceof vscode.CancellationError) return true;
  return error instanceof Error && (error.name === 'AbortError' || ('kind' in error && error.kind === 'cancelled'));
}

/**
 * Shows a failure once: what was tried and what came back, the likeliest cause, and its next steps as buttons. Resolves when
 * the person chose one or closed the message. Of calls that fail together because the account's sign-in is refused, the first
 * alone is shown; the others are in the log.
 * @param origin `background`: nobody waits for what failed
 */
export async function showFailure(
  services: CommandServices,
  error: unknown,
  ids: Ids,
  retry: () => Promise<unknown>,
  origin: 'asked' | 'background' = 'asked',
): Promise<void> {
  const explanation = explanationOf(error);
  services.log.error(logLine(error));
  if (needsSignIn(error) && !services.signInPrompts.mayShow(error.accountId, origin)) return;
  const ownAddress = services.accounts.get(ids.accountId ?? '')?.domainApiUrl;
  const settings = ownAddress === undefined ? settingSteps(error) : [];
  const steps = buttons(explanation, [...commandsOf(error), ...settings]);
  const last = lastButton(services, error);
  const labels = steps.map(({ label }) => label);
  const isShown = last.always || steps.length < mostButtons;
  const { window } = services.privacy;
  const chosen = await window.showErrorMessage(messageOf(explanation), ...labels, ...(isShown ? [last.label] : []));
  if (chosen === last.label) await last.run();
  const step = steps.find(({ label }) => label === chosen);
  if (step === undefined) return;
  if ('command' in step) await vscode.commands.executeCommand(step.command, ...('argument' in step ? [step.argument] : []));
  else await runNextAction(services, step.action, ids, retry);
}

/** May quote what a service or a visitor wrote. */
function messageOf({ summary, causes: [likeliest] }: Explanation): string {
  return [summary, likeliest?.text]
    .map((sentence) => noticeLine(sentence ?? ''))
    .join(' ')
    .trim();
}

interface LastButton {
  readonly label: string;
  /** Also when there are other buttons enough. */
  readonly always: boolean;
  readonly run: () => unknown;
}

interface ActionStep {
  readonly label: string;
  readonly action: NextAction;
}

/** A failed call can always be explained, its request with it; of any other failure the log tells more. */
function lastButton({ log, inspector }: CommandServices, error: unknown): LastButton {
  if (error instanceof LivePersonError)
    return { label: vscode.l10n.t('Explain'), always: true, run: () => inspector.explain(error) };
  return {
    label: vscode.l10n.t('Show Log'),
    always: false,
    run: () => {
      log.show();
    },
  };
}

/** The few that fit. The request is shown with the explanation. */
function buttons({ causes }: Explanation, commands: readonly CommandStep[]): readonly (ActionStep | CommandStep)[] {
  const offered = new Map<NextAction, string>();
  for (const { nextSteps } of causes) {
    for (const { label, action } of nextSteps)
      if (action !== undefined && !offered.has(action)) offered.set(action, plainLine(label));
  }
  offered.delete('showRequests');
  return [...Array.from(offered, ([action, label]) => ({ action, label })), ...commands].slice(0, mostButtons);
}

/** The client's errors hold no secret. Of other errors the stack tells where they come from. */
function logLine(error: unknown): string {
  if (isExplained(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
