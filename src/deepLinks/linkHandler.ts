import * as vscode from 'vscode';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/accountStore.ts';
import type { BrowserSignIns } from '../accounts/browserSignIns.ts';
import type { Screen } from '../privacy/screen.ts';
import { shortLine } from '../shownText/plainText.ts';
import type { DeepLink } from './deepLink.ts';
import { linkCommand } from './linkCommand.ts';
import { isLinkProblem, type LinkProblem } from './linkQuery.ts';
import { detailOf, questionOf, refusalOf } from './linkWords.ts';
import { readDeepLink } from './readDeepLink.ts';
import { readSignInLink, signedInPath } from './signInLink.ts';

const longestName = 80;

export interface LinkServices {
  readonly accounts: AccountStore;
  readonly signIns: BrowserSignIns;
  readonly screen: Pick<Screen, 'window'>;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Follows links into this editor. Anybody can make one, and a page can open many: so one is asked about at a time, and nothing
 * happens before the person agrees.
 */
export class LinkHandler {
  readonly #services: LinkServices;
  #busy = false;

  constructor(services: LinkServices) {
    this.#services = services;
  }

  /** Resolves once the link was followed or refused. What the link holds is not logged. */
  async handle({ path, query, fragment }: vscode.Uri): Promise<void> {
    if (path === signedInPath) {
      this.#finishSignIn(query);
    } else if (this.#busy) {
      this.#services.log.warn('A link was not followed: another one is waiting for its answer.');
    } else {
      this.#busy = true;
      try {
        const link = fragment === '' ? readDeepLink({ path, query }) : ({ problem: 'unreadable' } as const);
        await (isLinkProblem(link) ? this.#refuse(link) : this.#follow(link));
      } finally {
        this.#busy = false;
      }
    }
  }

  async #follow(link: DeepLink): Promise<void> {
    const account = this.#services.accounts.get(link.account) ?? (await this.#addedAccount(link.account));
    if (!account) return;
    const open = vscode.l10n.t('Open');
    // A name may be set by code that calls the extension.
    const name = shortLine(account.name, longestName);
    const question = questionOf(link, account.name === account.id ? account.id : `${name} (${account.id})`);
    const answer = await this.#services.screen.window.showWarningMessage(question, { modal: true, detail: detailOf(link) }, open);
    if (answer !== open) return;
    const { command, argument } = linkCommand(link);
    await vscode.commands.executeCommand(command, argument);
  }

  /** The account of a link that is not set up here, once the person has added it. */
  async #addedAccount(accountId: string): Promise<Account | undefined> {
    const add = vscode.l10n.t('Add Account…');
    const message = vscode.l10n.t('A link asks for account {0}, which is not set up here.', accountId);
    if ((await this.#services.screen.window.showWarningMessage(message, add)) !== add) return undefined;
    await vscode.commands.executeCommand('liveperson.addAccount');
    return this.#services.accounts.get(accountId);
  }

  async #refuse(problem: LinkProblem): Promise<void> {
    await this.#services.screen.window.showWarningMessage(refusalOf(problem));
  }

  /** Only an answer that was waited for counts. It needs no question: the person began the sign-in here. */
  #finishSignIn(query: string): void {
    const answer = readSignInLink(query);
    if (answer && this.#services.signIns.finish(answer)) return;
    this.#services.log.warn('A link that ends a sign-in was not followed: no sign-in of this window waits for it.');
    void this.#services.screen.window.showWarningMessage(
      vscode.l10n.t(
        'No sign-in of this window waits for this link. It was used before, it came too late, or another window began it.',
      ),
    );
  }
}
