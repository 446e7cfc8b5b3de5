import * as vscode from 'vscode';
import type { ChatInList, TranscriptModel } from '../documentContent.ts';
import { isId } from '../documentPath.ts';
import { documentUri, scheme, transcriptLanguage } from '../scheme.ts';
import type { ModelOf } from '../transcript/modelOf.ts';

/**
 * Leads from each line of a search list to the transcript of its chat: a lens above it, and “Go to Definition”. No document link,
 * because links are off in this language: people wrote parts of these lines.
 */
export function registerListFeatures(modelOf: ModelOf): vscode.Disposable {
  const selector: vscode.DocumentSelector = { scheme, language: transcriptLanguage };
  return vscode.Disposable.from(
    vscode.languages.registerCodeLensProvider(selector, {
      provideCodeLenses: ({ uri }) => {
        const model = modelOf(uri);
        return model && chatsOf(model).map((chat) => lensOf(model, chat));
      },
    }),
    vscode.languages.registerDefinitionProvider(selector, {
      provideDefinition: ({ uri }, { line }) => {
        const model = modelOf(uri);
        const chat = model && chatsOf(model).find((each) => each.line === line);
        return model && chat && new vscode.Location(transcriptUri(model, chat), new vscode.Position(0, 0));
      },
    }),
  );
}

/** Chats whose id can be asked for. */
function chatsOf({ source }: TranscriptModel): readonly ChatInList[] {
  return source.kind === 'searchList' ? source.chats.filter(({ engagementId }) => isId(engagementId)) : [];
}

function lensOf(model: TranscriptModel, chat: ChatInList): vscode.CodeLens {
  const arguments_ = [transcriptUri(model, chat)];
  return new vscode.CodeLens(new vscode.Range(chat.line, 0, chat.line, 0), {
    title: vscode.l10n.t('Transcript'),
    command: 'vscode.open',
    arguments: arguments_,
  });
}

function transcriptUri({ accountId }: TranscriptModel, { engagementId, day }: ChatInList): vscode.Uri {
  return documentUri({ kind: 'transcript', accountId, engagementId, ...(day !== undefined && { day }) });
}
