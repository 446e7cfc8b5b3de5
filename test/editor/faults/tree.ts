import assert from 'node:assert/strict';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import { ExplorerProvider } from '../../../src/explorer/explorerProvider.ts';
import { treeItem } from '../../../src/explorer/items/treeItem.ts';
import { Lookups } from '../../../src/explorer/lookups.ts';
import { memory } from '../memory.ts';
import { secondPage, type Play, type Stage } from './play.ts';

const day = 86_400_000;

interface Read {
  readonly message: string | undefined;
  readonly visitors: readonly string[];
}

export function tree(stage: Stage): Play {
  return treeOf(stage, 'first page');
}

/** A tree of which the person loads more until everything is there. */
export function wholeTree(stage: Stage): Play {
  return { ...treeOf(stage, 'all pages'), hit: secondPage };
}

/** The extension's own tree with the extension's own clients; the view is drawn by the editor. */
function treeOf({ cloud: { accountId }, getClient }: Stage, extent: 'first page' | 'all pages'): Play {
  const accounts = new AccountStore(memory());
  const provider = new ExplorerProvider({
    accounts,
    lookups: new Lookups(memory(), () => false),
    clients: { get: getClient },
    rangeMs: () => 20 * day,
    failed: () => undefined,
  });
  let before: readonly string[] = [];
  const read = async (): Promise<Read> => {
    const [account] = await provider.getChildren();
    const children = await provider.getChildren(account);
    if (extent === 'all pages' && children.some(({ kind }) => kind === 'loadMore')) {
      await provider.model.loadMore(accountId);
      return await read();
    }
    const error = children.find(({ kind }) => kind === 'error');
    return {
      message: error && treeItem(error).accessibilityInformation?.label,
      visitors: children.filter(({ kind }) => kind === 'visitor' || kind === 'chat').map(({ id }) => id),
    };
  };
  const again = async (): Promise<Read> => {
    provider.model.refresh();
    return await read();
  };
  return {
    hit: { operation: 'searchEngagements' },
    open: async () => {
      await accounts.put({ id: accountId, name: 'Shop', credentialKinds: ['login'] });
      before = (await read()).visitors;
      assert.ok(before.length > 10);
      assert.equal(new Set(before).size, before.length, 'visitors are doubled');
    },
    again: async () => {
      const { message, visitors } = await again();
      assert.deepEqual(visitors, before, 'visitors are gone, or doubled');
      return { message, kept: 'all visitors' };
    },
    recover: async () => {
      const { message, visitors } = await again();
      assert.equal(message, undefined);
      assert.deepEqual(visitors, before);
    },
    close: () => {
      provider.dispose();
      return Promise.resolve();
    },
  };
}
