import * as l10n from '@vscode/l10n';
import { longestText, type Problem } from '../../panels/protocol/search.ts';

const several = 500;

/** Reads what stands in a form into parts of a query: nothing for an empty field, a problem for what cannot be meant. */
export class DraftReading {
  readonly problems: Problem[] = [];

  text<K extends string>(name: K, value: string): Partial<Record<K, string>>;
  text(name: string, value: string): Record<string, string> {
    const trimmed = value.trim();
    if (trimmed.length > longestText) this.error(name, l10n.t('At most {0} characters.', longestText.toLocaleString()));
    return trimmed === '' || trimmed.length > longestText ? {} : { [name]: trimmed };
  }

  /** Several values, with commas between them. */
  list<K extends string>(name: K, value: string): Partial<Record<K, readonly string[]>>;
  list(name: string, value: string): Record<string, readonly string[]> {
    const values = value.split(',').map((part) => part.trim()).filter((part) => part !== '');
    const isTooMuch = values.length > several || values.some(({ length }) => length > longestText);
    if (isTooMuch) this.error(name, l10n.t('At most {0} values of {1} characters.', several, longestText.toLocaleString()));
    return values.length === 0 || isTooMuch ? {} : { [name]: values };
  }

  number<K extends string>(name: K, value: string): Partial<Record<K, number>>;
  number(name: string, value: string): Record<string, number> {
    const read = this.#number(name, value);
    return read === undefined ? {} : { [name]: read };
  }

  /** Both ends are needed. */
  range<K extends string>(name: K, from: string, to: string): Partial<Record<K, { readonly from: number; readonly to: number }>>;
  range(name: string, fromText: string, toText: string): Record<string, { readonly from: number; readonly to: number }> {
    const [from, to] = [this.#number(name, fromText), this.#number(name, toText)];
    if (from !== undefined && to !== undefined) return { [name]: { from, to } };
    if (from !== undefined || to !== undefined) this.error(name, l10n.t('Needs both ends.'));
    return {};
  }

  /** One end is enough. */
  limits<K extends string>(
    name: K,
    from: string,
    to: string,
  ): Partial<Record<K, { readonly from?: number; readonly to?: number }>>;
  limits(name: string, fromText: string, toText: string): Record<string, { readonly from?: number; readonly to?: number }> {
    const [from, to] = [this.#number(name, fromText), this.#number(name, toText)];
    if (from === undefined && to === undefined) return {};
    return { [name]: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } };
  }

  /** A time that must be there. */
  moment(name: string, value: number | undefined): number {
    if (value === undefined) this.error(name, l10n.t('Needs date and time.'));
    return value ?? 0;
  }

  #number(name: string, text: string): number | undefined {
    if (text.trim() === '') return undefined;
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    this.error(name, l10n.t('Needs a number.'));
    return undefined;
  }

  /** Notes what is wrong with a field. */
  error(field: string, message: string): void {
    this.problems.push({ field, severity: 'error', message });
  }
}
