/** Tells whoever listens that something changed. Models have it instead of the editor's event emitter, so that they run without one. */
export class Listeners {
  private readonly all = new Set<() => void>();

  add(listener: () => void): void {
    this.all.add(listener);
  }

  fire(): void {
    for (const listener of this.all) listener();
  }

  clear(): void {
    this.all.clear();
  }
}
