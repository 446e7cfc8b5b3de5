import { html, nothing, type TemplateResult } from 'lit';
import type { ChatStatus, ChatView } from '../../panels/protocol/chatStatus.ts';
import { liveIntervals } from '../../panels/protocol/chatStatus.ts';
import { facts } from '../elements/facts.ts';
import type { ReadingActions } from '../elements/readingActions.ts';
import { watchControl } from '../elements/watchControl.ts';
import { clockTime, duration, exactTime } from '../times.ts';

export interface HeaderActions extends ReadingActions {
  readonly openVisitState: () => void;
}

/** What state the chat is in, who takes part, how long it still has, and what can be done with it. */
export function header(status: ChatStatus, actions: HeaderActions, now: number): TemplateResult {
  const { chat } = status;
  return html`
    <header class="head">
      <div class="title-row">
        <h1>Live chat</h1>
        ${chat === undefined ? nothing : html`<span class="state ${chat.stateKind}" role="status">${status.gone ? 'No longer held by the service' : chat.state}</span>`}
        <span class="quiet foreign">${status.accountName}</span>
        ${toolbar(status, actions, now)}
      </div>
      <p class="quiet" id="live-warning">
        Every request counts as activity of the chat: while Live is on, a chat that everybody has left may not time out.
      </p>
      ${chat === undefined ? nothing : html`<div class="fact-columns">${people(chat)}${times(chat, status.gone, now)}</div>`}
    </header>`;
}

function toolbar(status: ChatStatus, { refresh, cancel, openDocument, openVisitState, watch }: HeaderActions, now: number): TemplateResult {
  const ended = 'Stopped: the chat has ended.';
  return html`
    <div class="toolbar" role="toolbar" aria-label="Live chat">
      ${watchControl({ watch: status.watch, label: 'Live', intervals: liveIntervals, ended, now, set: watch, describedBy: 'live-warning' })}
      ${status.busy
        ? html`<vscode-button appearance="secondary" @click=${cancel}>Cancel</vscode-button>`
        : html`<vscode-button appearance="primary" @click=${refresh}>Refresh</vscode-button>`}
      <vscode-button appearance="secondary" ?disabled=${status.chat?.hasVisit !== true} @click=${openVisitState}>Visit State</vscode-button>
      <vscode-button appearance="secondary" ?disabled=${status.revision === 0} @click=${openDocument}>Open as Document</vscode-button>
    </div>`;
}

function people(chat: ChatView): TemplateResult {
  return facts([
    { label: 'Skill', value: chat.skill ?? 'none' },
    { label: 'Agent', value: html`${chat.agent ?? (chat.stateKind === 'waiting' ? 'none yet' : 'none')}${typing(chat.agentTyping)}` },
    { label: 'Visitor', value: html`${chat.visitorName ?? 'no name'}${typing(chat.visitorTyping)}` },
    { label: 'Language', value: chat.language },
  ]);
}

/** `typing` and `not-typing` are documented, `unknown` occurs; anything else is shown as sent. */
function typing(state: string | undefined): TemplateResult {
  if (state === 'typing') return html` <span class="typing">is typing…</span>`;
  if (state === 'not-typing') return html` <span class="quiet">is not typing</span>`;
  return html` <span class="quiet">typing: ${state ?? 'not sent'}</span>`;
}

function times(chat: ChatView, gone: boolean, now: number): TemplateResult {
  return facts([
    { label: 'Started', value: chat.startTime === undefined ? 'not sent' : moment(chat.startTime) },
    { label: 'Last request', value: chat.lastUpdate === undefined ? 'not sent' : html`${moment(chat.lastUpdate)} <span class="quiet">of any kind, also of this panel</span>` },
    { label: 'Times out', value: timeout(chat, gone, now) },
    { label: 'Answer of', value: moment(chat.receivedAt) },
  ]);
}

function timeout({ timesOutAt, chatTimeoutSeconds, stateKind }: ChatView, gone: boolean, now: number): TemplateResult | string {
  if (stateKind === 'ended' || gone) return 'no more';
  if (timesOutAt === undefined) return 'unknown: lastUpdate or chatTimeout was not sent';
  const left = timesOutAt - now;
  const of = html`<span class="quiet">of ${chatTimeoutSeconds} s since the last request that is known here</span>`;
  if (left > 0) return html`in ${duration(left)} ${of}`;
  return html`<strong>${duration(-left)} ago</strong> <span class="quiet">unless somebody has asked since: Refresh tells</span>`;
}

export function moment(time: number): TemplateResult {
  return html`<time title=${exactTime(time)}>${clockTime(time)}</time>`;
}
