import type { JsonObject } from '../../liveperson/json.ts';
import { minute, second } from '../clock.ts';
import type { Random } from '../random.ts';
import type { Industry, Scenario } from './industry.ts';
import { fillSlots, type Slots } from './slots.ts';

/** One line of a conversation before it is written in any API's form. */
export interface ScriptLine {
  /** Ms after the agent accepted the chat. */
  readonly after: number;
  readonly source: 'visitor' | 'agent';
  readonly kind: 'plain' | 'html' | 'url' | 'rich-content';
  readonly onlyToRep: boolean;
  /** 0 typed, n predefined answer n, -n the same edited. */
  readonly canned: number;
  readonly text?: string;
  readonly json?: JsonObject;
}

/** Writes a scenario out once: one wording of each line, slots filled, at the pace of people who type. */
export function writeConversation(industry: Industry, scenario: Scenario, slots: Slots, random: Random, pace = 1): ScriptLine[] {
  const lines: ScriptLine[] = [];
  let after = random.int(2, 9) * second;
  let last: ScriptLine['source'] = 'agent';
  for (const [index, template] of scenario.lines.entries()) {
    const [, who = 'a', optional = '', wordings = ''] = /^(\w)(\??): (.*)$/s.exec(template) ?? [];
    if (optional !== '' && !random.chance(0.6)) continue;
    const text = fillSlots(random.pick(wordings.split(' | ')), slots, random);
    const source = who === 'v' ? 'visitor' : 'agent';
    after += Math.round((thinking(source, last, random) + text.length * 55) * pace);
    last = source;
    lines.push({ after, source, ...lineForm(who, text, { industry, scenario, slots, index }) });
  }
  return lines;
}

function thinking(source: ScriptLine['source'], last: ScriptLine['source'], random: Random): number {
  return source === last ? random.int(3, 9) * second + random.int(0, 999) : random.int(6, 42) * second + random.int(0, 999);
}

interface Place {
  readonly industry: Industry;
  readonly scenario: Scenario;
  readonly slots: Slots;
  readonly index: number;
}

/** The number of a predefined answer: one for each place in a scenario where one is used. */
function cannedNumber({ industry, scenario, index }: Place): number {
  return 4000 + (industry.skills[0].id % 1000) + industry.scenarios.indexOf(scenario) * 20 + index;
}

function lineForm(who: string, text: string, place: Place): Omit<ScriptLine, 'after' | 'source'> {
  const plain = { kind: 'plain', onlyToRep: false, canned: 0, text } as const;
  switch (who) {
    case 'c':
      return { ...plain, canned: cannedNumber(place) };
    case 'e':
      return { ...plain, canned: -cannedNumber(place) };
    case 'n':
      return { ...plain, onlyToRep: true };
    case 'h':
      return { ...plain, kind: 'html', text: `<div dir="ltr" style="direction: ltr; text-align: left;">${text}</div>` };
    case 'u':
      return { ...plain, kind: 'url' };
    case 'r':
      return { kind: 'rich-content', onlyToRep: false, canned: 0, json: productCard(place) };
    default:
      return plain;
  }
}

/** A structured content card, built of the element types of the documented sample. */
function productCard({ industry, slots }: Place): JsonObject {
  const { product } = slots;
  const link = (name: string, path: string) => ({ actions: [{ type: 'link', name, uri: `${industry.site}${path}` }] });
  return {
    type: 'vertical',
    elements: [
      {
        type: 'image',
        url: `${industry.site}/images/${product.sku.toLowerCase()}.jpg`,
        tooltip: product.name,
        click: link('Show', `/product/${product.sku}`),
      },
      { type: 'text', text: product.name, tooltip: product.name, style: { bold: true, size: 'large' } },
      { type: 'text', text: slots.money(product.price) },
      {
        type: 'horizontal',
        elements: [
          { type: 'button', title: 'Add to basket', tooltip: 'Add to basket', click: link('Add to basket', '/basket') },
          {
            type: 'button',
            title: 'More details',
            tooltip: 'More details',
            click: { actions: [{ type: 'publishText', text: 'More details please' }] },
          },
        ],
      },
    ],
  };
}

/** What a longer conversation is made of. */
export interface LongConversation {
  readonly industry: Industry;
  readonly scenarios: readonly Scenario[];
  readonly slots: Slots;
  readonly random: Random;
  readonly pace: number;
  /** Ms after the agent accepted by which all of it is said. */
  readonly until: number;
}

/** A short one is a single scenario, fitted to its time; a longer one is one scenario after the other. */
export function writeLongConversation(plan: LongConversation): ScriptLine[] {
  const { scenarios, random, pace, until } = plan;
  const lines: ScriptLine[] = [];
  for (let round = 0; round < 400; round++) {
    const scenario = scenarios[round % scenarios.length];
    if (scenario === undefined) break;
    const part = writeConversation(plan.industry, scenario, plan.slots, random.fork(`round ${round}`), pace);
    if (until < 10 * minute) return fitted(part, until);
    const offset = (lines.at(-1)?.after ?? 0) + (round === 0 ? 0 : Math.round(random.int(20, 60) * second * pace));
    const said = round === 0 ? part : part.filter((line) => !isGreeting(line));
    if (offset + (said.at(-1)?.after ?? 0) >= until) break;
    lines.push(...said.map((line) => ({ ...line, after: offset + line.after })));
  }
  return lines;
}

function fitted(lines: readonly ScriptLine[], until: number): ScriptLine[] {
  const factor = (until - 8 * second) / (lines.at(-1)?.after ?? until);
  return lines.map((line) => ({ ...line, after: Math.round(line.after * factor) }));
}

/** Nobody says hello twice. */
function isGreeting({ source, text = '' }: ScriptLine): boolean {
  return source === 'agent' && /^(Hello|Hi|Welcome|Good day|Congratulations)\b/.test(text);
}
