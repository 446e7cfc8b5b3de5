import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChatStatus, ChatView } from '../../panels/protocol/chatStatus.ts';
import { liveIntervals } from '../../panels/protocol/chatStatus.ts';
import { button } from '../elements/button.ts';
import { facts } from '../elements/facts.ts';
import type { ReadingActions } from '../elements/readingActions.ts';
import '../elements/readingButton.ts';
import { moment } from '../elements/readingParts.ts';
import { watchControl } from '../elements/watchControl.ts';
import { duration } from '../times.ts';

export interface HeaderActions extends ReadingActions {
  readonly openVisitState: () => void;
}

/** What state the chat is in, who takes part, how long it still has, and what can be done with it. */
export function header(status: ChatStatus, actions: HeaderActions, now: number): TemplateResult {
  const { chat } = status;
  return html`
    <header class="head">
      <div class="title-row">
        <h1>${l10n.t('Live chat')}</h1>
        ${chat === undefined ? nothing : html`
          <span class="state ${chat.stateKind}" role="status">${status.gone ? l10n.t('No longer held by the service') : chat.state}</span>`}
        <span class="quiet foreign">${status.accountName}</span>
        ${toolbar(status, actions, now)}
      </div>
      <p class="quiet" id="live-warning">
        ${l10n.t('Every request counts as activity of the chat: while Live is on, a chat that everybody has left may not time out.')}
      </p>
      ${chat === undefined ? nothing : html`<div class="fact-columns">${people(chat)}${times(chat, status.gone, now)}</div>`}
    </header>`;
}

function toolbar(
  status: ChatStatus,
  { refresh, cancel, openDocument, openVisitState, watch }: HeaderActions,
  now: number,
): TemplateResult {
  const ended = l10n.t('Stopped: the chat has ended.');
  return html`
    <div class="toolbar" role="toolbar" aria-label=${l10n.t('Live chat')}>
      ${watchControl({ watch: status.watch, label: l10n.t('Live'), intervals: liveIntervals, ended, now, set: watch, describedBy: 'live-warning' })}
      <lp-reading-button .label=${l10n.t('Refresh')} .busy=${status.busy} .start=${refresh} .cancel=${cancel}></lp-reading-button>
      ${button(l10n.t('Visit State'), openVisitState, { off: status.chat?.hasVisit !== true })}
      ${button(l10n.t('Open as Document'), openDocument, { off: status.revision === 0 })}
    </div>`;
}

function people(chat: ChatView): TemplateResult {
  return facts([
    { label: l10n.t('Skill'), value: chat.skill ?? l10n.t('none') },
    { label: l10n.t('Agent'), value: html`${chat.agent ?? (chat.stateKind === 'waiting' ? l10n.t('none yet') : l10n.t('none'))}${typing(chat.agentTyping)}` },
    { label: l10n.t('Visitor'), value: html`${chat.visitorName ?? l10n.t('no name')}${typing(chat.visitorTyping)}` },
    { label: l10n.t('Language'), value: chat.language },
  ]);
}

/** `typing` and `not-typing` are documented, `unknown` occurs; anything else is shown as sent. */
function typing(state: string | undefined): TemplateResult {
  if (state === 'typing') return html` <span class="typing">${l10n.t('is typing…')}</span>`;
  if (state === 'not-typing') return html` <span class="quiet">${l10n.t('is not typing')}</span>`;
  return html` <span class="quiet">${l10n.t('typing: {0}', state ?? l10n.t('not sent'))}</span>`;
}

function times(chat: ChatView, gone: boolean, now: number): TemplateResult {
  return facts([
    { label: l10n.t('Started'), value: chat.startTime === undefined ? l10n.t('not sent') : moment(chat.startTime) },
    {
      label: l10n.t('Last request'),
      value:
        chat.lastUpdate === undefined
          ? l10n.t('not sent')
          : html`${moment(chat.lastUpdate)} <span class="quiet">${l10n.t('of any kind, also of this panel')}</span>`,
    },
    { label: l10n.t('Times out'), value: timeout(chat, gone, now) },
    { label: l10n.t('Answer of'), value: moment(chat.receivedAt) },
  ]);
}

function timeout({ timesOutAt, chatTimeoutSeconds, stateKind }: ChatView, gone: boolean, now: number): TemplateResult | string {
  if (stateKind === 'ended' || gone) return l10n.t('no more');
  if (timesOutAt === undefined) return l10n.t('unknown: lastUpdate or chatTimeout was not sent');
  const left = timesOutAt - now;
  const of = html`<span class="quiet">${l10n.t('of {0} s since the last request that is known here', chatTimeoutSeconds ?? '')}</span>`;
  if (left > 0) return html`${l10n.t('in {0}', duration(left))} ${of}`;
  return html`<strong>${l10n.t('{0} ago', duration(-left))}</strong> <span class="quiet">${l10n.t('unless somebody has asked since: Refresh tells')}</span>`;
}
