export interface SandboxAutoStartOptions<T> {
  /** What the setting says at this moment. */
  readonly wanted: () => boolean;
  readonly start: () => Promise<T>;
  readonly failed: (error: unknown) => void;
}

/**
 * Starts the sandbox by itself, where the setting wants that: not at activation, which a link or a restored tab may cause, but
 * when the view is seen or somebody asks for an account that is not there. Once in a window: who stops the sandbox means it.
 */
export class SandboxAutoStart<T> {
  readonly #options: SandboxAutoStartOptions<T>;
  #begun = false;
  #asked = false;

  constructor(options: SandboxAutoStartOptions<T>) {
    this.#options = options;
  }

  /** The start, if this call causes one. It never rejects: undefined is a start that failed. */
  begin(): Promise<T | undefined> | undefined {
    this.#asked = true;
    if (this.#begun || !this.#options.wanted()) return undefined;
    this.#begun = true;
    return this.#start();
  }

  /**
   * The setting is another one: after a reload of the window it is read late, when the view or a restored tab may have asked in
   * vain.
   */
  settingChanged(): void {
    if (this.#asked) void this.begin();
  }

  async #start(): Promise<T | undefined> {
    try {
      return await this.#options.start();
    } catch (error) {
      this.#options.failed(error);
      return undefined;
    }
  }
}
