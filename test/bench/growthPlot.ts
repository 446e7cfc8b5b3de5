/** How long something takes, by the number of records; ms. */
export interface GrowthCurve {
  readonly name: string;
  readonly points: readonly { readonly records: number; readonly ms: number }[];
}

const width = 720;
const height = 420;
const plot = { left: 70, top: 24, right: 570, bottom: 370 } as const;
const lineHeight = 16;
const colours = ['#1f77b4', '#d62728', '#2ca02c', '#9467bd'] as const;

/** The exponent of growth: 1 is linear, 2 quadratic. The slope of a straight line through the points, both axes logarithmic. */
export function exponentOf(points: GrowthCurve['points']): number {
  const xs = points.map(({ records }) => Math.log10(records));
  const ys = points.map(({ ms }) => Math.log10(ms));
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const products = xs.reduce((sum, x, index) => sum + (x - meanX) * ((ys[index] ?? 0) - meanY), 0);
  return products / xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
}

/** An SVG picture of the curves, both axes logarithmic. The same figures give the same text. */
export function growthPlot(curves: readonly GrowthCurve[]): string {
  const all = curves.flatMap(({ points }) => points);
  const x = axis(all.map(({ records }) => records), plot.left, plot.right);
  const y = axis(all.map(({ ms }) => ms), plot.bottom, plot.top);
  const grid = [
    ...x.marks.map((value) => `<path class="grid" d="M${x.at(value)} ${plot.top}V${plot.bottom}"/><text x="${x.at(value)}" y="${plot.bottom + 18}" text-anchor="middle">${value.toLocaleString('en')}</text>`),
    ...y.marks.map((value) => `<path class="grid" d="M${plot.left} ${y.at(value)}H${plot.right}"/><text x="${plot.left - 8}" y="${y.at(value) + 4}" text-anchor="end">${value} ms</text>`),
  ];
  const labelled = apart(curves.map(({ points }) => y.at(points.at(-1)?.ms ?? 1)));
  const lines = curves.map(({ name, points }, index) => {
    const colour = colours[index % colours.length] ?? 'black';
    const path = points.map(({ records, ms }) => `${x.at(records)} ${y.at(ms)}`).join('L');
    const label = `<text x="${plot.right + 8}" y="${(labelled[index] ?? 0) + 4}" fill="${colour}">${name} · ${exponentOf(points).toFixed(2)}</text>`;
    return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>${label}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Time by number of records">`,
    '<style>.grid{stroke:#bbb;stroke-width:.5}</style><rect width="100%" height="100%" fill="white"/>',
    ...grid,
    ...lines,
    `<text x="${(plot.left + plot.right) / 2}" y="${height - 12}" text-anchor="middle">records</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The same heights, moved down where two texts would lie over each other. */
function apart(heights: readonly number[]): readonly number[] {
  const moved = [...heights];
  let lowest = -Infinity;
  for (const [height, index] of heights.map((height, index) => [height, index] as const).toSorted(([a], [b]) => a - b)) {
    lowest = Math.max(height, lowest + lineHeight);
    moved[index] = lowest;
  }
  return moved;
}

/** Powers of ten around the values, and where a value is on the picture. */
function axis(
  values: readonly number[],
  start: number,
  end: number,
): { readonly marks: readonly number[]; readonly at: (value: number) => number } {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  const marks = Array.from({ length: most - least + 1 }, (_, index) => Number(`1e${least + index}`));
  return { marks, at: (value) => Math.round(start + ((Math.log10(value) - least) / (most - least)) * (end - start)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
