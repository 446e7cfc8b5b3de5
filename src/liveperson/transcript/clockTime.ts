/** Whose wall clock a transcript shows: the reader's, or UTC as in the service's own time strings and most logs. */
export type TimeZone = 'local' | 'utc';

/** Date and time of a moment as a wall clock shows them. */
export interface WallClock {
  /** `2017-02-27` */
  readonly date: string;
  /** `12:36:40` */
  readonly time: string;
}

const minute = 60_000;
const day = 86_400_000;
/** Beyond it JavaScript knows no dates. */
const latest = 8.64e15 - day;

/** Shows moments on a wall clock. Remembers the day of the last one, for the lines of a chat mostly share it. */
export class WallClocks {
  private readonly zone: TimeZone;
  private lastDay = Number.NaN;
  private lastDate = '';

  constructor(zone: TimeZone) {
    this.zone = zone;
  }

  /** Undefined for what is no moment. */
  at(moment: number): WallClock | undefined {
    if (!(Math.abs(moment) < latest)) {
      return undefined;
    }
    const shifted = this.zone === 'utc' ? moment : moment - new Date(moment).getTimezoneOffset() * minute;
    const dayNumber = Math.floor(shifted / day);
    if (dayNumber !== this.lastDay) {
      this.lastDay = dayNumber;
      this.lastDate = new Date(dayNumber * day).toISOString().replace(/T.*/, '');
    }
    const seconds = Math.floor((shifted - dayNumber * day) / 1000);
    return {
      date: this.lastDate,
      time: `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`,
    };
  }
}

/** `2017-02-27 11:36:10 UTC`, or with the offset of the reader's zone at that moment. */
export function fullTime(moment: number, zone: TimeZone): string {
  const clock = new WallClocks(zone).at(moment);
  return clock === undefined ? String(moment) : `${clock.date} ${clock.time} ${zone === 'utc' ? 'UTC' : offsetOf(moment)}`;
}

/** `+00:12`, with hours `+1:02:03`, with days `+3d 01:02:03`; before the origin `-00:04`. */
export function relativeTime(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const sign = ms < 0 && seconds > 0 ? '-' : '+';
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (hours >= 24) {
    return `${sign}${Math.floor(hours / 24)}d ${two(hours % 24)}:${rest}`;
  }
  return hours === 0 ? sign + rest : `${sign}${hours}:${rest}`;
}

/** `14 min 47 s`; parts that are zero are left out. */
export function spanInWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const words = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value} ${unit}`);
  return words.length === 0 ? '0 s' : words.join(' ');
}

function offsetOf(moment: number): string {
  const east = -new Date(moment).getTimezoneOffset();
  return `UTC${east < 0 ? '-' : '+'}${two(Math.floor(Math.abs(east) / 60))}:${two(Math.abs(east) % 60)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
