import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import sinon from 'sinon';

/** Notes every connection, request and name look-up that is begun in this process until `stop` is called. They still happen. */
export function watchNetwork(): { readonly calls: readonly string[]; stop(): void } {
  const calls: string[] = [];
  const spies = sinon.createSandbox();
  const note = (what: string) => (): void => {
    calls.push(`${what}\n${new Error().stack ?? ''}`);
  };
  const watched: readonly [object: object, method: string, name: string][] = [
    [net.Socket.prototype, 'connect', 'socket.connect'],
    [http, 'request', 'http.request'],
    [http, 'get', 'http.get'],
    [https, 'request', 'https.request'],
    [https, 'get', 'https.get'],
    [dns, 'lookup', 'dns.lookup'],
    [globalThis, 'fetch', 'fetch'],
  ];
  for (const [object, method, name] of watched) {
    const original: unknown = Reflect.get(object, method);
    if (typeof original !== 'function') throw new Error(`${name} is not a function`);
    const noted = note(name);
    spies.replace(object as Record<string, unknown>, method, function wrapped(this: unknown, ...args: unknown[]): unknown {
      noted();
      return Reflect.apply(original, this, args);
    });
  }
  return {
    calls,
    stop: () => {
      spies.restore();
    },
  };
}
