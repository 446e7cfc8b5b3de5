import { given } from '../fields.ts';
import type { PageRequest } from './run.ts';

/** One page of one window as both APIs are asked for it. */
export interface SentPage extends PageRequest {
  /** Names the calling program to the service, at most 20 characters. */
  readonly source: string;
}

/** Empty lists count as not set. */
export function filled<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

/** Text without the blanks around it; empty ones count as not set. */
export function phrase(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text?.trim();
}

/** The ends that are set. */
export function range(value: { readonly from?: number; readonly to?: number } | undefined) {
  return value === undefined ? undefined : given({ from: value.from, to: value.to });
}
