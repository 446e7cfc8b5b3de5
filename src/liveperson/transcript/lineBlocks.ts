/** So many lines are joined at a time: what they were made of can be collected while it is young. */
const blockLines = 500;

/**
 * A long text, line by line. Joined block by block: a list of a hundred thousand lines takes the collector longer than making
 * them.
 */
export class LineBlocks {
  readonly #blocks: string[] = [];
  #lines: string[] = [];
  #count = 0;

  /** How many lines there are: the number of the next one, from 0. */
  get count(): number {
    return this.#count;
  }

  add(line: string): void {
    this.#lines.push(line);
    this.#count++;
    if (this.#lines.length < blockLines) return;
    this.#blocks.push(this.#lines.join('\n'));
    this.#lines = [];
  }

  /** All lines, each with its end. */
  text(): string {
    return [...this.#blocks, ...this.#lines, ''].join('\n');
  }
}
