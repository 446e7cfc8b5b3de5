import { AccountStore } from '../../../src/accounts/accountStore.ts';
import { ExplorerModel } from '../../../src/explorer/explorerModel.ts';
import { Lookups } from '../../../src/explorer/lookups.ts';
import type { ExplorerNode } from '../../../src/explorer/nodes.ts';
import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import { memoryState } from '../accounts/memoryState.ts';
import { record } from './records.ts';

export const accountId = '11111111';
export const now = Date.UTC(2026, 10, 22);
export const records = ['a', 'b', 'c'].map((visitorId, index) => record(`${index}`, { visitorId, startTime: now - index }));

interface Tree {
  readonly model: ExplorerModel;
  readonly accounts: AccountStore;
  readonly lookups: Lookups;
  readonly changed: readonly (ExplorerNode | undefined)[];
  readonly failures: readonly unknown[];
  /** How often the view was told to count again. */
  readonly counted: () => number;
}

/** A visit below an account of the tree. */
export function visitNode(parent: Extract<ExplorerNode, { kind: 'account' }>): ExplorerNode {
  const visit = { visitorId: 'v', sessionId: 's' };
  return { kind: 'visitState', id: 'x', accountId, parent, ...visit, visit };
}

export async function treeOf(client: LivePersonClient | (() => Promise<LivePersonClient>)): Promise<Tree> {
  const accounts = new AccountStore(memoryState());
  const lookups = new Lookups(memoryState(), () => false);
  await accounts.put({ id: accountId, name: 'Shop', credentialKinds: ['bearer'] });
  const changed: (ExplorerNode | undefined)[] = [];
  const failures: unknown[] = [];
  let counted = 0;
  const model = new ExplorerModel({
    accounts,
    lookups,
    clients: { get: typeof client === 'function' ? client : () => Promise.resolve(client) },
    rangeMs: () => 1000,
    now: () => now,
    changed: (node) => changed.push(node),
    failed: (error) => failures.push(error),
    counted: () => counted++,
  });
  return { model, accounts, lookups, changed, failures, counted: () => counted };
}

export async function accountChildren({ model }: Tree): Promise<readonly ExplorerNode[]> {
  return await model.children((await model.children())[0]);
}

export function kinds(nodes: readonly ExplorerNode[]): readonly string[] {
  return nodes.map(({ kind }) => kind);
}
