import type { Exchange } from '../../../src/liveperson/http/exchange.ts';

/** A recorded call as tests want it. */
export function exchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    accountId: '12345678',
    destination: 'smt',
    operation: 'getVisitState',
    authorization: 'login',
    request: {
      method: 'GET',
      url: 'https://lo.v.example.net/api/account/12345678/monitoring/visitors/cyNGViYjc4MmU2MzEzZThm/visits/current/state?v=1&sid=qCsUrTldTh0UEWLjLCGqkQ',
      headers: { accept: 'application/json', authorization: 'Bearer [removed]' },
    },
    response: {
      status: 200,
      statusText: 'OK',
      headers: { 'content-type': 'application/json' },
      body: '{"id":"1"}',
      bodyLength: 10,
    },
    startedAt: Date.UTC(2026, 10, 22, 9, 5, 1),
    durationMs: 120,
    attempts: [{ startedAt: Date.UTC(2026, 10, 22, 9, 5, 1), durationMs: 120, status: 200, waitedMs: 0 }],
    ...changes,
  };
}

/** Texts that break what is put together carelessly. */
export const hostileTexts: readonly string[] = [
  '\u0085',
  "it's",
  '"double"',
  '$(touch /tmp/pwned)',
  '`id`',
  '$HOME ${HOME} %PATH%',
  'a\nb\r\nc',
  '\\',
  "\\'; rm -rf ~ #",
  '!history',
  'é 日本 👍 \u202e\u200b',
  '\u2018smart\u2019 \u201cquotes\u201d',
  '@file',
  '--flag',
  '',
  '</script><img src=x onerror=alert(1)>',
  '[link](command:workbench.action.quit)',
  '\u001b[201~\u0003\u0007',
  '*?[]{}~|&;<>()#',
];
