import * as vscode from 'vscode';
import { registerDocumentCommands, type DocumentCommandServices } from './documentCommands.ts';
import { Failures } from './failures.ts';
import { answerLensProvider } from './answerLensProvider.ts';
import { scheme } from './scheme.ts';
import { registerListFeatures } from './searchList/listFeatures.ts';
import { registerTranscriptFeatures } from './transcript/languageFeatures.ts';
import type { ModelOf } from './transcript/modelOf.ts';

export interface Features {
  readonly failures: Failures;
  readonly registrations: vscode.Disposable;
}

/** What the editor offers around documents. Loaded when the first document is read. */
export function registerFeatures(services: DocumentCommandServices): Features {
  const { fileSystem } = services;
  const isRead = (uri: vscode.Uri): boolean => fileSystem.isRead(uri);
  const modelOf: ModelOf = (uri) => fileSystem.contentOf(uri)?.transcript;
  const failures = new Failures((uri) => fileSystem.contentOf(uri));
  const registrations = vscode.Disposable.from(
    failures,
    registerDocumentCommands(services),
    registerTranscriptFeatures(modelOf),
    registerListFeatures(modelOf),
    vscode.languages.registerCodeLensProvider(
      ['json', 'xml'].map((language) => ({ scheme, language })),
      answerLensProvider(isRead),
    ),
  );
  return { failures, registrations };
}
