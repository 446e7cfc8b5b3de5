import { formatJson } from '../documents/json/formatJson.ts';
import type { Exchange } from '../liveperson/http/exchange.ts';
import type { NotedWarning } from '../liveperson/search/notedWarnings.ts';
import type { WarnedSearch, WarningCause, WarningStep } from '../liveperson/search/warnedSearch.ts';
import { addRequest, plain } from './documentSections.ts';
import { DocumentLines, type OfferedCommand, type RequestDocument } from './requestDocument.ts';

/**
 * Why a search may be incomplete: causes in order, with what its answers say, commands that help; then what was asked and what of
 * the first answer speaks of it. The records of that answer are not repeated: the request's own document has them.
 */
export function warningsDocument(search: WarnedSearch, exchangeOf: (id: string) => Exchange | undefined): RequestDocument {
  const { summary, causes } = search.explain();
  const lines = new DocumentLines().add(plain(summary));
  causes.forEach((cause, index) => {
    addCause(lines, search, cause, index + 1);
  });
  lines.heading('What is known').add(...knownFacts(search));
  const [exchange] = search.fields.warnings
    .flatMap(({ pages }) => pages)
    .flatMap(({ exchangeId = '' }) => exchangeOf(exchangeId) ?? []);
  if (!exchange) return lines.heading('Request').add('The calls of this search are no longer kept.').done();
  addRequest(lines, exchange);
  lines.heading('Answer');
  const { response } = exchange;
  if (response) lines.add(`${response.status} ${plain(response.statusText)}`.trim(), '', metadataOf(response.body));
  return lines.done();
}

function addCause(
  lines: DocumentLines,
  search: WarnedSearch,
  { text, evidence, warning, nextSteps }: WarningCause,
  nth: number,
): void {
  lines.add('');
  for (const { step, label } of nextSteps) {
    const offer = step && commandOf(step, search, warning);
    if (offer) lines.offer({ kind: 'command', title: label, ...offer });
  }
  lines.add(plain(`${nth}. ${text}`));
  lines.add(
    evidence === undefined ? '   Possible; nothing in the answers speaks for or against it.' : plain(`   Evidence: ${evidence}`),
  );
  for (const { label } of nextSteps) lines.add(plain(`   → ${label}`));
}

function commandOf(
  step: WarningStep,
  search: WarnedSearch,
  { ids: [id], pages }: NotedWarning,
): Pick<OfferedCommand, 'command' | 'argument'> | undefined {
  const { accountId, product, query } = search.fields;
  const searchFor = (asked: object): Pick<OfferedCommand, 'command' | 'argument'> => ({
    command: 'liveperson.searchTranscripts',
    argument: { accountId, product, query: asked },
  });
  switch (step) {
    case 'searchAgain':
      return searchFor(query);
    case 'searchEnded': {
      const range = search.endedRange();
      return range && searchFor({ ...query, ...range });
    }
    case 'openRecord':
      if (id === undefined || id === '') return undefined;
      return product === 'chats'
        ? { command: 'liveperson.openRecord', argument: { accountId, engagementId: id } }
        : { command: 'liveperson.openConversation', argument: { accountId, conversationId: id } };
    case 'openRequest': {
      const requestId = pages.find(({ exchangeId }) => exchangeId !== undefined)?.exchangeId;
      return requestId === undefined ? undefined : { command: 'liveperson.openRequest', argument: { requestId } };
    }
  }
}

function knownFacts({ fields: { accountId, product, query, records, count, warnings } }: WarnedSearch): readonly string[] {
  const { from, to, ...filters } = query;
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['Account', accountId],
    ['Product', product],
    ['From', new Date(from).toISOString()],
    ['To', new Date(to).toISOString()],
    ...Object.entries(filters).map(([name, value]): readonly [string, string] => [name, JSON.stringify(value)]),
    ['Records', `${records} of ${count}`],
    ...warnings.flatMap(({ kind, pages }) => pages.map((page): readonly [string, string] => [
      kind,
      `window ${page.window + 1}, offset ${page.offset ?? '?'}, ${page.count} counted`,
    ])),
  ];
  return facts.map(([name, value]) => plain(`${name.padEnd(14)} ${value}`));
}

/** What the service says about its answer as a whole, in which failed parts and the count stand. */
function metadataOf(body: string): string {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null || !('_metadata' in answer)) return '(no _metadata)';
    return formatJson(JSON.stringify({ _metadata: answer._metadata }));
  } catch {
    return '(no JSON)';
  }
}
