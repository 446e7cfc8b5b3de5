import type * as vscode from 'vscode';
import type { Failures, FailureServices } from './failures.ts';
import type { DocumentFileSystem } from './fileSystem.ts';
import type { DocumentAddress } from './scheme.ts';

export interface LazyFeatureServices {
  readonly fileSystem: DocumentFileSystem;
  readonly runNextAction: FailureServices['runNextAction'];
}

/** Editor features around documents: each is loaded and registered when the first document needs it. */
export class LazyFeatures implements vscode.Disposable {
  readonly #services: LazyFeatureServices;
  #transcripts: Promise<vscode.Disposable> | undefined;
  #failures: Promise<Failures> | undefined;

  constructor(services: LazyFeatureServices) {
    this.#services = services;
  }

  /** Resolves when the features of a kind of document are registered. */
  async ofKind(kind: DocumentAddress['kind']): Promise<void> {
    if (kind === 'transcript' || kind === 'conversation') await (this.#transcripts ??= this.#registerTranscripts());
  }

  failures(): Promise<Failures> {
    return (this.#failures ??= this.#makeFailures());
  }

  dispose(): void {
    for (const registered of [this.#transcripts, this.#failures]) void registered?.then((features) => { features.dispose(); });
  }

  async #registerTranscripts(): Promise<vscode.Disposable> {
    const { registerTranscriptFeatures } = await import('./transcript/languageFeatures.ts');
    return registerTranscriptFeatures((uri) => this.#services.fileSystem.contentOf(uri)?.transcript);
  }

  async #makeFailures(): Promise<Failures> {
    const { fileSystem, runNextAction } = this.#services;
    const { Failures } = await import('./failures.ts');
    return new Failures({ retry: (uri) => fileSystem.refresh(uri), isRead: (uri) => fileSystem.contentOf(uri) !== undefined, runNextAction });
  }
}
