import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import * as protocol from '../../panels/protocol/chatStatus.ts';
import { copyText } from '../../panels/protocol/page.ts';
import type { Connection } from '../connection.ts';
import { progressLine } from '../elements/facts.ts';
import { PageElement } from '../elements/pageElement.ts';
import { handOver, readingActions } from '../elements/readingActions.ts';
import { failedReading, waitingForAnswer } from '../elements/readingParts.ts';
import { Ticking } from '../elements/ticking.ts';
import { header, type HeaderActions } from './header.ts';
import './timeline.ts';
import { transcriptNote } from './transcriptNote.ts';

/** The whole page of one chat. It shows what the extension has, and asks for the entries it does not have yet. */
export class ChatStatusPage extends PageElement {
  static override properties = { status: { state: true }, entries: { state: true } };
  declare status: protocol.ChatStatus | undefined;
  declare entries: readonly protocol.ChatEntry[];
  readonly #connection: Connection;
  readonly #ticking = new Ticking(this);
  readonly #actions: HeaderActions;
  #asking = false;

  constructor(connection: Connection) {
    super();
    this.#connection = connection;
    this.status = undefined;
    this.entries = [];
    this.#actions = {
      ...readingActions(connection, { ...protocol, watch: protocol.setLive }),
      openVisitState: () => { connection.notify(protocol.openVisitState, null); },
    };
    handOver(this, connection);
  }

  /** Asks the extension how the chat stands. */
  async begin(): Promise<void> {
    this.#connection.onNotification(protocol.statusChanged, (status) => { this.#take(status); });
    this.#take(await this.#connection.request(protocol.readStatus, null));
  }

  #take(status: protocol.ChatStatus): void {
    this.status = status;
    this.#connection.state = { accountId: status.accountId, chatId: status.chatId };
    void this.#readEntries();
  }

  /** Asks for the entries behind those that are here, until there are no more. */
  async #readEntries(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.status && this.entries.length < this.status.entries) {
        const { from, entries } = await this.#connection.request(protocol.readEntries, { from: this.entries.length });
        if (entries.length === 0) return;
        if (from === this.entries.length) this.entries = [...this.entries, ...entries];
      }
    } finally {
      this.#asking = false;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status } = this;
    if (!status) return nothing;
    return html`
      <main class="page">
        ${header(status, this.#actions, this.#ticking.now)}
        ${progressLine(status.busy, l10n.t('Asking LivePerson for the chat'))}
        ${failedReading(status.failure, status.gone ? 'notice' : 'error', status.chat?.receivedAt)}
        ${status.chat?.stateKind === 'ended' || (status.gone && status.chat) ? this.#transcript(status) : nothing}
        ${status.chat === undefined ? waitingForAnswer(status, l10n.t('Asking LivePerson for the chat…')) : this.#answered(status.chat)}
      </main>`;
  }

  #transcript({ transcript }: protocol.ChatStatus): TemplateResult {
    return transcriptNote(transcript, this.#ticking.now, (on) => { this.#connection.notify(protocol.openTranscript, { on }); });
  }

  #answered(chat: protocol.ChatView): TemplateResult {
    return html`
      <div class="chat">
        <section class="events" aria-labelledby="events-title">
          <h2 id="events-title">${l10n.t('Events')}</h2><lp-chat-timeline .entries=${this.entries}></lp-chat-timeline>
        </section>
        <section class="ids" tabindex="0" aria-labelledby="ids-title"><h2 id="ids-title">${l10n.t('Ids')}</h2>${this.#ids(chat)}</section>
      </div>`;
  }

  #ids({ ids }: protocol.ChatView): TemplateResult {
    return html`<dl class="id-list">${ids.map(({ role, id, note }) => html`
      <dt>${role}</dt>
      <dd>
        <span class="code">${id}</span>
        <button class="link" aria-label=${l10n.t('Copy {0}', role)}
          @click=${() => { this.#connection.notify(copyText, { text: id }); }}>${l10n.t('Copy')}</button>
        ${note === undefined ? nothing : html`<div class="quiet">${note}</div>`}
      </dd>`)}</dl>`;
  }
}

customElements.define('lp-chat-status', ChatStatusPage);
