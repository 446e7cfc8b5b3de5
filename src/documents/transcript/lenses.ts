import { visitLifetime } from '../../liveperson/documentedSpans.ts';
import type { TranscriptSource } from '../documentContent.ts';

/** What can be opened from a transcript. */
export type TranscriptLens =
  | 'record'
  | 'refresh'
  | 'search'
  | 'editAccount'
  | 'visitState'
  | 'timeline'
  | 'visitorChats'
  | 'previousChat'
  | 'nextChat'
  | 'compare';

/** The lenses above a transcript, in their order. The visit state is offered only while the service can still have it. */
export function transcriptLenses(source: TranscriptSource, now: number): readonly TranscriptLens[] {
  if (source.kind === 'accountCheck') return ['refresh', 'editAccount'];
  if (source.kind === 'searchList') return ['refresh', 'search', 'compare'];
  if (source.kind === 'conversation') return ['record', 'compare'];
  if (source.kind === 'timeline') return ['refresh', 'visitState', 'visitorChats', 'compare'];
  const { visitorId, sessionId, startTime, endTime } = source;
  const isRecent = now - (endTime ?? startTime ?? -Infinity) < visitLifetime;
  return [
    'record',
    ...(visitorId !== undefined && sessionId !== undefined && isRecent ? (['visitState'] as const) : []),
    ...(visitorId !== undefined && sessionId !== undefined ? (['timeline'] as const) : []),
    ...(visitorId === undefined ? [] : (['visitorChats'] as const)),
    ...(visitorId === undefined || startTime === undefined ? [] : (['previousChat', 'nextChat'] as const)),
    'compare',
  ];
}
