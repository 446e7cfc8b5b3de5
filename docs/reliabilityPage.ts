import type { FaultResult } from '../test/faults/results.ts';
import { faults, surfaces, surfacesOf, type Fault, type Surface } from '../test/faults/table.ts';
import { megabytes, tolerance, type SoakRecord } from '../test/soak/verdict.ts';

/** The text of docs/reliability.md: what the last runs of the fault tests and of the soak found. */
export function reliabilityPage(results: readonly FaultResult[], soak: SoakRecord | undefined): string {
  return [
    '# Reliability',
    '',
    'What happens when something goes wrong, and what is left behind by long use. `npm run docs` writes this page from what the last runs found.',
    '',
    '## Faults',
    '',
    'The extension is used in a running editor, on each of the surfaces below. It shows something good; then the fault happens, while the',
    'surface asks for more or asks again; then the fault goes away. The same test runs for each fault: a message that says what happened, or',
    'nothing at all where the client mends it by itself; no wait beyond the time-outs and the documented pauses; what was shown stays; once the',
    'fault is over everything is there, each record once; and when all is closed, no timer, no connection and no uncaught rejection is left.',
    '',
    ...overview(results),
    '',
    ...exceptions(),
    '',
    '### In words',
    '',
    '*Time* is that of the product’s own time-outs and pauses until the person reads the message, or has the data; tests shorten it. Addresses',
    'of the sandbox are written as `host`. A search and an export are hit behind their first page.',
    '',
    '| Fault | Surface | What the person reads | What stays | Time |',
    '|---|---|---|---|---:|',
    ...faults.flatMap((fault) => surfacesOf(fault).map((surface) => row(fault, surface, resultOf(results, fault, surface)))),
    '',
    ...soakSection(soak),
    '',
  ].join('\n');
}

function resultOf(results: readonly FaultResult[], { title }: Fault, surface: Surface): FaultResult | undefined {
  return results.find((result) => result.fault === title && result.surface === surface);
}

function overview(results: readonly FaultResult[]): readonly string[] {
  const mark = (fault: Fault, surface: Surface): string => {
    if (!surfacesOf(fault).includes(surface)) return '–';
    const result = resultOf(results, fault, surface);
    if (result === undefined) return 'not run';
    return result.passed ? 'held' : '**failed**';
  };
  return [
    `| Fault | ${surfaces.join(' | ')} |`,
    `|---|${surfaces.map(() => '---|').join('')}`,
    ...faults.map((fault) => `| ${fault.title} | ${surfaces.map((surface) => mark(fault, surface)).join(' | ')} |`),
  ];
}

/** Why a fault cannot happen to some surfaces: their dashes in the table. */
function exceptions(): readonly string[] {
  return faults.flatMap(({ title, without = {} }) =>
    [...Map.groupBy(surfaces.filter((surface) => without[surface] !== undefined), (surface) => without[surface])].map(
      ([reason, ofThem]) => `- *${title}* cannot happen to ${ofThem.join(', ')}: ${reason}.`,
    ),
  );
}

function row({ title }: Fault, surface: Surface, result: FaultResult | undefined): string {
  const { message = '', kept = '', seconds = 0 } = result ?? {};
  const said =
    message === '' ? '*nothing: it goes on by itself*' : message.replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;');
  return `| ${title} | ${surface} | ${said} | ${kept} | ${seconds} s |`;
}

function soakSection(soak: SoakRecord | undefined): readonly string[] {
  const head = [
    '## Long use',
    '',
    '`npm run soak` uses the running editor for half an hour and looks at the extension host after every round.',
  ];
  if (soak === undefined) return [...head, '', 'It has not been run yet.'];
  const { result, samples } = soak;
  const { minutes, rounds, reloads } = result;
  const counts = `${minutes} minutes, ${rounds} rounds, the window loaded again ${reloads === 1 ? 'once' : `${reloads} times`}.`;
  return [
    ...head,
    'A round: watch a visit, follow a chat, search, open a transcript, a record and a conversation, fetch them again, draw the pages anew,',
    `load the tree again, export, close everything. ${counts}`,
    '',
    '| | After the first minute | At the end | Limit | |',
    '|---|---:|---:|---:|---|',
    memoryRow('Memory in use, after a collection', result.usedBefore, result.usedAfter),
    memoryRow('Resident memory', result.residentBefore, result.residentAfter),
    countRow('Timers of the extension that are left', result.timers),
    countRow('Connections that are left', result.sockets),
    countRow('Extension hosts of former windows', result.hostsLeft),
    countRow('Uncaught rejections and warnings of the runtime', result.complaints),
    countRow('More listeners to events of the editor', result.moreListeners),
    countRow('More objects to be disposed of', result.moreDisposables),
    '',
    result.problems.length === 0 ? 'Nothing is left behind.' : `**Problems**: ${result.problems.join('; ')}.`,
    '',
    '| Minute | Round | In use | Resident | Timers | Connections | Listeners |',
    '|---:|---:|---:|---:|---:|---:|---:|',
    ...samples.map(
      (at) =>
        `| ${at.minutes.toFixed(1)} | ${at.rounds} | ${megabytes(at.usedBytes)} | ${megabytes(at.residentBytes)} | ${at.timers.length} | ${at.sockets} | ${at.listeners} |`,
    ),
  ];
}

function memoryRow(name: string, before: number, after: number): string {
  const held = after <= before * (1 + tolerance) ? 'held' : '**missed**';
  return `| ${name} | ${megabytes(before)} | ${megabytes(after)} | + ${tolerance * 100} % | ${held} |`;
}

function countRow(name: string, count: number): string {
  return `| ${name} | | ${count} | 0 | ${count <= 0 ? 'held' : '**missed**'} |`;
}
