/** However long a service fails, it is asked again within this time. */
const longestPauseMs = 5 * 60_000;

export interface PollerState {
  readonly on: boolean;
  readonly intervalSeconds: number;
  /** Epoch ms of the next call; absent while off, hidden or calling. */
  readonly nextAt?: number;
  /** Calls that failed in a row. */
  readonly failures: number;
}

/**
 * Calls again and again while it is on and its panel is visible. Calls never overlap; after each failure the pause doubles, up to
 * five minutes. Hidden, it holds no timer.
 */
export class Poller {
  private on = false;
  private visible = true;
  private intervalSeconds: number;
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;
  private nextAt: number | undefined;
  private lastEndedAt = 0;
  private readonly poll: () => void;

  /** `poll` starts a call; its end is reported with `ended`. */
  constructor(poll: () => void, intervalSeconds: number) {
    this.poll = poll;
    this.intervalSeconds = intervalSeconds;
  }

  get state(): PollerState {
    return { on: this.on, intervalSeconds: this.intervalSeconds, failures: this.failures, ...(this.nextAt !== undefined && { nextAt: this.nextAt }) };
  }

  set(on: boolean, intervalSeconds: number): void {
    this.on = on;
    this.intervalSeconds = intervalSeconds;
    this.failures = 0;
    this.schedule();
  }

  setVisible(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    this.schedule();
  }

  /** A call began, whoever asked for it: the pause starts at its end. */
  began(): void {
    this.stopTimer();
  }

  ended(succeeded: boolean): void {
    this.failures = succeeded ? 0 : this.failures + 1;
    this.lastEndedAt = Date.now();
    this.schedule();
  }

  stop(): void {
    this.on = false;
    this.stopTimer();
  }

  private schedule(): void {
    this.stopTimer();
    if (!this.on || !this.visible) return;
    const pause = Math.min(this.intervalSeconds * 1000 * 2 ** Math.min(this.failures, 10), Math.max(longestPauseMs, this.intervalSeconds * 1000));
    // Shown again after a long time, it calls at once.
    const rest = Math.max(0, this.lastEndedAt + pause - Date.now());
    this.nextAt = Date.now() + rest;
    this.timer = setTimeout(() => {
      this.stopTimer();
      this.poll();
    }, rest);
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.nextAt = undefined;
  }
}
