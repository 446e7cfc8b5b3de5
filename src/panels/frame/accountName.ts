import type { PanelServices } from '../panelServices.ts';
import type { Panel } from './panel.ts';

/**
 * Tells what an account is called now, until the panel is closed: a panel that comes back after a reload may be there before its
 * account, and any account may be renamed.
 */
export function followAccountName(
  services: Pick<PanelServices, 'onDidChangeAccount'>,
  accountId: string,
  panel: Pick<Panel, 'onDidDispose'>,
  changed: () => void,
): void {
  const subscription = services.onDidChangeAccount((id) => { if (id === accountId) changed(); });
  panel.onDidDispose(() => { subscription.dispose(); });
}
