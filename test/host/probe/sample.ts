/** What one look at the extension host found, after a garbage collection. */
export interface HostSample {
  /** Process of the extension host. */
  readonly pid: number;
  /** Bytes in use: heap, and what lies outside of it. */
  readonly usedBytes: number;
  /** Bytes of memory the system has given to the process. */
  readonly residentBytes: number;
  /** Timers of the extension that have neither fired nor been cleared: the line of code that set each. */
  readonly timers: readonly string[];
  /** Open connections to the service. */
  readonly sockets: number;
  /** Listeners to events of the editor, and objects with a `dispose` that have not been collected; of all extensions. */
  readonly listeners: number;
  readonly disposables: number;
  /** Signals that have not been collected: each keeps what listens to it. */
  readonly signals: number;
  /** Rejections that nobody caught, and the warnings of the runtime, since the host began. */
  readonly complaints: readonly string[];
}
