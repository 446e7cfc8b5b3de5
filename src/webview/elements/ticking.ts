import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Draws its host again every second, for what depends on the time. A hidden page does not exist, so nothing ticks there. */
export class Ticking implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Epoch ms of the last tick. */
  now = Date.now();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => {
      this.now = Date.now();
      this.#host.requestUpdate();
    }, 1000);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  hostUpdate(): void {
    this.now = Date.now();
  }
}
