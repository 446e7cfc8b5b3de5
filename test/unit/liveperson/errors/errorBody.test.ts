import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readErrorBody, type ErrorBody } from '../../../../src/liveperson/errors/errorBody.ts';

const folder = new URL('../../../fixtures/errors/', import.meta.url);

const documented: Record<string, ErrorBody> = {
  'chat-401-bad-captcha.json': { format: 'wrapped', message: 'Bad captcha', internalCode: '10' },
  'chat-404-session-not-found.json': { format: 'wrapped', message: 'Chat session not found', internalCode: '12' },
  'history-500-unconfirmed.json': { format: 'wrapped', message: 'Elastic search exception', internalCode: '0007' },
  'login-refresh-401-csrf.json': {
    format: 'wrapped',
    message: 'CSRF token invalid! The CSRF token on request does not match the CSRF token on the session',
    internalCode: '10',
  },
  'monitoring-202-loading-account.json': {
    format: 'flat',
    message: 'Loading account: ta3hWd4IgG, vid: myVisitorId',
    internalCode: '38',
  },
  'monitoring-400-invalid-data.json': { format: 'flat', message: 'consumerId', internalCode: '5' },
  'oauth1-401-signature-invalid.txt': {
    format: 'form',
    message: 'the oauth_signature is invalid',
    oauthProblem: 'signature_invalid',
  },
  'oauth1-401-token-rejected.txt': {
    format: 'form',
    message: 'the oauth_token is unacceptable to the Service Provider',
    oauthProblem: 'token_rejected',
  },
  'smt-400-bad-request.json': { format: 'flat', message: 'Illegal Version', internalCode: '33' },
  'smt-401-unauthorized.json': { format: 'flat', message: 'Unauthorized account access', internalCode: '10' },
  'smt-404-invalid-account.json': { format: 'flat', message: 'Invalid Account id: 12345678', internalCode: '6' },
  'smt-404-invalid-session.json': { format: 'flat', message: 'Invalid session id', internalCode: '39' },
  'smt-404-invalid-visitor.json': { format: 'flat', message: 'Invalid visitor id', internalCode: '37' },
  'smt-404-session-not-found.json': { format: 'flat', message: 'Session not found', internalCode: '12' },
  'smt-500-loading-account.json': { format: 'flat', message: 'Loading account: 12345678, vid: myVisitorId', internalCode: '20' },
  'wrong-host-404.json': {
    format: 'wrapped',
    message: 'null for uri: /api/account/12345678/monitoring/visitors/xyz/visits/current/state',
    internalCode: '28',
  },
};

describe('Reading an error body', () => {
  for (const file of readdirSync(folder)) {
    it(`understands ${file}`, () => {
      assert.deepEqual(readErrorBody(readFileSync(new URL(file, folder), 'utf8')), documented[file]);
    });
  }

  const others: readonly (readonly [name: string, body: string, expected: ErrorBody])[] = [
    ['nothing', '', { format: 'empty' }],
    ['blanks', ' \n', { format: 'empty' }],
    ['a flat body without message', '{"time":1469543282471,"internalCode":33}', { format: 'flat', internalCode: '33' }],
    ["a customer's login service", '{"internalErrorCode":"9007"}', { format: 'flat', internalCode: '9007' }],
    [
      'an OAuth 2.0 error',
      '{"error":"invalid_client","error_description":"unknown client"}',
      { format: 'json', message: 'unknown client', oauthProblem: 'invalid_client' },
    ],
    ['JSON without a known field', '{"a":1}', { format: 'json' }],
    ['broken JSON', '{"error":{"mess', { format: 'text', message: '{"error":{"mess' }],
    [
      'XML of the chat service',
      '<error><time>x</time><message>Chat session not found</message><internalCode>12</internalCode></error>',
      { format: 'xml', message: 'Chat session not found', internalCode: '12' },
    ],
    [
      'a page of a proxy',
      '<!DOCTYPE html><html><head><title>502 Bad\n Gateway</title></head><body>x</body></html>',
      { format: 'html', message: '502 Bad Gateway' },
    ],
    [
      'a page without title',
      '<html><body><script>alert(1)</script><p>Access <b>denied</b></p></body></html>',
      { format: 'html', message: 'Access denied' },
    ],
    ['plain text', 'upstream connect error', { format: 'text', message: 'upstream connect error' }],
    [
      'an OAuth problem alone',
      'oauth_problem=timestamp_refused',
      { format: 'form', message: 'timestamp_refused', oauthProblem: 'timestamp_refused' },
    ],
  ];
  for (const [name, body, expected] of others) {
    it(`understands ${name}`, () => {
      assert.deepEqual(readErrorBody(body), expected);
    });
  }

  it('cuts long texts', () => {
    assert.equal(readErrorBody('x'.repeat(5000)).message?.length, 301);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.string().map((text) => `<${text}>`),
          fc.string().map((text) => `oauth_problem=${text}`),
        ),
        (body) => {
          assert.ok(readErrorBody(body).format);
        },
      ),
    );
  }).timeout(20_000);

  it('is quoted short and on one line that nothing turns round, whatever the service sends', () => {
    const hostile = `a\u202eb\u001b\n${'x'.repeat(1_000_000)}`;
    const { message = '', internalCode = '' } = readErrorBody(
      JSON.stringify({ error: { message: hostile, internalCode: hostile } }),
    );
    for (const text of [message, internalCode]) {
      assert.ok(text.startsWith('a⟨U+202E⟩b␛⏎x'), text.slice(0, 40));
      assert.ok(text.length < 1000);
    }
  });
});
