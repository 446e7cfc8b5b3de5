import type * as vscode from 'vscode';
import type { TranscriptModel } from '../documentContent.ts';

/** The model of an open transcript; undefined for other documents and for a transcript that could not be read. */
export type ModelOf = (uri: vscode.Uri) => TranscriptModel | undefined;
