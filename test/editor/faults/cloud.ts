import dns from 'node:dns';
import sinon from 'sinon';
import { startSandbox, type FaultRule, type Sandbox } from '../../../src/sandbox/index.ts';
import { baseUris } from '../../../src/sandbox/domains.ts';
import { until } from '../until.ts';

/** Another account than that of the extension's own sandbox, by its secrets. */
const seed = 7;
/** A rule with so many times is never used up. */
export const often = 1_000_000;

/** The simulated service under a name, so that its name can fail, at a port that it keeps, so that it can come back. */
export class NamedCloud {
  #sandbox: Sandbox;
  readonly port: number;
  readonly #stubs = sinon.createSandbox();
  #isGone = false;

  private constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
    this.port = Number(new URL(sandbox.domainApiUrl).port);
  }

  static async start(): Promise<NamedCloud> {
    const cloud = new NamedCloud(await startSandbox({ seed }));
    cloud.mend();
    return cloud;
  }

  get sandbox(): Sandbox {
    return this.#sandbox;
  }

  get domainApiUrl(): string {
    return `http://localhost:${this.port}`;
  }

  /** Takes all faults away but for the names, which are no fault. */
  mend(): void {
    this.breakWith();
  }

  breakWith(...rules: readonly FaultRule[]): void {
    this.#sandbox.faults.set({ match: { operation: 'getDomains' }, body: this.#namedHosts() }, ...rules);
  }

  /** Requests that the last rule has hit. */
  get hits(): number {
    return often - (this.#sandbox.faults.list().at(-1)?.times ?? often);
  }

  /** With the first request of that kind on its way, the service or its name is gone, until `comeBack`. */
  async vanishDuring(match: FaultRule['match'], how: 'refused' | 'dns', over: AbortSignal): Promise<void> {
    this.breakWith({ match, times: often, hang: true });
    await until(() => this.hits > 0 || over.aborted);
    if (how === 'dns') this.#loseName();
    this.#isGone = true;
    await this.#sandbox.stop();
  }

  #loseName(): void {
    const { lookup } = dns;
    this.#stubs.stub(dns, 'lookup').callsFake(((name: string, ...rest: readonly unknown[]) => {
      const answer = rest.at(-1);
      const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });
      if (name === 'localhost' && typeof answer === 'function') process.nextTick(answer, error);
      else Reflect.apply(lookup, dns, [name, ...rest]);
    }));
  }

  /** The service is there again, with nothing wrong. */
  async comeBack(): Promise<void> {
    this.#stubs.restore();
    if (this.#isGone) this.#sandbox = await startSandbox({ seed, port: this.port });
    this.#isGone = false;
    this.mend();
  }

  async stop(): Promise<void> {
    await this.#sandbox.stop();
  }

  #namedHosts(): string {
    const { accountId } = this.#sandbox;
    return JSON.stringify({ baseURIs: baseUris({ accountId, host: () => `localhost:${this.port}` }) });
  }
}
