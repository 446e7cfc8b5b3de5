import type { LivePersonClient } from '../liveperson/livePersonClient.ts';
import { isJsonText, type KnownValues } from '../privacy/knownValues.ts';

/**
 * The same client; the people named in its answers become known, so that they can be masked wherever they are named. A name that
 * stands in a field of its own in one answer stands within a sentence of another.
 */
export function observedClient(client: LivePersonClient, known: KnownValues): LivePersonClient {
  return new Proxy(client, {
    get: (target, name, receiver) => {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...given: readonly unknown[]): unknown => observed(Reflect.apply(member, target, given), known);
    },
  });
}

function observed(result: unknown, known: KnownValues): unknown {
  if (result instanceof Promise) {
    return result.then((answer: unknown) => {
      learnAnswer(answer, known);
      return answer;
    });
  }
  return isPages(result) ? observedPages(result, known) : result;
}

/**
 * As received; of what is no JSON, as it was read. It is parsed a second time, a third of what learning costs (0.1 ms for a
 * record of 45 kB): values hold the parsed parts that were asked for, and people are named in the rest as well. Searches come
 * with parsed records.
 */
function learnAnswer(answer: unknown, known: KnownValues): void {
  if (typeof answer !== 'object' || answer === null || !('raw' in answer) || !('value' in answer)) return;
  if (typeof answer.raw === 'string' && isJsonText(answer.raw)) known.learnJson(answer.raw);
  else known.learn(answer.value);
}

async function* observedPages(pages: AsyncIterable<unknown>, known: KnownValues): AsyncGenerator<unknown, void, undefined> {
  for await (const page of pages) {
    if (typeof page === 'object' && page !== null && 'records' in page && Array.isArray(page.records)) {
      for (const record of page.records as readonly unknown[]) {
        if (typeof record === 'object' && record !== null && 'raw' in record) known.learn(record.raw);
      }
    }
    yield page;
  }
}

function isPages(result: unknown): result is AsyncIterable<unknown> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}
