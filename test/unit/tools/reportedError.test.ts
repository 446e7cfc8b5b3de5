import assert from 'node:assert/strict';
import { LivePersonError } from '../../../src/liveperson/errors.ts';
import { Masker } from '../../../src/privacy/masker.ts';
import { maskedError } from '../../../src/tools/reportedError.ts';

describe('A failure that a language model is told', () => {
  const body = '{"message":"no visitor ann@example.com","internalCode":12}';
  const failed = new LivePersonError({
    kind: 'expired',
    operation: 'getVisitState',
    service: 'smt',
    accountId: '12345678',
    authorization: 'login',
    at: 0,
    attempts: [],
    status: 404,
    answer: { format: 'flat', message: 'no visitor ann@example.com', internalCode: '12' },
    body,
  });

  for (const [title, error] of [['', failed], [', where its body was too large to be kept', failed.withoutBody()]] as const) {
    it(`names no person, and keeps the service's code${title}`, () => {
      const masked = maskedError(error, new Masker());
      assert.ok(!JSON.stringify(masked).includes('ann@example.com'));
      assert.equal(masked.internalCode, '12');
      assert.match(masked.failure.answer?.message ?? '', /^no visitor /);
    });
  }
});
