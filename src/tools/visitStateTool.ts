import * as vscode from 'vscode';
import { formatJson } from '../documents/json/formatJson.ts';
import { sessionIdOf } from '../lookup/idForms.ts';
import { toolOf } from './tool.ts';
import { toolForms } from './toolForms.ts';

/** What the Visit Information API holds of a visit, as JSON. */
export const visitStateTool = toolOf(toolForms.liveperson_get_visit_state, (input) => ({
  request: {
    account: 'needed',
    ...(input.accountId !== undefined && { accountId: input.accountId }),
    fromLine: input.fromLine ?? 1,
    subject: vscode.l10n.t('the visit state of visitor {0}, session {1}', input.visitorId, input.sessionId),
    run: async ({ services, accountId, signal }) => {
      const client = await services.clients.get(accountId);
      const query = { visitorId: input.visitorId, sessionId: sessionIdOf(input.sessionId) };
      const { raw } = await client.getVisitState(query, { signal });
      const head = `Visit state of visitor ${query.visitorId}, session ${query.sessionId}, account ${accountId}, as answered just now.`;
      return `${head}\n${formatJson((await services.masker()).body(raw))}`;
    },
  },
}));
