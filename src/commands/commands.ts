import type { Command } from './commandServices.ts';

/** Every command of the extension and where its code is. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  'liveperson.addAccount': async () => (await import('./addAccount/addAccount.ts')).addAccount,
  'liveperson.editAccount': () => ownAccountOnly(async () => (await import('./addAccount/editAccount.ts')).editAccount),
  'liveperson.signIn': () => ownAccountOnly(async () => (await import('./addAccount/editAccount.ts')).signIn),
  'liveperson.signOut': async () => (await import('./accountCommands.ts')).signOut,
  'liveperson.renameAccount': async () => (await import('./accountCommands.ts')).renameAccount,
  'liveperson.removeAccount': async () => (await import('./accountCommands.ts')).removeAccount,
  'liveperson.checkAccount': async () => (await import('./checkAccount.ts')).checkAccount,
  'liveperson.startSandbox': async () => (await import('./sandboxCommands.ts')).startSandbox,
  'liveperson.stopSandbox': async () => (await import('./sandboxCommands.ts')).stopSandbox,
  'liveperson.lookup': async () => (await import('./lookup.ts')).lookup,
  'liveperson.copyConsoleSnippet': async () => (await import('./lookup.ts')).copyConsoleSnippet,
  'liveperson.openVisitState': async () => (await import('./openCommands.ts')).openVisitState,
  'liveperson.createTestVisit': async () => (await import('./createTestVisit.ts')).createTestVisit,
  'liveperson.swapIds': async () => (await import('./openCommands.ts')).swapIds,
  'liveperson.openChatStatus': async () => (await import('./openCommands.ts')).openChatStatus,
  'liveperson.searchTranscripts': async () => (await import('./openCommands.ts')).searchTranscripts,
  'liveperson.exportSearch': async () => (await import('./exportSearch/exportSearch.ts')).exportSearch,
  'liveperson.newSearchFile': async () => (await import('./searchFileCommands.ts')).newSearchFile,
  'liveperson.runSearchFile': async () => (await import('./searchFileCommands.ts')).runSearchFile,
  'liveperson.planSearchFile': async () => (await import('./searchFileCommands.ts')).planSearchFile,
  'liveperson.searchVisitor': async () => (await import('./openCommands.ts')).searchVisitor,
  'liveperson.openTranscript': async () => (await import('./openDocument.ts')).openTranscript,
  'liveperson.openRecord': async () => (await import('./openDocument.ts')).openRecord,
  'liveperson.openConversation': async () => (await import('./documents/openConversation.ts')).openConversation,
  'liveperson.openChatInfo': async () => (await import('./documents/openChatInfo.ts')).openChatInfo,
  'liveperson.openTimeline': async () => (await import('./documents/openTimeline.ts')).openTimeline,
  'liveperson.refreshDocument': async () => (await import('./documents/refreshDocument.ts')).refreshDocument,
  'liveperson.refresh': async () => (await import('./explorerCommands.ts')).refresh,
  'liveperson.refreshNode': async () => (await import('./explorerCommands.ts')).refreshNode,
  'liveperson.retry': async () => (await import('./explorerCommands.ts')).refreshNode,
  'liveperson.loadMore': async () => (await import('./explorerCommands.ts')).loadMore,
  'liveperson.copyId': async () => (await import('./copyId.ts')).copyId,
  'liveperson.copyDeepLink': async () => (await import('./copyDeepLink.ts')).copyDeepLink,
  'liveperson.pinVisitor': async () => (await import('./explorerCommands.ts')).pinVisitor,
  'liveperson.unpinVisitor': async () => (await import('./explorerCommands.ts')).unpinVisitor,
  'liveperson.forgetLookup': async () => (await import('./explorerCommands.ts')).forgetLookup,
  'liveperson.setTimeRange': async () => (await import('./explorerCommands.ts')).setTimeRange,
  'liveperson.filterTree': async () => (await import('./filterCommands.ts')).filterTree,
  'liveperson.filterBySkill': async () => (await import('./filterCommands.ts')).filterBySkill,
  'liveperson.filterByAgent': async () => (await import('./filterCommands.ts')).filterByAgent,
  'liveperson.clearFilter': async () => (await import('./filterCommands.ts')).clearFilter,
  'liveperson.showLog': async () => (await import('./explorerCommands.ts')).showLog,
  'liveperson.openStatusPage': async () => (await import('./explorerCommands.ts')).openStatusPage,
};

async function ownAccountOnly(load: () => Promise<Command>): Promise<Command> {
  const [{ forOwnAccount }, command] = await Promise.all([import('./ownAccount.ts'), load()]);
  return forOwnAccount(command);
}
