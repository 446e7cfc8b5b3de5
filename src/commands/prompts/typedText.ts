import * as vscode from 'vscode';

/**
 * A text that something follows while the person types: `show` gets what is typed so far and says what came of it, below the
 * box. Undefined when the person leaves with Escape.
 */
export async function typedText(
  given: { readonly title: string; readonly placeholder: string; readonly value: string },
  show: (text: string) => string,
): Promise<string | undefined> {
  const input = Object.assign(vscode.window.createInputBox(), given);
  const follow = (text: string): void => {
    input.prompt = show(text.trim());
  };
  follow(input.value);
  const typed = new Promise<string | undefined>((resolve) => {
    input.onDidChangeValue(follow);
    input.onDidAccept(() => {
      resolve(input.value.trim());
    });
    input.onDidHide(() => {
      resolve(undefined);
    });
  });
  input.show();
  try {
    return await typed;
  } finally {
    input.dispose();
  }
}
