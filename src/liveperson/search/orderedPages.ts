import type { PagePump } from './pump.ts';
import type { SearchPage } from './search.ts';
import type { SearchState } from './searchState.ts';

/** Window after window, page after page: for results sorted by start, where windows follow each other. */
export async function* orderedPages<R>(
  state: SearchState<R>,
  pump: PagePump<R>,
  signal: AbortSignal,
): AsyncGenerator<SearchPage<R>, void, undefined> {
  for (let [reading] = state.readings; reading !== undefined && state.remaining > 0; [reading] = state.readings) {
    signal.throwIfAborted();
    const taken = reading.take();
    if (taken.kind === 'wait') {
      await pump.arrival(signal);
    } else if (taken.kind === 'done') {
      state.finish(reading);
    } else if (taken.kind === 'split') {
      state.split(reading, taken.count);
    } else {
      const { offset, exchange, warnings, repeated } = taken;
      const records = taken.records.slice(0, state.remaining);
      const cut = records.length < taken.records.length;
      state.noteCount(reading.window, taken.count);
      state.handOut(reading, records);
      pump.fill();
      if (!repeated || records.length > 0 || warnings.length > 0) {
        const facts = {
          window: reading.window,
          offset: state.base(reading) + offset,
          count: state.counts[reading.window] ?? taken.count,
          exchange,
        };
        yield state.page(
          records.map(({ record }) => record),
          facts,
          warnings,
          cut ? new Map([[reading, offset]]) : undefined,
        );
      }
    }
  }
}
