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

/**
 * Base of elements with much in them: each is drawn for the first time in a task of its own, so that none keeps the page from
 * answering.
 */
export class LargeElement extends PageElement {
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((resolve) => { setTimeout(resolve); });
    await super.scheduleUpdate();
  }
}
