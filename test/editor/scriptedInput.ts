import sinon from 'sinon';
import * as vscode from 'vscode';

/** What a person does in front of one question. */
export type Answer = { readonly type: string } | { readonly pick: RegExp } | 'back' | 'leave';

export interface Asked {
  readonly title: string;
  readonly step: string;
  readonly value: string;
  readonly password: boolean;
  readonly choices: readonly string[];
  /** The choices that are ticked from the start. */
  readonly picked: readonly string[];
  /** What stands beside the choices that have something there. */
  readonly descriptions: readonly string[];
  /** The second lines of the choices that have one. */
  readonly details: readonly string[];
  /** What was wrong with the answer before; the question was asked again then. */
  readonly problem: string;
}

export interface InputOfTest {
  /** Takes the place of what was answered before. What is asked from now on is noted in the list it returns. */
  answer(...answers: readonly Answer[]): readonly Asked[];
  /** Since the last call of `answer`. */
  readonly asked: readonly Asked[];
}

/** Answers in place of a person in the tests of a suite: in each of them from its first call of `answer` to its end. */
export function inputOfEachTest(): InputOfTest {
  let input: ReturnType<typeof scriptInput> | undefined;
  afterEach(() => {
    input?.restore();
    input = undefined;
  });
  return {
    answer: (...answers) => {
      input?.restore();
      input = scriptInput(answers);
      return input.asked;
    },
    get asked() {
      return input?.asked ?? [];
    },
  };
}

/**
 * Answers the extension's input boxes and lists in place of a person, in order. What was asked is noted, so that a test can look
 * at titles, steps, values offered and choices. A question for which there is no answer left is left with Escape.
 */
export function scriptInput(answers: readonly Answer[]): { readonly asked: readonly Asked[]; restore(): void } {
  const stubs = sinon.createSandbox();
  const waiting = [...answers];
  const asked: Asked[] = [];
  const create = (): FakeInput =>
    new FakeInput((input) => {
      asked.push(input.asked());
      input.answer(waiting.shift() ?? 'leave');
    });
  stubs.stub(vscode.window, 'createInputBox').callsFake(() => create() as unknown as vscode.InputBox);
  stubs.stub(vscode.window, 'createQuickPick').callsFake(() => create() as unknown as vscode.QuickPick<vscode.QuickPickItem>);
  const ask = async (properties: object): Promise<FakeInput | undefined> => {
    const input = Object.assign(create(), properties);
    return await new Promise((resolve) => {
      input.onDidAccept(() => {
        resolve(input);
      });
      input.onDidHide(() => {
        resolve(undefined);
      });
      input.show();
    });
  };
  stubs.stub(vscode.window, 'showInputBox').callsFake(async (options = {}) => (await ask(options))?.value);
  stubs
    .stub(vscode.window, 'showQuickPick')
    .callsFake(
      (async (items: readonly vscode.QuickPickItem[], options: vscode.QuickPickOptions = {}) => {
        const chosen = (await ask({ items, ...options }))?.selectedItems;
        return options.canPickMany === true ? chosen : chosen?.[0];
      }) as never,
    );
  return {
    asked,
    restore: () => {
      stubs.restore();
    },
  };
}

/** An input box and a list in one: the parts of both that the extension uses. */
class FakeInput {
  title = '';
  value = '';
  password = false;
  step = 0;
  totalSteps = 0;
  items: readonly vscode.QuickPickItem[] = [];
  selectedItems: readonly vscode.QuickPickItem[] = [];
  activeItems: readonly vscode.QuickPickItem[] = [];
  buttons: readonly vscode.QuickInputButton[] = [];
  validationMessage: string | vscode.InputBoxValidationMessage | undefined = undefined;
  readonly #accepted = new vscode.EventEmitter<undefined>();
  readonly #hidden = new vscode.EventEmitter<undefined>();
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #pressed = new vscode.EventEmitter<vscode.QuickInputButton>();
  readonly onDidAccept = this.#accepted.event;
  readonly onDidHide = this.#hidden.event;
  readonly onDidChangeValue = this.#changed.event;
  readonly onDidTriggerButton = this.#pressed.event;
  readonly #shown: (input: FakeInput) => void;

  constructor(shown: (input: FakeInput) => void) {
    this.#shown = shown;
  }

  show(): void {
    this.#shown(this);
  }

  dispose(): void {
    this.#hidden.fire(undefined);
  }

  asked(): Asked {
    const { title, step, totalSteps, value, password, items } = this;
    return {
      title,
      step: `${step}/${totalSteps}`,
      value,
      password,
      choices: items.map(({ label }) => label),
      picked: items.filter(({ picked }) => picked).map(({ label }) => label),
      descriptions: items.flatMap(({ description }) => description ?? []),
      details: items.flatMap(({ detail }) => detail ?? []),
      problem: this.#problem(),
    };
  }

  answer(answer: Answer): void {
    if (answer === 'leave') {
      this.#hidden.fire(undefined);
    } else if (answer === 'back') {
      const [button] = this.buttons;
      if (!button) throw new Error(`There is no way back from “${this.title}”.`);
      this.#pressed.fire(button);
    } else if ('type' in answer) {
      this.value = answer.type;
      this.#changed.fire(answer.type);
      this.activeItems = this.items.slice(0, 1);
      this.#accept();
    } else {
      this.selectedItems = this.items.filter(({ label }) => answer.pick.test(label)).slice(0, 1);
      this.activeItems = this.selectedItems;
      if (this.selectedItems.length === 0) throw new Error(`“${this.title}” does not offer ${String(answer.pick)}.`);
      this.#accept();
    }
  }

  /** An answer that is refused leaves the question where it is: the person answers again. */
  #accept(): void {
    this.#accepted.fire(undefined);
    if (this.#problem() !== '') this.#shown(this);
  }

  #problem(): string {
    return typeof this.validationMessage === 'string' ? this.validationMessage : (this.validationMessage?.message ?? '');
  }
}
