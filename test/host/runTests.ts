import { format } from 'node:util';
import { openEditor, type EditorOptions } from './openEditor.ts';

export type TestRun = Omit<EditorOptions, 'prepare' | 'testsPath'> & {
  readonly testsPath: string;
  /** The run is given up after this time. */
  readonly limitMs: number;
  /** Receives the test report, line by line; with VERBOSE set all that is written to the console. */
  readonly print: (text: string) => void;
};

/** Lines that begin with it are the tests' own; the rest of the console is the editor talking to itself. */
const outputMark = '\u2063';

/** Runs a test module inside the extension host of a real editor; resolves to its exit code, 0 when all passed. */
export async function runTests({ limitMs, print, ...options }: TestRun): Promise<number> {
  const finished = Promise.withResolvers<number>();
  const timer = setTimeout(() => {
    finished.reject(new Error(`The tests did not finish within ${limitMs / 1000} s.`));
  }, limitMs);
  finished.promise.catch(() => undefined); // may fail while the editor is still opening; awaited below
  const editor = await openEditor({
    ...options,
    env: { ...options.env, TEST_OUTPUT_MARK: outputMark },
    prepare: async (page) => {
      await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
        const text = format(...args);
        if (text.startsWith(outputMark)) print(text.slice(outputMark.length));
        else if (process.env['VERBOSE']) print(text);
      });
      await page.exposeFunction('codeAutomationExit', (code: number) => { finished.resolve(code); });
      page.on('crash', () => { finished.reject(new Error('The page crashed.')); });
      page.on('close', () => { finished.reject(new Error('The page was closed before the tests finished.')); });
    },
  }).catch((error: unknown) => {
    clearTimeout(timer);
    throw error;
  });
  try {
    return await finished.promise;
  } catch (error) {
    throw new Error(`${String(error)}\n${(await editor.logs()).slice(-4000)}`, { cause: error });
  } finally {
    clearTimeout(timer);
    await editor.close();
  }
}
