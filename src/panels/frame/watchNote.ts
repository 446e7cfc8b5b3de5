import type { PanelServices, WatchedPanel } from '../panelServices.ts';
import type { WatchView } from '../protocol/page.ts';

/**
 * Tells the rest of the extension whether a panel is watching. One whose subject has ended, or that gave up, watches no longer.
 */
export function watchNote(
  services: Pick<PanelServices, 'watching'>,
  { viewType, key, title, accountId, command, argument }: WatchedPanel & { readonly viewType: string; readonly key: string },
): (watch: WatchView | undefined) => void {
  return (watch) => {
    const isWatching = watch?.state === 'waiting' || watch?.state === 'backingOff';
    services.watching(`${viewType} ${key}`, isWatching ? { accountId, title, command, argument } : undefined);
  };
}
