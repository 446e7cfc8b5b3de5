import * as vscode from 'vscode';
import type { PanelContent, PanelKind } from '../frame/panel.ts';
import type { PanelServices } from '../panelServices.ts';
import type { PreviousAnswers } from './previousAnswers.ts';
import { connectVisitState } from './visitStateMessages.ts';
import { VisitStateModel, type VisitSubject } from './visitStateModel.ts';

type Subject = VisitSubject & Readonly<Record<string, string>>;

/** The panel of one visit. `previousAnswers` shows the answer before in the diff editor. */
export function visitStateKind(services: PanelServices, previousAnswers: PreviousAnswers): PanelKind<Subject> {
  return {
    viewType: 'liveperson.visitState',
    page: 'visitState',
    element: 'lp-visit-state',
    styles: ['media/webview/rows.css', 'media/webview/json.css', 'media/webview/visitState.css'],
    title: ({ visitorId }) => vscode.l10n.t('Visit {0}', visitorId),
    open: (subject, channel): PanelContent => {
      const model = new VisitStateModel({
        subject,
        accountName: () => services.accountName(subject.accountId),
        load: async (signal) => (await services.clients.get(subject.accountId)).getVisitState(subject, { signal }),
      });
      connectVisitState(channel, model, {
        openDocument: () => void services.openDocument({ kind: 'visitState', ...subject }),
        compare: (previous, current) => void previousAnswers.compare(subject, previous, current),
        copy: (text) => void vscode.env.clipboard.writeText(text),
      });
      model.refresh();
      return {
        context: subject,
        retry: () => { model.refresh(); },
        setVisible: (visible) => { model.setVisible(visible); },
        dispose: () => { model.dispose(); },
      };
    },
  };
}
