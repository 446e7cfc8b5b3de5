import * as vscode from 'vscode';
import { formatJson } from '../../documents/json/formatJson.ts';
import type { VisitSubject } from './visitStateModel.ts';

const scheme = 'liveperson-answer';

/** The last two answers of a visit as texts for the diff editor. They are held in memory only, until the next comparison. */
export class PreviousAnswers implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.path) ?? '';
  }

  async compare({ visitorId, sessionId }: VisitSubject, previous: string, current: string): Promise<void> {
    const [left, right] = [this.hold(`/${visitorId}/${sessionId}/previous.json`, previous), this.hold(`/${visitorId}/${sessionId}/current.json`, current)];
    await vscode.commands.executeCommand('vscode.diff', left, right, vscode.l10n.t('Visit {0}: previous answer ↔ this one', visitorId));
  }

  dispose(): void {
    this.registration.dispose();
  }

  /** The number in the query makes every comparison a new document: the editor keeps old texts. */
  private hold(path: string, raw: string): vscode.Uri {
    this.texts.set(path, formatJson(raw));
    return vscode.Uri.from({ scheme, path, query: String(Date.now()) });
  }
}
