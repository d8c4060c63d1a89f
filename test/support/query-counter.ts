import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between one process and its database and counts the SELECTs that pass, whatever others ask the server. */
export interface QueryCounter {
  /** The same database, by way of the counter. */
  url: string;
  selects: () => number;
  close: () => void;
}

export async function countQueries(databaseUrl: string): Promise<QueryCounter> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let selects = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 3306), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    // COM_QUERY is byte 5 of its packet; a statement of this size comes in one chunk.
    client.on('data', (chunk: Buffer) => {
      if (chunk[4] === 3 && /^\s*SELECT/i.test(chunk.subarray(5, 200).toString('latin1'))) selects += 1;
    });
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    selects: () => selects,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
