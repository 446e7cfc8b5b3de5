import assert from 'node:assert/strict';
import { kindOfStatus } from '../../../../src/liveperson/errors/classify.ts';
import type { ErrorKind } from '../../../../src/liveperson/errorKind.ts';
import type { Destination } from '../../../../src/liveperson/services.ts';

type Row = readonly [service: Destination, status: number, code: string | undefined, kind: ErrorKind];

/** Response code tables of the method pages. */
const documented: readonly Row[] = [
  ['domain', 400, undefined, 'badRequest'],
  ['domain', 401, undefined, 'notFound'],
  ['smt', 400, '33', 'badRequest'],
  ['smt', 401, '10', 'auth'],
  ['smt', 404, '6', 'notFound'],
  ['smt', 404, '37', 'notFound'],
  ['smt', 404, '39', 'notFound'],
  ['smt', 404, '12', 'expired'],
  ['smt', 404, '18', 'notFound'],
  ['smt', 404, '28', 'wrongHost'],
  ['smt', 422, undefined, 'notFound'],
  ['smt', 500, '20', 'server'],
  ['smt', 500, '18', 'server'],
  ['smt', 202, '38', 'server'],
  ['smt', 503, undefined, 'server'],
  ['conversationVep', 401, '10', 'auth'],
  ['conversationVep', 404, '12', 'expired'],
  ['conversationVep', 404, '28', 'wrongHost'],
  ['agentVep', 400, undefined, 'badRequest'],
  ['agentVep', 401, '10', 'auth'],
  ['agentVep', 429, undefined, 'rateLimited'],
  ['agentVep', 451, undefined, 'blocked'],
  ['agentVep', 500, undefined, 'server'],
  ['sentinel', 400, undefined, 'auth'],
  ['sentinel', 401, undefined, 'auth'],
  ['engHistDomain', 302, undefined, 'rateLimited'],
  ['engHistDomain', 400, undefined, 'badRequest'],
  ['engHistDomain', 401, undefined, 'auth'],
  ['engHistDomain', 403, undefined, 'forbidden'],
  ['engHistDomain', 500, '0007', 'server'],
  ['engHistDomain', 503, undefined, 'server'],
  ['msgHist', 302, undefined, 'redirected'],
  ['msgHist', 429, undefined, 'rateLimited'],
  ['msdkgw', 404, undefined, 'notFound'],
  ['smt', 301, undefined, 'redirected'],
  ['smt', 418, undefined, 'badRequest'],
];

describe('Kind of an answer that is no success', () => {
  for (const [service, status, code, kind] of documented) {
    it(`${service} ${status}${code === undefined ? '' : `/${code}`} is ${kind}`, () => {
      assert.equal(kindOfStatus(service, status, code === undefined ? {} : { internalCode: code }), kind);
    });
  }
});
