import * as vscode from 'vscode';
import type { IdRole } from '../lookup/foundId.ts';

/** What an id is called in front of a person: its role first, then the names it goes by. */
export function idRoleName(role: IdRole): string {
  switch (role) {
    case 'accountId':
      return vscode.l10n.t('account id (site id)');
    case 'visitorId':
      return vscode.l10n.t('visitor id (vid, sharkVisitorId)');
    case 'sessionId':
      return vscode.l10n.t('session id (sid, sharkSessionId)');
    case 'contextId':
      return vscode.l10n.t('engagement context id within the visit');
    case 'chatId':
      return vscode.l10n.t('chat id (chatSessionKey)');
    case 'rtSessionId':
      return vscode.l10n.t('real-time session id of the chat (rtSessionId)');
    case 'engagementId':
      return vscode.l10n.t('engagement id in history (account id + rtSessionId)');
    case 'chatVisitorId':
      return vscode.l10n.t('numeric visitor id of the chat side: not for visit state');
    case 'campaignEngagementId':
      return vscode.l10n.t('campaign engagement id');
    case 'campaignId':
      return vscode.l10n.t('campaign id');
    case 'conversationId':
      return vscode.l10n.t('messaging conversation id');
  }
}
