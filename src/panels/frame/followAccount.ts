import type { PanelServices } from '../panelServices.ts';
import type { Panel } from './panel.ts';

/** What a panel shows of an account. */
export interface ShownOfAccount {
  /** The account may have another name. */
  readonly renamed: () => void;
  /** What was last asked for failed because there was no such account. */
  readonly lacksAccount: () => boolean;
  readonly readAgain: () => void;
}

/**
 * Follows an account until the panel is closed: a panel that comes back after a reload may be there before its account, and any
 * account may be renamed. What failed for want of the account is read again once it is there and the panel is seen.
 */
export function followAccount(
  services: Pick<PanelServices, 'onDidChangeAccount' | 'hasAccount'>,
  accountId: string,
  panel: Pick<Panel, 'visible' | 'onDidChangeVisible' | 'onDidDispose'>,
  { renamed, lacksAccount, readAgain }: ShownOfAccount,
): void {
  const readIfPossible = (): void => {
    if (panel.visible && lacksAccount() && services.hasAccount(accountId)) readAgain();
  };
  const subscription = services.onDidChangeAccount((id) => {
    if (id !== accountId) return;
    renamed();
    readIfPossible();
  });
  panel.onDidChangeVisible(readIfPossible);
  panel.onDidDispose(() => { subscription.dispose(); });
}
