import { createClient } from '../../../src/liveperson/index.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import type { Surface } from '../../faults/table.ts';
import type { HostProbe } from '../../host/probe/hostProbe.ts';
import type { Workbench } from './workbench.ts';

/** One way of using the extension, as a person sees it in a window. */
export interface SurfaceInWindow {
  /** Requests that a fault strikes: with pages, all but the first. */
  readonly hit: { readonly operation: string; readonly path?: string };
  readonly open: (host: HostProbe) => Promise<unknown>;
  /** Resolves once what was asked for is on the screen. */
  readonly shown: (workbench: Workbench) => Promise<void>;
  /** Asks again, as a person does. Does not wait for what comes. */
  readonly again: (host: HostProbe, workbench: Workbench) => Promise<void>;
  /** Goes to it when the window was loaded again. */
  readonly comesBack: (workbench: Workbench) => Promise<void>;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

type Shown = Readonly<Record<Exclude<Surface, 'export'>, SurfaceInWindow>>;

/** What is searched for, and how many records that are: more than a page. */
export function surfacesInWindow(cloud: Sandbox, query: Range, all: number): Shown {
  const { accountId, landmarks } = cloud;
  const byTab = (title: RegExp) => (workbench: Workbench): Promise<void> => workbench.tab(title).click();
  const search = async ({ panel }: Workbench): Promise<void> => {
    await panel.getByRole('button', { name: 'Search', exact: true }).click();
  };
  const [visit] = landmarks.visits;
  const chat = landmarks.chats.find(({ state }) => state === 'chatting');
  const [engagementId] = landmarks.engagementIds;
  const refresh = async (_host: HostProbe, { panel }: Workbench): Promise<void> => {
    await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
  };
  const begin = (command: string) => (host: HostProbe): Promise<void> => {
    // What it comes to when its window goes is nobody's business.
    host.run(command).catch(() => undefined);
    return Promise.resolve();
  };
  return {
    'visit state': {
      hit: { operation: 'getVisitState' },
      open: (host) => host.run('liveperson.openVisitState', { accountId, ...visit }),
      shown: ({ panel }) => panel.getByRole('tab', { name: /^Attributes/ }).waitFor(),
      again: refresh,
      comesBack: byTab(/^Visit/),
    },
    'chat status': {
      hit: { operation: 'getChat' },
      open: (host) => host.run('liveperson.openChatStatus', { accountId, chatId: chat?.chatId }),
      shown: ({ panel }) => panel.locator('.entry').first().waitFor(),
      again: refresh,
      comesBack: byTab(/^Chat/),
    },
    search: {
      hit: { operation: 'searchEngagements', path: 'offset=100' },
      open: (host) => host.run('liveperson.searchTranscripts', { accountId, query }),
      shown: ({ panel }) => panel.getByText(new RegExp(`^${all.toLocaleString('en')} records in `)).waitFor(),
      again: (_host, workbench) => search(workbench),
      // Rows are texts of chats, which nothing keeps on disk; the form has its query again.
      comesBack: async (workbench) => {
        await byTab(/^Transcripts/)(workbench);
        await search(workbench);
      },
    },
    transcript: {
      hit: { operation: 'searchEngagements' },
      open: (host) => host.run('liveperson.openTranscript', { accountId, engagementId }),
      shown: (workbench) => workbench.text.getByText(engagementId ?? '').first().waitFor(),
      again: begin('liveperson.refreshDocument'),
      comesBack: byTab(/\.lptranscript/),
    },
    tree: {
      hit: { operation: 'searchEngagements' },
      open: (host) => host.run('liveperson.explorer.focus'),
      shown: async (workbench) => {
        const account = workbench.row(accountId);
        await account.waitFor();
        if ((await account.getAttribute('aria-expanded')) === 'false') await workbench.expand(account);
        await workbench.page.locator('.sidebar [role="treeitem"]').nth(10).waitFor();
      },
      again: begin('liveperson.refresh'),
      comesBack: () => Promise.resolve(),
    },
  };
}

/** How many chats began in that time. */
export async function countRecords({ accountId, domainApiUrl, credentials }: Sandbox, query: Range): Promise<number> {
  const client = createClient({ accountId, domainApiUrl, credentials: [credentials.login] });
  let count = 0;
  for await (const { records } of client.searchEngagements(query)) count += records.length;
  client.dispose();
  return count;
}
