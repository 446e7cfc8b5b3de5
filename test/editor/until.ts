/** Waits for something that the editor does in its own time; mocha's limit ends it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition())
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
}
