import { Hono } from 'hono/tiny';
import * as v from 'valibot';
import { emptyAnswer, jsonAnswer } from './answers.ts';
import type { Cloud } from './cloud.ts';
import { faultRuleSchema } from './faults/faultRule.ts';
import { landmarksOf } from './landmarks.ts';

/** Below this path the sandbox itself is steered, for tests from outside. No part of Conversational Cloud. */
export const controlPath = '/_sandbox';

const advanceSchema = v.strictObject({ ms: v.pipe(v.number(), v.minValue(0)) });
const rulesSchema = v.union([
  v.array(faultRuleSchema),
  v.pipe(
    faultRuleSchema,
    v.transform((rule) => [rule]),
  ),
]);

export function controlRoutes(cloud: Cloud): Hono {
  const routes = new Hono();
  // A page in a browser cannot send this type without asking first, and is refused then.
  routes.on(['POST', 'DELETE'], `${controlPath}/*`, async (c, next) => {
    const isJson = c.req.header('Content-Type')?.startsWith('application/json') === true;
    if (c.req.method === 'POST' && !isJson) return jsonAnswer({ problem: 'Send JSON' }, 415);
    return next();
  });
  routes.post(`${controlPath}/advance`, async (c) => {
    const body = v.safeParse(advanceSchema, await readJson(c.req.raw));
    if (!body.success) return jsonAnswer({ problem: 'Expected { ms }' }, 400);
    cloud.clock.advance(body.output.ms);
    return jsonAnswer({ now: cloud.clock.now() });
  });
  routes.get(`${controlPath}/faults`, () => jsonAnswer(cloud.faults.list()));
  routes.post(`${controlPath}/faults`, async (c) => {
    const body = v.safeParse(rulesSchema, await readJson(c.req.raw));
    if (!body.success) return jsonAnswer({ problem: body.issues.map(({ message }) => message) }, 400);
    cloud.faults.set(...body.output);
    return jsonAnswer(cloud.faults.list());
  });
  routes.delete(`${controlPath}/faults`, () => {
    cloud.faults.clear();
    return emptyAnswer(204);
  });
  routes.get(`${controlPath}/requests`, () => jsonAnswer({ counts: cloud.requests.counts(), recent: cloud.requests.recent() }));
  routes.delete(`${controlPath}/requests`, () => {
    cloud.requests.reset();
    return emptyAnswer(204);
  });
  routes.get(`${controlPath}/landmarks`, () => jsonAnswer(landmarksOf(cloud)));
  return routes;
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
