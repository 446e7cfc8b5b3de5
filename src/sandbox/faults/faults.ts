import type { SandboxClock } from '../clock.ts';
import type { FaultRule } from './faultRule.ts';

interface ActiveRule {
  readonly rule: FaultRule;
  /** Matching requests seen so far. */
  seen: number;
}

export interface RequestFacts {
  readonly operation: string;
  readonly method: string;
  readonly pathAndQuery: string;
}

/** The faults that are switched on. The first rule that matches a request and is not used up hits it. */
export class Faults {
  readonly #clock: SandboxClock;
  readonly #hits = new WeakMap<Request, FaultRule>();
  #rules: ActiveRule[] = [];

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  /** Replaces what was set before. */
  set(...rules: readonly FaultRule[]): void {
    this.#rules = rules.map((rule) => ({ rule, seen: 0 }));
    this.#clock.skew = rules.reduce((sum, { clockSkewMs = 0 }) => sum + clockSkewMs, 0);
  }

  clear(): void {
    this.set();
  }

  /** The rules with what is left of them. */
  list(): readonly FaultRule[] {
    return this.#rules.map(({ rule, seen }) =>
      rule.times === undefined ? rule : { ...rule, times: Math.max(0, rule.times - Math.max(0, seen - (rule.skip ?? 0))) },
    );
  }

  /** Decides whether a request is hit, and counts it. */
  take(request: Request, facts: RequestFacts): FaultRule | undefined {
    for (const active of this.#rules) {
      const { rule } = active;
      if (!isMatch(rule, facts)) continue;
      active.seen += 1;
      const hits = active.seen - (rule.skip ?? 0);
      if (hits < 1 || hits > (rule.times ?? Infinity)) continue;
      this.#hits.set(request, rule);
      return rule;
    }
    return undefined;
  }

  /** The rule that hit a request, for services whose answer itself changes. */
  of(request: Request): FaultRule | undefined {
    return this.#hits.get(request);
  }
}

function isMatch({ match }: FaultRule, { operation, method, pathAndQuery }: RequestFacts): boolean {
  return (
    (match?.operation ?? operation) === operation &&
    (match?.method ?? method) === method &&
    pathAndQuery.includes(match?.path ?? '')
  );
}
