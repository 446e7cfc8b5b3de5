/** What has been read for one document. */
export interface Loaded<T> {
  readonly content: T;
  /** Epoch ms; larger after every reload, even within one millisecond. */
  readonly loadedAt: number;
}

export interface DocumentCacheOptions {
  /** True while the editor shows the document or holds it in memory. */
  readonly isOpen: (key: string) => boolean;
  readonly now: () => number;
}

/** The editor reads a document several times while it opens it; that is one answer, not several. */
const openingMs = 10_000;

/**
 * The contents of open documents, in memory only. Readers of the same document share one request; a document that
 * nobody has open is forgotten, so that opening it again shows the present state.
 */
export class DocumentCache<T> {
  readonly #options: DocumentCacheOptions;
  readonly #loaded = new Map<string, Loaded<T>>();
  readonly #loading = new Map<string, Promise<Loaded<T>>>();

  constructor(options: DocumentCacheOptions) {
    this.#options = options;
  }

  /** What is there without asking anybody. */
  peek(key: string): Loaded<T> | undefined {
    return this.#loaded.get(key);
  }

  /** The content at hand where that is still good, else the one on its way, else a new one. */
  load(key: string, read: () => Promise<T>): Promise<Loaded<T>> {
    this.#forgetStale();
    const loaded = this.#loaded.get(key);
    if (loaded !== undefined) return Promise.resolve(loaded);
    return this.#loading.get(key) ?? this.reload(key, read);
  }

  /** Reads anew. The former content stays until the new one is there, and for good when reading fails. */
  reload(key: string, read: () => Promise<T>): Promise<Loaded<T>> {
    const loading: Promise<Loaded<T>> = read().then((content) => this.#store(key, content, loading)).finally(() => {
      if (this.#loading.get(key) === loading) this.#loading.delete(key);
    });
    this.#loading.set(key, loading);
    return loading;
  }

  /** Forgets a document that was closed, also one on its way. */
  release(key: string): void {
    this.#loading.delete(key);
    this.#loaded.delete(key);
  }

  /** Forgets every document the test names, also those on their way. */
  releaseAll(isReleased: (key: string) => boolean): void {
    for (const documents of [this.#loading, this.#loaded])
      for (const key of [...documents.keys()].filter(isReleased)) documents.delete(key);
  }

  /** An answer that a later request has overtaken goes to those who waited for it, and is not kept. */
  #store(key: string, content: T, loading: Promise<Loaded<T>>): Loaded<T> {
    const before = this.#loaded.get(key)?.loadedAt ?? 0;
    const loaded = { content, loadedAt: Math.max(this.#options.now(), before + 1) };
    if (this.#loading.get(key) === loading) this.#loaded.set(key, loaded);
    return loaded;
  }

  #forgetStale(): void {
    const { isOpen, now } = this.#options;
    for (const [key, { loadedAt }] of this.#loaded) {
      if (now() - loadedAt > openingMs && !isOpen(key)) this.#loaded.delete(key);
    }
  }
}
