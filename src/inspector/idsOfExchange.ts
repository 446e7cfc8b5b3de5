import type { Exchange } from '../liveperson/http/exchange.ts';

/** The ids a call was about, as its address names them: what next steps go on with. */
export interface ExchangeIds {
  readonly accountId: string;
  readonly visitorId?: string;
  readonly sessionId?: string;
  readonly chatId?: string;
  readonly engagementId?: string;
}

export function idsOfExchange({ accountId, request }: Pick<Exchange, 'accountId' | 'request'>): ExchangeIds {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  const [, visitorId] = /\/monitoring\/visitors\/([^/]+)\/visits/.exec(url?.pathname ?? '') ?? [];
  const [, chatId] = /\/chat\/(H[^/]+)/.exec(url?.pathname ?? '') ?? [];
  const sessionId = visitorId === undefined ? undefined : (url?.searchParams.get('sid') ?? undefined);
  const [, engagementId] = /"engagementId"\s*:\s*"([^"\\]+)"/.exec(request.body ?? '') ?? [];
  return {
    accountId,
    ...(visitorId !== undefined && { visitorId: decoded(visitorId) }),
    ...(sessionId !== undefined && { sessionId }),
    ...(chatId !== undefined && { chatId: decoded(chatId) }),
    ...(engagementId !== undefined && { engagementId }),
  };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
