import * as vscode from 'vscode';
import type { FactName } from '../nodes.ts';

/** What the extension calls a fact. */
export function factName(name: FactName): string {
  switch (name) {
    case 'attributes':
      return vscode.l10n.t('Engagement attributes');
    case 'surveys':
      return vscode.l10n.t('Surveys');
    case 'preChatSurvey':
      return vscode.l10n.t('Pre-chat survey');
    case 'postChatSurvey':
      return vscode.l10n.t('Post-chat survey');
    case 'agentSurvey':
      return vscode.l10n.t('Agent survey');
    case 'coBrowse':
      return vscode.l10n.t('Co-browse sessions');
    case 'campaign':
      return vscode.l10n.t('Campaign');
    case 'campaignEngagement':
      return vscode.l10n.t('Campaign engagement');
    case 'goal':
      return vscode.l10n.t('Goal');
    case 'visitorProfile':
      return vscode.l10n.t('Visitor profile');
    case 'visitorBehavior':
      return vscode.l10n.t('Visitor behavior');
    case 'lineOfBusiness':
      return vscode.l10n.t('Line of business');
    case 'onSiteLocation':
      return vscode.l10n.t('Location on the site');
    case 'agentNote':
      return vscode.l10n.t('Note for agents');
    case 'started':
      return vscode.l10n.t('Started');
    case 'duration':
      return vscode.l10n.t('Duration');
    case 'interactive':
      return vscode.l10n.t('Interactive');
    case 'endReason':
      return vscode.l10n.t('End reason');
    case 'pages':
      return vscode.l10n.t('Pages');
    case 'engagementsShown':
      return vscode.l10n.t('Campaign engagements shown');
    case 'device':
      return vscode.l10n.t('Device');
    case 'place':
      return vscode.l10n.t('Place');
    case 'referrer':
      return vscode.l10n.t('Referrer');
    case 'state':
      return vscode.l10n.t('State');
    case 'skill':
      return vscode.l10n.t('Skill');
    case 'agent':
      return vscode.l10n.t('Agent');
    case 'lastRequest':
      return vscode.l10n.t('Last request');
    case 'historyId':
      return vscode.l10n.t('Engagement id in history');
  }
}

/** Source: Web Tag events page, engagement type. */
export function engagementTypeName(type: number | undefined): string {
  switch (type) {
    case 0:
      return vscode.l10n.t('Peeling corner');
    case 1:
      return vscode.l10n.t('Overlay');
    case 2:
      return vscode.l10n.t('Toaster');
    case 3:
      return vscode.l10n.t('Slide-out');
    case 5:
      return vscode.l10n.t('Embedded');
    case 6:
      return vscode.l10n.t('Sticky');
    default:
      return type === undefined ? vscode.l10n.t('Engagement') : vscode.l10n.t('Engagement of type {0}', type);
  }
}

/** Source: Web Tag events page, engagement state. */
export function engagementStateName(state: number | undefined): string {
  switch (state) {
    case 1:
      return vscode.l10n.t('online');
    case 2:
      return vscode.l10n.t('offline');
    case 4:
      return vscode.l10n.t('busy');
    default:
      return state === undefined ? vscode.l10n.t('state unknown') : vscode.l10n.t('state {0}', state);
  }
}
