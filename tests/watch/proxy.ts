/** A proxy that lets nothing through and notes who was asked for: the network of every browser that the tests start. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running {@link watchingProxy}. */
export interface WatchingProxy {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  /** What was asked for, in order: a method and an address, or `CONNECT host:port` where the rest is sealed. */
  asked: readonly string[];
  close(): Promise<void>;
}

/** Starts a proxy on a free port of this machine. It refuses whatever it is asked. */
export async function watchingProxy(): Promise<WatchingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume();
    response.writeHead(403).end();
  });
  // Also for web sockets and everything encrypted.
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
