/** Things to undo at the end, last one first: processes, browsers, temporary folders. */
export type Cleanup = {
  /** Registers a step. Steps run once, in reverse order, and one that fails does not keep the others from running. */
  readonly add: (step: () => Promise<void> | void) => void;
  /** Runs the steps now. A second call waits for the first. */
  readonly run: () => Promise<void>;
};

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const open = new Set<Cleanup>();
let listening = false;

/** A list of steps that also runs when the process is told to stop by a signal. */
export function createCleanup(): Cleanup {
  const steps: (() => Promise<void> | void)[] = [];
  let running: Promise<void> | undefined;
  const cleanup: Cleanup = {
    add: (step) => steps.push(step),
    run: () => (running ??= runSteps(steps).finally(() => open.delete(cleanup))),
  };
  open.add(cleanup);
  listenForSignals();
  return cleanup;
}

async function runSteps(steps: (() => Promise<void> | void)[]): Promise<void> {
  const failures: unknown[] = [];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be cleaned up.');
}

function listenForSignals(): void {
  if (listening) return;
  listening = true;
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      void Promise.allSettled([...open].map((cleanup) => cleanup.run())).then(() => process.exit(code));
    });
  }
}
