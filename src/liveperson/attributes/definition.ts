/** The types that the documents define for reporting engagement attributes. */
export type AttributeType =
  'cart' | 'purchase' | 'prodView' | 'ctmrinfo' | 'mrktInfo' | 'personal' | 'lead' | 'service' | 'error' | 'searchInfo';

/** Value types as the documents name them: int 32 bit, long 64 bit, double 16 digits. */
export type ValueKind = 'string' | 'double' | 'int' | 'long' | 'bool';

/** One of a closed list of values. `seldom`: named by some documents only. */
export interface AllowedValue {
  readonly value: string;
  readonly meaning?: string;
  readonly seldom?: true;
}

/** Forms beyond the type. */
export type ValueForm = 'currency' | 'language' | 'email' | 'day' | 'month' | 'year';

/** A field by the name under which it is read back, in visit state and histories. */
export interface FieldDefinition {
  readonly name: string;
  /** Its name in a report, where that differs. */
  readonly sentAs?: string;
  readonly kind: ValueKind | 'object' | 'list';
  /** When reporting. */
  readonly mandatory?: true;
  /** Fields of the object, or of each item of the list; a list without fields holds texts. */
  readonly fields?: readonly FieldDefinition[];
  readonly allowed?: readonly AllowedValue[];
  readonly form?: ValueForm;
  /** Never reported: the service adds it. */
  readonly readBackOnly?: true;
}

/** One attribute type: its fields, and what it is called on its way from a page to the history. */
export interface AttributeDefinition {
  readonly type: AttributeType;
  /** As the product names it. */
  readonly title: string;
  /** The key of the report under which the fields stand; none when they stand beside `type`. */
  readonly sentIn?: string;
  readonly fields: readonly FieldDefinition[];
  readonly names: AttributeNames;
}

export interface AttributeNames {
  /** Key in `events[]` of a visit state. Not in the documented example for searched content. */
  readonly visitStateEvent?: string;
  /** Key of the latest view in a visit state. */
  readonly visitStateAggregate?: string;
  /** Keys in `sdes.events[]` of histories; the first is the current one. */
  readonly history: readonly string[];
  readonly sdeType: string;
  /** Area of an Engagement History keyword search. */
  readonly searchArea?: string;
  /** Key of a Messaging Interactions attribute search. */
  readonly messagingSearchKey: string;
}
