// Loaded into VS Code's server before its own code. The page encrypts what is in SecretStorage with half a key that it asks its
// server for; the plain server build has none to give, and every secret would be lost when the page is loaded again. Only a page
// that the server itself has let in gets it: one with the cookie that the connection token was exchanged for.
import { readFileSync } from 'node:fs';
import { Server } from 'node:http';

const keyFile = process.env.MINT_KEY_FILE;
if (keyFile !== undefined && process.argv[1]?.endsWith('server-main.js'))
  answerWith(readFileSync(keyFile), readFileSync(process.env.CONNECTION_TOKEN_FILE, 'utf8'));

function answerWith(key, token) {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function emitUnlessMintKey(event, request, response, ...rest) {
    if (event !== 'request' || request.method !== 'POST' || request.url !== '/mint-key') {
      return emit.call(this, event, request, response, ...rest);
    }
    const cookies = (request.headers.cookie ?? '').split(/;\s*/);
    if (!cookies.includes(`vscode-tkn=${token}`)) {
      response.writeHead(403);
      response.end();
      return true;
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' });
    response.end(key);
    return true;
  };
}
