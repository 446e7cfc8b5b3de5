import * as vscode from 'vscode';
import { formatJson } from '../../documents/json/formatJson.ts';
import type { Screen } from '../../privacy/screen.ts';

const scheme = 'liveperson-answer';

/** One answer of a service, as received, and when it came, epoch ms. */
export interface AnswerSnapshot {
  readonly raw: string;
  readonly receivedAt: number;
}

/**
 * Answers that have been replaced by newer ones, as documents to compare. They are held in memory only, as long as an editor
 * shows them: after a reload of the window nothing of them is left.
 */
export class AnswerSnapshots implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #screen: Screen;
  readonly #registrations: vscode.Disposable;
  #compared = 0;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#registrations = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      screen.onDidChange(() => { for (const uri of this.#texts.keys()) this.#changed.fire(vscode.Uri.parse(uri)); }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => { if (uri.scheme === scheme) this.#texts.delete(uri.toString()); }),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const text = this.#texts.get(uri.toString());
    if (text !== undefined) return (await this.#screen.masker())?.body(text) ?? text;
    return vscode.l10n.t('This answer is no longer held. Compare again in the panel.');
  }

  /** Opens the diff editor with the earlier answer on the left. */
  async compare(subject: string, before: AnswerSnapshot, after: AnswerSnapshot): Promise<void> {
    this.#compared += 1;
    const [left, right] = [this.#keep('before', before), this.#keep('after', after)];
    const times = [before, after].map(({ receivedAt }) => new Date(receivedAt).toLocaleTimeString(vscode.env.language));
    const title = vscode.l10n.t('{0}: {1} ↔ {2}', subject, ...times);
    await vscode.commands.executeCommand('vscode.diff', left, right, title);
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#texts.clear();
  }

  #keep(name: string, { raw }: AnswerSnapshot): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path: `/${this.#compared}/${name}.json` });
    this.#texts.set(uri.toString(), formatJson(raw));
    return uri;
  }
}
