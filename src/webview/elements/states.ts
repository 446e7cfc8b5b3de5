import { html, nothing, type TemplateResult } from 'lit';

/** The thin bar at the top of a view that VS Code shows while something is being fetched. */
export function progressBar(active: boolean, label: string): TemplateResult | typeof nothing {
  return active ? html`<div class="progress" role="progressbar" aria-label=${label}></div>` : nothing;
}

/** Nothing has come yet. */
export function waiting(text: string): TemplateResult {
  return html`<div class="waiting" role="status"><vscode-progress-ring aria-label=${text}></vscode-progress-ring><span>${text}</span></div>`;
}

/** A list has nothing to show, and why. */
export function empty(title: string, reason?: string): TemplateResult {
  return html`<div class="empty"><p class="empty-title">${title}</p>${reason === undefined ? nothing : html`<p>${reason}</p>`}</div>`;
}

/** Tells assistive technology about a change that is only seen. */
export function announcement(text: string): TemplateResult {
  return html`<div class="visually-hidden" role="status" aria-live="polite">${text}</div>`;
}
