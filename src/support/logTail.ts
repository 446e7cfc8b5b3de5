/** The last lines of the log, which the editor itself does not hand out. Lines are masked before they come here. */
export class LogTail {
  readonly #lines: string[] = [];
  readonly #most: number;

  constructor(most = 1000) {
    this.#most = most;
  }

  add(level: string, text: string, at: number): void {
    this.#lines.push(`${new Date(at).toISOString()} [${level}] ${text}`);
    if (this.#lines.length > this.#most * 2) this.#lines.splice(0, this.#lines.length - this.#most);
  }

  get text(): string {
    return this.#lines.slice(-this.#most).map((line) => `${line}\n`).join('');
  }
}
