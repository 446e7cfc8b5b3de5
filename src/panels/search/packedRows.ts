import { given } from '../../liveperson/fields.ts';
import type { FacetId, ResultRow } from '../protocol/search.ts';
import { OptionalNumbers } from './growingArray.ts';
import { scoreBand } from './scoreBand.ts';
import { TextPage, type OpenTextPage } from './textPage.ts';
import { WordColumn } from './wordColumn.ts';

/** What is shown in words that many rows share. */
export const wordColumns = ['agent', 'skill', 'channel', 'endReason'] as const satisfies readonly FacetId[];

export type WordColumnId = (typeof wordColumns)[number];

export function isWordColumn(column: string): column is WordColumnId {
  return wordColumns.some((words) => words === column);
}

/**
 * The rows of a search as they arrived, packed: about 300 bytes each, nearly all of it outside the heap. As objects they take
 * twice as much, and garbage collections of the extension host as long as all of them take to walk.
 */
export class PackedRows {
  readonly facets: Readonly<Record<FacetId, WordColumn>> = {
    skill: new WordColumn(),
    agent: new WordColumn(),
    endReason: new WordColumn(),
    channel: new WordColumn(),
    mcs: new WordColumn(),
  };
  readonly numbers = {
    start: new OptionalNumbers(),
    duration: new OptionalNumbers(),
    lines: new OptionalNumbers(),
    mcs: new OptionalNumbers(),
  };
  readonly #partial = new Set<number>();
  readonly #pages: TextPage[] = [];
  #length = 0;
  #open: { readonly page: TextPage; readonly texts: OpenTextPage } | undefined;

  get length(): number {
    return this.#length;
  }

  add(rows: readonly ResultRow[]): void {
    if (rows.length === 0) return;
    this.#pages.push(new TextPage(this.#length, rows));
    for (const row of rows) {
      for (const column of wordColumns) this.facets[column].add(row[column]);
      this.facets.mcs.add(scoreBand(row.mcs));
      this.numbers.start.add(row.start);
      this.numbers.duration.add(row.duration);
      this.numbers.lines.add(row.lines);
      this.numbers.mcs.add(row.mcs);
      if (row.partial) this.#partial.add(this.#length);
      this.#length += 1;
    }
  }

  /** @param place of a row that is there */
  row(place: number): ResultRow {
    const { facets, numbers } = this;
    return {
      ...this.#texts(place).row(place),
      lines: numbers.lines.at(place) ?? 0,
      partial: this.#partial.has(place),
      ...given({
        start: numbers.start.at(place),
        agent: facets.agent.wordAt(place),
        skill: facets.skill.wordAt(place),
        channel: facets.channel.wordAt(place),
        endReason: facets.endReason.wordAt(place),
        duration: numbers.duration.at(place),
        mcs: numbers.mcs.at(place),
      }),
    };
  }

  find(id: string): ResultRow | undefined {
    for (let place = 0; place < this.#length; place++) {
      if (this.#texts(place).text(place, 'id') === id) return this.row(place);
    }
    return undefined;
  }

  /** What a visitor is sorted by: the name, else the id. */
  visitorOf(place: number): string | undefined {
    const texts = this.#texts(place);
    return texts.text(place, 'visitorName') ?? texts.text(place, 'visitorId');
  }

  /** Hands on the places, from `first` on, of rows in whose own texts a pattern is found; see `OpenTextPage`. */
  eachWith(pattern: RegExp, first: number, found: (place: number) => void): void {
    for (const page of this.#pages) if (page.end > first) page.open().eachWith(pattern, found);
  }

  /** Rows beside each other are mostly read one after the other: the page that was read last stays open. */
  #texts(place: number): OpenTextPage {
    if (this.#open && place >= this.#open.page.first && place < this.#open.page.end) return this.#open.texts;
    const page = this.#pages.findLast(({ first }) => first <= place) ?? new TextPage(0, []);
    this.#open = { page, texts: page.open() };
    return this.#open.texts;
  }
}
