import { readFileSync } from 'node:fs';

/** `documented`: about 6 kB each, as printed in the documents. `short`: about 1 kB, a chat of a few lines. */
export type RecordSize = 'documented' | 'short';

const idMark = 'bench-engagement-id';
const startMark = 1_111_111_111_111;

/** Makes any number of records as JSON: the documented ones again and again, each with an id and a start of its own. */
export class RecordWriter {
  readonly #templates: readonly (readonly string[])[];

  constructor(size: RecordSize) {
    this.#templates = (size === 'documented' ? documentedRecords() : [shortRecord()]).map((record) =>
      JSON.stringify(marked(record)).split(new RegExp(`(${idMark}|${startMark})`)),
    );
  }

  /** `start`: epoch ms. */
  write(index: number, start: number): string {
    const template = this.#templates[index % this.#templates.length] ?? [];
    return template
      .map((part) => (part === idMark ? `4294${index}` : part === String(startMark) ? String(start) : part))
      .join('');
  }
}

/** An answer of the Engagement History API as text. */
export function pageOf(records: readonly string[], count: number): string {
  const shards = '{"failureShards":0,"totalShards":6,"partialResult":false}';
  return `{"_metadata":{"count":${count},"shardsStatusResult":${shards}},"interactionHistoryRecords":[${records.join(',')}]}`;
}

type Fields = Readonly<Record<string, unknown>>;

/** The complete ones of the documented answer: a truncated record would be fetched again. */
function documentedRecords(): readonly Fields[] {
  const answer: unknown = JSON.parse(
    readFileSync(new URL('../fixtures/engagement-history-response.json', import.meta.url), 'utf8'),
  );
  const records = fieldsOf(answer)['interactionHistoryRecords'];
  if (!Array.isArray(records)) throw new Error('no records in the documented answer');
  return records.map(fieldsOf).filter((record) => fieldsOf(record['info'])['isPartial'] !== true);
}

/** Info, the first line and the campaign of the first documented record. */
function shortRecord(): Fields {
  const record = documentedRecords()[0] ?? {};
  const { lines } = fieldsOf(record['transcript']);
  return { info: record['info'], transcript: { lines: Array.isArray(lines) ? lines.slice(0, 1) : [] } };
}

function marked(record: Fields): Fields {
  const { startTime: _text, ...info } = fieldsOf(record['info']);
  return { ...record, info: { ...info, engagementId: idMark, startTimeL: startMark } };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
