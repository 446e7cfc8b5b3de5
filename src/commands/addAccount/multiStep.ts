import * as vscode from 'vscode';

export const back = Symbol('back');

/** Where a question stands among those that are asked one after another. */
export interface Position {
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks one question and returns the answers with its own added, or `back`. Throws `CancellationError` when the person leaves. */
export type Step<Answers> = (answers: Answers, position: Position) => Promise<Answers | typeof back>;

/**
 * Asks one question after another. The questions may depend on the answers so far. Going back restores the answers as they were
 * before the question, but what was typed stays in its box.
 */
export async function runSteps<Answers>(
  first: Answers,
  stepsFor: (answers: Answers) => readonly Step<Answers>[],
): Promise<Answers> {
  const before: Answers[] = [];
  let answers = first;
  for (;;) {
    const steps = stepsFor(answers);
    const step = steps[before.length];
    if (step === undefined) return answers;
    const result = await step(answers, { step: before.length + 1, totalSteps: steps.length });
    if (result === back) {
      before.pop();
    } else {
      before.push(answers);
      answers = result;
    }
  }
}

export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  readonly password: boolean;
  readonly placeholder?: string;
  readonly validate: (text: string) => string | undefined;
}

/** A text box with a back button. What is wrong is said once the person tries to go on, and while it is put right. */
export async function askText({ validate, ...question }: TextQuestion, position: Position): Promise<string | typeof back> {
  const input = vscode.window.createInputBox();
  Object.assign(input, question, position, { ignoreFocusOut: true, buttons: backButton(position) });
  return await answer(input, (resolve) => {
    input.onDidChangeValue((text) => {
      if (input.validationMessage !== '' && input.validationMessage !== undefined)
        input.validationMessage = validate(text.trim());
    });
    input.onDidAccept(() => {
      const text = input.value.trim();
      input.validationMessage = validate(text);
      if (input.validationMessage === undefined) resolve(text);
    });
    input.onDidTriggerButton(() => {
      resolve(back);
    });
  });
}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** A list with a back button. */
export async function askChoice<T>(title: string, choices: readonly Choice<T>[], position: Position): Promise<T | typeof back> {
  const input = vscode.window.createQuickPick<Choice<T>>();
  Object.assign(input, { title, items: choices, ...position, ignoreFocusOut: true, buttons: backButton(position) });
  return await answer<T | typeof back>(input, (resolve) => {
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (chosen) resolve(chosen.value);
    });
    input.onDidTriggerButton(() => {
      resolve(back);
    });
  });
}

function backButton({ step }: Position): readonly vscode.QuickInputButton[] {
  return step > 1 ? [vscode.QuickInputButtons.Back] : [];
}

/** Shows an input until it is answered; leaving it cancels. */
async function answer<T>(input: vscode.QuickInput, listen: (resolve: (value: T) => void) => void): Promise<T> {
  try {
    return await new Promise<T>((resolve, reject) => {
      listen(resolve);
      input.onDidHide(() => {
        reject(new vscode.CancellationError());
      });
      input.show();
    });
  } finally {
    input.dispose();
  }
}
