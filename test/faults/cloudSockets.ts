import diagnostics from 'node:diagnostics_channel';
import { Socket } from 'node:net';

/** Follows the connections that this process opens, from now on. Returns how many to that port are open. */
export function followSockets(): (port: number) => number {
  const sockets = new Set<Socket>();
  diagnostics.subscribe('net.client.socket', (message) => {
    if (typeof message !== 'object' || message === null || !('socket' in message) || !(message.socket instanceof Socket)) return;
    const { socket } = message;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return (port) => [...sockets].filter((socket) => socket.remotePort === port && !socket.destroyed).length;
}
