import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Deviations } from '../../../../src/liveperson/deviations.ts';
import { readLine } from '../../../../src/liveperson/engagementHistory/lineReader.ts';
import type { JsonObject, JsonValue } from '../../../../src/liveperson/json.ts';

const usual: JsonObject = {
  time: '2017-02-01 17:12:16.179+0000',
  timeL: 1485969136179,
  controlType: 0,
  text: 'hello',
  by: 'You',
  source: 'visitor',
  subType: 'REGULAR',
  textType: 'plain',
  cannedAnswerType: 0,
  lineSeq: '5',
  agentId: 7,
};

function read(line: JsonObject) {
  const deviations = new Deviations();
  const { raw: _, ...fields } = readLine(line, 'line', deviations);
  return { fields, deviations: deviations.all };
}

/** Any line that resembles a usual one: some fields missing, null, placeholders or of another type. */
const odd = fc.constantFrom<JsonValue>(null, '', 'NA', -1, 0, '0', 'html', 'ONLY_TO_REP', {}, [], true);
const lines = fc
  .tuple(
    ...Object.entries(usual).map(([key, value]) =>
      fc.tuple(fc.constant(key), fc.oneof({ weight: 8, arbitrary: fc.constant(value) }, odd), fc.integer({ min: 0, max: 9 })),
    ),
  )
  .map((fields): JsonObject =>
    Object.fromEntries(fields.filter(([, , chance]) => chance > 0).map(([key, value]) => [key, value])),
  );

describe('readLine', () => {
  it('reads a usual line', () => {
    assert.deepEqual(read(usual), {
      fields: {
        time: 1485969136179,
        controlType: 0,
        text: 'hello',
        by: 'You',
        source: 'visitor',
        subType: 'REGULAR',
        textType: 'plain',
        cannedAnswerType: 0,
        seq: '5',
        agentId: '7',
      },
      deviations: [],
    });
  });

  it('reads usual and unusual lines alike', () => {
    fc.assert(
      fc.property(lines, (line) => {
        // An undocumented key makes any line unusual.
        const unusual = read({ ...line, news: 1 });
        assert.deepEqual(read(line), {
          fields: unusual.fields,
          deviations: unusual.deviations.filter(({ path }) => path !== 'line.news'),
        });
      }),
      { numRuns: 500 },
    );
  });
});
