import { isMiss, type Measurement } from './measurement.ts';

export interface Machine {
  readonly cpus: number;
  readonly model: string;
  readonly node: string;
  /** Load of the last minute, before and after. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

/** The figures of one file. */
export interface BenchFigures {
  readonly title: string;
  readonly measurements: readonly Measurement[];
}

/** The text of docs/performance.md. */
export function performancePage(machine: Machine, benches: readonly BenchFigures[]): string {
  const { cpus, model, node, loadBefore, loadAfter } = machine;
  const sections = benches.map(({ title, measurements }) => {
    const rows = measurements.map((measurement) => `| ${rowCells(measurement).join(' | ')} |`);
    const picture =
      title === 'Growth'
        ? ['![Time by number of records, both axes logarithmic; the numbers are the exponents](pictures/growth.svg)', '']
        : [];
    return [`## ${title}`, '', ...picture, '| What | Measured | Limit | |', '|---|---:|---:|---|', ...rows, ''].join('\n');
  });
  return [
    '# Performance',
    '',
    '`npm run bench` measures this and writes this page. A ratio (×) compares two figures of the same run, so that it says the same on any machine.',
    '',
    `Measured on ${cpus} × ${model}, Node ${node}, load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after.`,
    '',
    ...sections,
  ].join('\n');
}

function rowCells(measurement: Measurement): readonly string[] {
  const { name, limit, unit } = measurement;
  return [
    name.replaceAll('|', String.raw`\|`),
    shownFigure(measurement),
    limit === undefined ? '' : `${limit} ${unit}`,
    limit === undefined ? '' : isMiss(measurement) ? 'missed' : 'held',
  ];
}

export function shownFigure({ measured, unit }: Measurement): string {
  return `${measured.toFixed(measured < 10 ? 3 : 1)} ${unit}`;
}
