import type { ReadReport } from '../attributes/sdeReader.ts';
import type { Report } from '../attributes/visitAttributes.ts';
import { minute, second, type SandboxClock } from '../clock.ts';
import { type Industry, retail } from '../population/industry.ts';
import { createVisitor, type Visitor } from '../population/visitors.ts';
import { createRandom, type Random } from '../random.ts';
import { Journey, type Step } from './journey.ts';
import { personas, type Persona } from './personas.ts';
import { openPageId, visitStateAt, type VisitScript } from './visitState.ts';
import type { Visit } from './visits.ts';

/** One visit of a persona, or of a visitor whom a client made. */
export interface LiveVisit extends Visit {
  readonly key: string;
  /** Undefined for a visit that a client made. */
  readonly persona: Persona | undefined;
  readonly script: VisitScript;
  /** Adds what a client reported; the state shows it at once. */
  report(report: ReadReport, at: number, pageId?: string): void;
}

/** How many visits of a persona are known: those of two days, for the one who comes most often. */
const rememberedVisits = 96;

/** The visits that go on while the sandbox runs: one of each persona at a time, and those before it. */
export class LiveVisits {
  readonly #seed: number;
  readonly #clock: SandboxClock;
  readonly #startedAt: number;
  readonly #visits = new Map<string, LiveVisit>();
  readonly #begun: LiveVisit[] = [];

  constructor(seed: number, clock: SandboxClock) {
    this.#seed = seed;
    this.#clock = clock;
    this.#startedAt = clock.now();
  }

  all(): readonly LiveVisit[] {
    const ofPersonas = personas.flatMap((persona) => {
      const current = this.#cycle(persona);
      const kept = Math.min(current + 1, rememberedVisits);
      return Array.from({ length: kept }, (_, back) => this.#visit(persona, current - kept + 1 + back));
    });
    return [...ofPersonas, ...this.#begun];
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
    const visit = this.#visits.get(key) ?? this.#create(persona, cycle, key);
    this.#visits.set(key, visit);
    return visit;
  }

  /** The visitor stays the same, the session is another one each time. */
  #create(persona: Persona, cycle: number, key: string): LiveVisit {
    const startTime = this.#startedAt + (cycle * persona.period - persona.startedBefore) * minute;
    const visitor = createVisitor(createRandom(`${this.#seed}/persona/${persona.key}`), new Date(startTime).getUTCFullYear());
    const random = createRandom(`${this.#seed}/visit/${key}`);
    return liveVisit({
      key,
      persona,
      visitor,
      industry: persona.industry,
      startTime,
      random,
      steps: persona.steps(visitor, random.fork('steps')),
    });
  }

  /** A visit of somebody who was not there before, or comes back: to one page, where an engagement is shown. */
  begin(visitorId?: string): LiveVisit {
    const key = `client/${this.#begun.length}`;
    const random = createRandom(`${this.#seed}/visit/${key}`);
    const startTime = this.#clock.now();
    const created = createVisitor(random, new Date(startTime).getUTCFullYear());
    const visitor = visitorId === undefined ? created : { ...created, visitorId };
    const visit = liveVisit({
      key,
      persona: undefined,
      visitor,
      industry: retail,
      startTime,
      random,
      steps: new Journey(retail).page(0, 0).shows(0, 0, '1').steps(),
    });
    this.#begun.push(visit);
    return visit;
  }
}

interface VisitPlan {
  readonly key: string;
  readonly persona: Persona | undefined;
  readonly visitor: Visitor;
  readonly industry: Industry;
  readonly startTime: number;
  readonly random: Random;
  readonly steps: readonly Step[];
}

function liveVisit({ key, persona, visitor, industry, startTime, random, steps }: VisitPlan): LiveVisit {
  const reports: Report[] = [];
  const allSteps = [...steps];
  const script: VisitScript = {
    visitor,
    industry,
    sessionId: random.token(22),
    hash: random.hex(40),
    startTime,
    firstPageId: random.int(1_100_000_000, 2_000_000_000),
    externalReferrer: visitor.channel === 0 ? '' : 'https://www.example.com/',
    steps: allSteps,
    extraReports: reports,
  };
  return {
    key,
    persona,
    script,
    visitorId: visitor.visitorId,
    sessionId: script.sessionId,
    startTime,
    stateAt: (now) => JSON.stringify(visitStateAt(script, now)),
    report: ({ sdes, accepted }, at, pageId) => {
      reports.push(...sdes.map((sde) => ({ sde, at, pageId: pageId ?? openPageId(script, at) })));
      allSteps.push(...accepted.map((accepts) => ({ at: (at - startTime) / second, accepts })));
    },
  };
}
