import { LitElement } from 'lit';

/** An element without shadow root: the page's style sheets, labels by id and the find widget reach into it. */
export abstract class LightElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
