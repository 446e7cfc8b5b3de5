export type AttributeSeverity = 'error' | 'warning' | 'hint' | 'info';

/** One thing about a field that the documents speak against, or that deserves a look. */
export interface FieldProblem {
  /** Path inside the attribute's fields, `products[0].product.price`; empty for the attribute as a whole. */
  readonly path: string;
  readonly severity: AttributeSeverity;
  readonly message: string;
  /** The documented rule. */
  readonly rule: string;
}

/** A problem with the report it belongs to. */
export interface AttributeProblem extends FieldProblem {
  /** Index in the list that was validated. */
  readonly index: number;
  /** The attribute's name as it stands there. */
  readonly key: string;
  /** The page that reported it, when known. */
  readonly pageId?: string;
}
