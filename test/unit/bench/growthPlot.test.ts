import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exponentOf, growthPlot, type GrowthCurve } from '../../bench/growthPlot.ts';

const sizes = [100, 1000, 10_000];
const points = (cost: (records: number) => number): GrowthCurve['points'] =>
  sizes.map((records) => ({ records, ms: cost(records) }));

describe('The plot of growth', () => {
  for (const [what, exponent, cost] of [
    ['constant', 0, () => 5],
    ['linear', 1, (records: number) => records / 7],
    ['quadratic', 2, (records: number) => records * records * 0.001],
  ] as const) {
    it(`tells ${what} growth by its exponent`, () => {
      assert.ok(Math.abs(exponentOf(points(cost)) - exponent) < 1e-9);
    });
  }

  it('draws a steeper line for steeper growth, inside the picture', () => {
    const svg = growthPlot([
      { name: 'a', points: points((records) => records) },
      { name: 'b', points: points((records) => records ** 2 / 100) },
    ]);
    const lines = [...svg.matchAll(/d="M(\d+ \d+(?:L\d+ \d+)+)"/g)].map(([, path = '']) =>
      path.split('L').map((point) => point.split(' ').map(Number)),
    );
    assert.deepEqual(lines.map((line) => line.length), [3, 3]);
    assert.ok(lines.flat().every(([x = -1, y = -1]) => x >= 0 && x <= 720 && y >= 0 && y <= 420));
    const rise = lines.map((line) => (line[0]?.[1] ?? 0) - (line[2]?.[1] ?? 0));
    assert.ok((rise[1] ?? 0) > (rise[0] ?? 0));
  });

  it('of the documents is the one that the figures beside it give', () => {
    const docs = new URL('../../../docs/', import.meta.url);
    const curves = JSON.parse(readFileSync(new URL('growth.json', docs), 'utf8')) as readonly GrowthCurve[];
    assert.equal(readFileSync(new URL('pictures/growth.svg', docs), 'utf8'), growthPlot(curves));
  });
});
