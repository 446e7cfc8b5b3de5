import { endReasonInWords } from '../../liveperson/engagementHistory/reasons.ts';
import type { EngagementRecord } from '../../liveperson/engagementHistory/engagementRecord.ts';
import { fullTime, spanInWords, WallClocks, type TimeZone } from '../../liveperson/transcript/clockTime.ts';
import { visibleWord } from '../../liveperson/transcript/visible.ts';
import { dayOf } from '../chatDay.ts';
import type { ChatInList, DocumentContent } from '../documentContent.ts';
import { sectionedText, type Section } from '../sectionedText.ts';
import { WarnedSearch } from '../../liveperson/search/warnedSearch.ts';
import type { SearchList } from './readSearchList.ts';

/** A line is read at a glance; the rest of a long name is in the record. */
const longestCell = 60;

/** The chats of a search, one line each, by day where they follow each other by their start. */
export function searchListText(list: SearchList, zone: TimeZone = 'local'): DocumentContent {
  const { accountId, query, records, byStart, warnings } = list;
  const clocks = new WallClocks(zone);
  const lineOf = (record: EngagementRecord): string => chatLine(record, clocks);
  const groups = byStart ? groupedByDay(records, clocks) : [{ title: 'Chats', records }];
  const sections: readonly Section[] = groups.map((group) => ({
    title: group.title,
    count: group.records.length,
    lines: group.records.map(lineOf),
  }));
  const { text, parts } = sectionedText({ title: `Search ${accountId}`, facts: factsOf(list, zone), sections });
  const chats = groups.flatMap((group, index) =>
    group.records.map((record, row) => chatInList(record, (parts.segments[index]?.firstLine ?? 0) + 1 + row)));
  const transcript = { accountId, parts, source: { kind: 'searchList', query, chats } } as const;
  return { text, transcript, ...(warnings.length > 0 && { warned: warnedSearch(list) }) };
}

function warnedSearch({ accountId, query, records, count, warnings, at }: SearchList): WarnedSearch {
  return new WarnedSearch({ accountId, product: 'chats', query, records: records.length, count, warnings, at });
}

function factsOf(
  { query, records, count, complete, warnings }: SearchList,
  zone: TimeZone,
): { readonly label: string; readonly value: string }[] {
  const { from, to, ...filters } = query;
  const chats = `${count} ${count === 1 ? 'chat' : 'chats'}`;
  const ending = complete ? '' : ': the list ends after 20 requests';
  const found = records.length >= count ? chats : `${records.length} of ${chats}${ending}`;
  return [
    { label: 'From', value: fullTime(from, zone) },
    { label: 'To', value: fullTime(to, zone) },
    ...Object.entries(filters).map(([label, value]) => ({
      label,
      value: visibleWord(typeof value === 'string' ? value : JSON.stringify(value)),
    })),
    { label: 'Found', value: found },
    ...warnings.map(({ message }) => ({ label: 'Warning', value: visibleWord(message) })),
  ];
}

function groupedByDay(
  records: readonly EngagementRecord[],
  clocks: WallClocks,
): readonly { readonly title: string; readonly records: EngagementRecord[] }[] {
  const groups: { title: string; records: EngagementRecord[] }[] = [];
  for (const record of records) {
    const title = clockOf(record, clocks)?.date ?? 'no time';
    const last = groups.at(-1);
    if (last?.title === title) last.records.push(record);
    else groups.push({ title, records: [record] });
  }
  return groups;
}

function chatLine(record: EngagementRecord, clocks: WallClocks): string {
  const { engagementId, info, transcript } = record;
  const { duration, agentName, agentFullName, skillName, visitorName, isPartial } = info;
  const clock = clockOf(record, clocks);
  const lines = transcript.lines.length;
  const cells = [
    duration === undefined ? '' : spanInWords(duration * 1000),
    `${lines} ${lines === 1 ? 'line' : 'lines'}`,
    agentName ?? agentFullName ?? '',
    skillName ?? '',
    visitorName ?? '',
    endReasonInWords(info) ?? '',
    isPartial ? 'partial' : '',
  ].map(cell).filter((text) => text !== '');
  const time = clock === undefined ? 'no time'.padEnd(19) : `${clock.date} ${clock.time}`;
  return `${time}  ${cell(engagementId)}  ${cells.join(' · ')}`;
}

function clockOf({ info: { startTime } }: EngagementRecord, clocks: WallClocks): ReturnType<WallClocks['at']> {
  return startTime === undefined ? undefined : clocks.at(startTime);
}

function cell(text: string): string {
  const word = visibleWord(text);
  return word.length <= longestCell ? word : `${word.slice(0, longestCell).toWellFormed()}…`;
}

function chatInList({ engagementId, info }: EngagementRecord, line: number): ChatInList {
  const day = dayOf(info.startTime);
  return { line, engagementId, ...(day !== undefined && { day }) };
}
