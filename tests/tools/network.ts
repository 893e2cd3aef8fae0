import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and keeps what was asked of it. */
export interface Network {
  /** `http://127.0.0.1:PORT`, for the browser's proxy setting. */
  proxy: string;
  /** Every address that something in the browser wanted, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** Stands between a browser and the world: whatever in it speaks to another machine has to ask here. */
export async function watchNetwork(): Promise<Network> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
