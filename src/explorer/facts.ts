import type { ExplorerNode, FactName, FactNode, FactValue } from './nodes.ts';

/** Where a list of facts belongs: the account, and the id below which the facts' own ids are made. */
export interface Place {
  readonly accountId: string;
  readonly id: string;
}

/** A fact with a value; nothing when there is no value to show. */
export function fact(place: Place, name: FactName, value: FactValue | undefined): readonly FactNode[] {
  return value === undefined
    ? []
    : [{ kind: 'fact', id: `${place.id}/${name}`, accountId: place.accountId, name, value, children: [] }];
}

/** A fact that opens into others and shows how many; nothing when there are none. */
export function factGroup(place: Place, name: FactName, children: readonly ExplorerNode[]): readonly FactNode[] {
  if (children.length === 0) return [];
  return [
    { kind: 'fact', id: `${place.id}/${name}`, accountId: place.accountId, name, value: { count: children.length }, children },
  ];
}

/** A fact under a name that somebody else wrote. `index` tells it from another of the same name. */
export function namedFact(
  place: Place,
  index: number,
  name: string,
  value: FactValue | undefined,
  children: readonly ExplorerNode[] = [],
): FactNode {
  const id = `${place.id}/${index}`;
  return { kind: 'fact', id, accountId: place.accountId, name: { verbatim: name }, ...(value && { value }), children };
}

export function text(value: string | undefined): FactValue | undefined {
  return value === undefined || value === '' ? undefined : { text: value };
}

export function time(value: number | undefined): FactValue | undefined {
  return value === undefined ? undefined : { time: value };
}

export function seconds(value: number | undefined): FactValue | undefined {
  return value === undefined ? undefined : { seconds: value };
}

/** `name (id)`, or whichever of the two there is. */
export function nameAndId(name: string | undefined, id: string | undefined): FactValue | undefined {
  return name !== undefined && id !== undefined ? { text: `${name} (${id})` } : text(name ?? id);
}
