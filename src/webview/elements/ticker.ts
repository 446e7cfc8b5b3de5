import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Draws its host again at an interval, for times that run. A hidden page does not exist, so nothing ticks unseen. */
export class Ticker implements ReactiveController {
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly host: ReactiveControllerHost;
  private readonly intervalMs: number;

  constructor(host: ReactiveControllerHost, intervalMs: number) {
    this.host = host;
    this.intervalMs = intervalMs;
    host.addController(this);
  }

  hostConnected(): void {
    this.timer = setInterval(() => { this.host.requestUpdate(); }, this.intervalMs);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
  }
}
