import type { LivePersonClient } from '../../../src/liveperson/livePersonClient.ts';
import type { PanelChannel } from '../../../src/panels/frame/panelChannel.ts';
import { connectVisitState } from '../../../src/panels/visitState/visitStateMessages.ts';
import { VisitStateModel } from '../../../src/panels/visitState/visitStateModel.ts';
import type { ServedPage } from '../page/pageServer.ts';
import { accountId } from './fakeService.ts';

const subject = { accountId, visitorId: 'cyNGViYjc4MmU2MzEzZThm', sessionId: 'qCsUrTldTh0UEWLjLCGqkQ' };

export const visitStatePage: ServedPage = {
  page: 'visitState',
  element: 'lp-visit-state',
  styles: ['media/webview/rows.css', 'media/webview/json.css', 'media/webview/visitState.css'],
  seed: { subject, texts: {}, language: 'en-GB' },
};

/** The extension's side of the visit state panel, on a client. */
export class VisitStateSide {
  readonly model: VisitStateModel;
  readonly actions: string[] = [];

  constructor(client: LivePersonClient) {
    this.model = new VisitStateModel({ subject, accountName: () => 'Shop (test)', load: (signal) => client.getVisitState(subject, { signal }) });
  }

  readonly connect = (channel: PanelChannel): void => {
    connectVisitState(channel, this.model, {
      openDocument: () => this.actions.push('openDocument'),
      compare: () => this.actions.push('compare'),
      copy: (text) => this.actions.push(`copy ${text}`),
    });
    this.model.refresh();
  };
}
