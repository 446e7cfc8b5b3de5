/** Waits for something that a page does on the extension's side. */
export async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > until) throw new Error('It did not happen within ten seconds.');
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}
