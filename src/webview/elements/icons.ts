import { svg, type SVGTemplateResult } from 'lit';

function icon(path: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${path}</svg>`;
}

/** Drawn in the text colour, 16 pixels, in the stroke of the editor's own icons. */
export const icons = {
  chevron: () => icon(svg`<path d="M6 3.5 10.5 8 6 12.5" fill="none" stroke="currentColor" stroke-width="1.1"/>`),
  copy: () => icon(svg`<path d="M5.5 4.5v-2h8v9h-2M2.5 4.5h8v9h-8z" fill="none" stroke="currentColor"/>`),
  check: () => icon(svg`<path d="m3 8.5 3.5 3.5L13 4.5" fill="none" stroke="currentColor" stroke-width="1.2"/>`),
  error: () => icon(svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor"/><path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" stroke="currentColor"/>`),
  warning: () => icon(svg`<path d="M8 2.2 14.3 13.5H1.7zM8 6.3v3.4m0 1.2v1.1" fill="none" stroke="currentColor"/>`),
  info: () => icon(svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor"/><path d="M8 7.2v4M8 4.7v1.2" stroke="currentColor"/>`),
  up: () => icon(svg`<path d="m4 9.5 4-4 4 4" fill="none" stroke="currentColor" stroke-width="1.1"/>`),
  down: () => icon(svg`<path d="m4 6.5 4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.1"/>`),
  dot: () => icon(svg`<circle cx="8" cy="8" r="3.5" fill="currentColor"/>`),
};
