import { createServer, type Server, type Socket } from 'node:net';

/** An SMTP server that offers log-in and refuses everybody's (RFC 4954 §6: 535 5.7.8). */
export async function startRefusingServer(): Promise<{ port: number; stop: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    socket.write('220 refusing.example ESMTP\r\n');
    socket.setEncoding('utf8').on('data', (line: string) => socket.write(answer(line)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(line: string): string {
  if (/^EHLO/i.test(line)) return '250-refusing.example\r\n250 AUTH PLAIN LOGIN\r\n';
  if (/^AUTH/i.test(line)) return '535 5.7.8 Authentication credentials invalid\r\n';
  if (/^QUIT/i.test(line)) return '221 2.0.0 Bye\r\n';
  return '530 5.7.0 Authentication required\r\n';
}
