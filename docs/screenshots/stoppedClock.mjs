// Loaded into the editor's server and its extension host. In the latter, and so in the sandbox, the time is what the pictures
// say: it moves on by a fixed step with each answer of the sandbox, which is always found at the same port. Timers run as ever.
import { ServerResponse } from 'node:http';
import { Server } from 'node:net';
import process from 'node:process';

const answerMs = 23;
const sandboxPort = 48_710;
let now = Number(process.env.PICTURES_TIME);

if (process.argv.includes('--type=extensionHost')) {
  stopClock();
  answerWithIt();
  listenAtOnePort();
}

function stopClock() {
  const Running = Date;
  globalThis.Date = class Date extends Running {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now] : parts));
    }

    static now() {
      return now;
    }
  };
}

/** Node's own header would tell the real time, by which the client corrects its own. */
function answerWithIt() {
  const { writeHead } = ServerResponse.prototype;
  ServerResponse.prototype.writeHead = function writeHeadWithTime(...parts) {
    now += answerMs;
    this.setHeader('Date', new Date().toUTCString());
    return writeHead.apply(this, parts);
  };
}

function listenAtOnePort() {
  const { listen } = Server.prototype;
  Server.prototype.listen = function listenAtIt(port, ...rest) {
    return listen.call(this, port === 0 ? sandboxPort : port, ...rest);
  };
}
