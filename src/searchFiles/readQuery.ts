import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import type { EngagementQuery, Range } from '../liveperson/engagementHistory/engagementQuery.ts';
import { checkQuery } from '../liveperson/engagementHistory/rules.ts';
import type { ConversationQuery } from '../liveperson/messagingInteractions/conversationQuery.ts';
import { checkConversationQuery } from '../liveperson/messagingInteractions/rules.ts';
import type { Problem } from '../liveperson/search/search.ts';
import { queryForms } from './fileForm.ts';
import { rangeOf, type Span } from './fileTime.ts';
import { formProblems, type FieldProblem } from '../jsonFiles/fieldProblem.ts';
import type { SearchFile } from './searchFile.ts';

type Fields = Readonly<Record<string, unknown>>;
export interface QueryReading {
  readonly search: SearchFile;
  readonly problems: readonly FieldProblem[];
}

/**
 * The query of a file as the client takes it. Fields of the wrong form are left out and told; the client's own rules judge the
 * rest, and names that no search knows.
 */
export function readQuery(product: SearchFile['product'], given: Fields, now: number): QueryReading {
  return product === 'chats' ? readChatQuery(given, now) : readConversationQuery(given, now);
}

function readChatQuery(given: Fields, now: number): QueryReading {
  const { fields, failed, problems } = wellFormed(queryForms.chats, given);
  const { last, from, to, ...filters } = fields;
  const start = startRange({ last, from, to }, failed, now);
  const query: EngagementQuery = { ...filters, ...start.range };
  const rules = checkQuery({ ...unknownOf(queryForms.chats, given), ...query }, now);
  const judged = ruleProblems(rules, queryForms.chats, [...failed, ...start.open]);
  return { search: { product: 'chats', query }, problems: [...problems, ...start.problems, ...judged] };
}

function readConversationQuery(given: Fields, now: number): QueryReading {
  const { fields, failed, problems } = wellFormed(queryForms.conversations, given);
  const { last, from, to, end, fullDialogEnd, ...filters } = fields;
  const start = startRange({ last, from, to }, failed, now);
  const query: ConversationQuery = {
    ...filters,
    ...start.range,
    ...(end !== undefined && { end: otherRange(end, now) }),
    ...(fullDialogEnd !== undefined && { fullDialogEnd: otherRange(fullDialogEnd, now) }),
  };
  const rules = checkConversationQuery({ ...unknownOf(queryForms.conversations, given), ...query }, now);
  const judged = ruleProblems(rules, queryForms.conversations, [...failed, ...start.open]);
  return { search: { product: 'conversations', query }, problems: [...problems, ...start.problems, ...judged] };
}

type QueryForm = v.ObjectSchema<v.ObjectEntries, undefined>;

/** The fields that have the right form, with their types, and what is wrong with the others. */
function wellFormed<const F extends QueryForm>(form: F, given: Fields) {
  const { issues } = v.safeParse(form, given);
  const problems = formProblems(issues, ['query']);
  const failed = problems.map(({ path: [, name] }) => String(name));
  const passed = Object.fromEntries(Object.entries(given).filter(([name]) => !failed.includes(name)));
  return { fields: v.parse(form, passed), failed, problems };
}

function unknownOf({ entries }: QueryForm, given: Fields): Fields {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !Object.hasOwn(entries, name)));
}

interface GivenTimes {
  readonly last: Span | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** `open`: times that the file leaves open or got wrong, which the rules need not judge a second time. */
interface StartRange {
  readonly range: Range;
  readonly problems: readonly FieldProblem[];
  readonly open: readonly string[];
}

/** When the records began. Without an end, up to now. */
function startRange({ last, from, to }: GivenTimes, failed: readonly string[], now: number): StartRange {
  if (last !== undefined) {
    const isDouble = from !== undefined || to !== undefined;
    const problems = isDouble
      ? [timeProblem(['last'], l10n.t('Stands instead of from and to: leave the one or the other out.'))]
      : [];
    return { range: rangeOf(last, now), problems, open: [] };
  }
  if (from !== undefined && !failed.includes('to')) return { range: { from, to: to ?? now }, problems: [], open: [] };
  const isMissing = !['last', 'from', 'to'].some((name) => failed.includes(name));
  return {
    range: { from: now, to: now },
    problems: isMissing ? [timeProblem([], l10n.t('Needs a time: "last", or "from" with or without "to".'))] : [],
    open: ['from', 'to'],
  };
}

function timeProblem(path: readonly string[], message: string): FieldProblem {
  return { origin: 'rule', severity: 'error', path: ['query', ...path], message, ofName: path.length === 0 };
}

function otherRange(range: Range | { readonly last: Span }, now: number): Range {
  return 'last' in range ? rangeOf(range.last, now) : range;
}

function ruleProblems(problems: readonly Problem[], { entries }: QueryForm, judged: readonly string[]): readonly FieldProblem[] {
  return problems
    .filter(({ field }) => !judged.includes(field))
    .map(({ field, severity, message }) => ({
      origin: 'rule',
      severity,
      path: ['query', field],
      message,
      ofName: !Object.hasOwn(entries, field),
    }));
}
