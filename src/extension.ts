export function activate(): void {
  // Nothing is registered yet.
}
