import { Hono } from 'hono/tiny';
import { flatError, jsonAnswer } from './answers.ts';
import type { Cloud } from './cloud.ts';

/** The services that clients of this sandbox call. All live on one address here. */
const services = ['smt', 'conversationVep', 'agentVep', 'engHistDomain', 'msgHist', 'sentinel', 'msdkgw'] as const;

export function baseUris(
  cloud: Pick<Cloud, 'accountId' | 'host'>,
): readonly { readonly service: string; readonly account: string; readonly baseURI: string }[] {
  return services.map((service) => ({ service, account: cloud.accountId, baseURI: cloud.host() }));
}

/** Domain API: where each service lives. Source: Domain API page; one service answers flat, all of them as a collection. */
export function domainRoutes(cloud: Cloud): Hono {
  const badAccount = () => flatError(401, 10, 'invalid site or agent', cloud.clock.now());
  const badQuery = () => flatError(400, 33, 'Illegal Version', cloud.clock.now());
  const routes = new Hono();
  routes.get('/api/account/:account/service/baseURI.json', (c) => {
    if (c.req.query('version') !== '1.0') return badQuery();
    return c.req.param('account') === cloud.accountId ? jsonAnswer({ baseURIs: baseUris(cloud) }) : badAccount();
  });
  routes.get('/api/account/:account/service/:service/baseURI.json', (c) => {
    if (c.req.query('version') !== '1.0') return badQuery();
    if (c.req.param('account') !== cloud.accountId) return badAccount();
    const found = baseUris(cloud).find(({ service }) => service === c.req.param('service'));
    return found === undefined ? c.notFound() : jsonAnswer(found);
  });
  return routes;
}
