import { LitElement } from 'lit';

/**
 * Base of the pages' elements. They draw into the document itself, not into a shadow tree: one style sheet serves all, labels and
 * descriptions may refer across elements, and find-in-page works.
 */
export class PageElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
