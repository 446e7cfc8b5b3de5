import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Answers a request. Undefined when all has been sent already, or nothing will be. */
type Answering = (request: Request, outgoing: ServerResponse) => Promise<Response | undefined>;

/** Serves requests of Node's HTTP server by a function of the web's Request and Response. */
export function requestListener(answering: Answering): RequestListener {
  return (incoming, outgoing) => {
    void serve(incoming, outgoing, answering);
  };
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse, answering: Answering): Promise<void> {
  try {
    const body = await bodyOf(incoming);
    const request = requestOf(incoming, body);
    const answer = request === undefined ? new Response('Bad Request', { status: 400 }) : await answering(request, outgoing);
    if (answer !== undefined && !outgoing.destroyed) await send(outgoing, answer);
  } catch {
    // The other side has gone, or an answer cannot be sent: it notices by the end of the connection.
    outgoing.destroy();
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of incoming as AsyncIterable<Uint8Array>) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Undefined for what is no request of the web: a method or an address that it does not know. */
function requestOf(
  { method = 'GET', url = '/', headers: { host = '127.0.0.1' }, rawHeaders }: IncomingMessage,
  body: Buffer<ArrayBuffer>,
): Request | undefined {
  // Signatures of OAuth 1.0 cover the host as it was asked for.
  const address = `http://${host}${url}`;
  if (method === 'TRACE' || method === 'TRACK' || !url.startsWith('/') || !URL.canParse(address)) return undefined;
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  const isBodiless = method === 'GET' || method === 'HEAD';
  return new Request(address, { method, headers, ...(isBodiless ? {} : { body }) });
}

async function send(outgoing: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  outgoing.statusCode = answer.status;
  outgoing.setHeaders(answer.headers);
  if (answer.body !== null) outgoing.setHeader('Content-Length', body.length);
  outgoing.end(body);
}
