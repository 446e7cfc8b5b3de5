import { minute, type SandboxClock } from '../clock.ts';
import type { Report } from '../attributes/visitAttributes.ts';
import { createVisitor } from '../population/visitors.ts';
import { createRandom } from '../random.ts';
import { personas, type Persona } from './personas.ts';
import { visitStateAt, type VisitScript } from './visitState.ts';
import type { Visit } from './visits.ts';

/** One visit of a persona. */
export interface LiveVisit extends Visit {
  readonly persona: Persona;
  /** Which visit of the persona since the sandbox started. */
  readonly cycle: number;
  readonly script: VisitScript;
  /** Adds what a client reported; the state shows it at once. */
  report(reports: readonly Report[]): void;
}

/** The visits that go on while the sandbox runs: one of each persona at a time, and those before it. */
export class LiveVisits {
  readonly #seed: number;
  readonly #clock: SandboxClock;
  readonly #startedAt: number;
  readonly #visits = new Map<string, LiveVisit>();

  constructor(seed: number, clock: SandboxClock) {
    this.#seed = seed;
    this.#clock = clock;
    this.#startedAt = clock.now();
  }

  all(): readonly LiveVisit[] {
    return personas.flatMap((persona) => Array.from({ length: this.#cycle(persona) + 1 }, (_, cycle) => this.#visit(persona, cycle)));
  }

  /** The visit that each persona is in now. */
  current(): readonly LiveVisit[] {
    return personas.map((persona) => this.#visit(persona, this.#cycle(persona)));
  }

  #cycle(persona: Persona): number {
    const elapsed = this.#clock.now() - this.#startedAt + persona.startedBefore * minute;
    return Math.max(0, Math.floor(elapsed / (persona.period * minute)));
  }

  #visit(persona: Persona, cycle: number): LiveVisit {
    const key = `${persona.key}/${cycle}`;
    const visit = this.#visits.get(key) ?? this.#create(persona, cycle);
    this.#visits.set(key, visit);
    return visit;
  }

  /** The visitor stays the same, the session is another one each time. */
  #create(persona: Persona, cycle: number): LiveVisit {
    const startTime = this.#startedAt + (cycle * persona.period - persona.startedBefore) * minute;
    const visitor = createVisitor(createRandom(`${this.#seed}/persona/${persona.key}`), new Date(startTime).getUTCFullYear());
    const random = createRandom(`${this.#seed}/visit/${persona.key}/${cycle}`);
    const extraReports: Report[] = [];
    const script: VisitScript = {
      visitor,
      industry: persona.industry,
      sessionId: random.token(22),
      hash: random.hex(40),
      startTime,
      firstPageId: random.int(1_100_000_000, 2_000_000_000),
      externalReferrer: visitor.channel === 0 ? '' : 'https://www.example.com/',
      steps: persona.steps(visitor, random.fork('steps')),
      extraReports,
    };
    return {
      persona,
      cycle,
      script,
      visitorId: visitor.visitorId,
      sessionId: script.sessionId,
      startTime,
      stateAt: (now) => JSON.stringify(visitStateAt(script, now)),
      report: (reports) => {
        extraReports.push(...reports);
      },
    };
  }
}
