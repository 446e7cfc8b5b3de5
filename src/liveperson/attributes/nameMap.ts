import type { AttributeDefinition } from './definition.ts';
import { attributeDefinitions } from './definitions.ts';

/** A name by which an attribute goes somewhere on its way, with the place. */
const byName: ReadonlyMap<string, AttributeDefinition> = new Map(
  attributeDefinitions.flatMap((definition) => {
    const { visitStateEvent, visitStateAggregate, history, sdeType, searchArea } = definition.names;
    return [definition.type, visitStateEvent, visitStateAggregate, ...history, sdeType, searchArea].flatMap((name) =>
      name === undefined ? [] : [[name, definition] as const],
    );
  }),
);

/**
 * The attribute that a name stands for, whether it was reported (`ctmrinfo`), shown in a visit state (`customerInfo`,
 * `purchases`) or found in a history (`viewProduct`, `formFillingError`, `CART_STATUS`, `ea.lead`).
 */
export function attributeNamed(name: string): AttributeDefinition | undefined {
  return byName.get(name);
}

/** The product's name of an attribute, or the name itself when no document knows it. */
export function attributeTitle(name: string): string {
  return byName.get(name)?.title ?? name;
}
