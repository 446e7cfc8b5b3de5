import { failureView } from '../frame/failureView.ts';
import { LiveReading } from '../frame/liveReading.ts';
import type { FailureView } from '../protocol/failure.ts';
import type { TranscriptSearch } from '../protocol/chatStatus.ts';

const pauseSeconds = 20;

/**
 * Opens a transcript that may not be in the history yet: 99.5 % are within five minutes of the chat's end. Looks again and again,
 * while the panel is seen, until it is there or the person gives up. Source: Engagement History API, data availability.
 */
export class TranscriptWait {
  readonly #reading: LiveReading;
  #wanted = false;
  #opened = false;
  #failure: FailureView | undefined;

  /** `open` resolves to false when the history does not have it yet. */
  constructor(open: (signal: AbortSignal) => Promise<boolean>, changed: () => void) {
    this.#reading = new LiveReading({
      intervalSeconds: pauseSeconds,
      changed,
      read: async (signal) => {
        try {
          this.#opened = await open(signal);
          this.#failure = undefined;
          if (this.#opened) this.#wanted = false;
          return this.#opened ? 'ended' : 'more';
        } catch (error) {
          if (signal.aborted) return 'ended';
          this.#failure = failureView(error);
          throw error;
        }
      },
    });
  }

  get status(): TranscriptSearch {
    const { nextAt } = this.#reading.watch;
    return { state: this.#state(), ...(nextAt !== undefined && { nextAt }), ...(this.#failure && { failure: this.#failure }) };
  }

  /** Starts looking, or gives up. */
  want(on: boolean): void {
    this.#wanted = on;
    this.#failure = undefined;
    if (!on) this.#reading.cancel();
    this.#reading.setWatch(false, pauseSeconds);
    if (on) this.#reading.setWatch(true, pauseSeconds);
  }

  setVisible(visible: boolean): void {
    this.#reading.setVisible(visible);
  }

  dispose(): void {
    this.#reading.dispose();
  }

  #state(): TranscriptSearch['state'] {
    if (!this.#wanted) return this.#opened ? 'opened' : 'idle';
    if (this.#reading.busy) return 'looking';
    return this.#failure === undefined ? 'waiting' : 'failed';
  }
}
