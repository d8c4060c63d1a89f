import type { IncomingMessage } from 'node:http';

/** More than this is cut off: whoever sends it on does not look for an answer. */
const MOST_BYTES = 64 * 1024 * 1024;
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Throws the rest of a refused body away before the answer ends the connection: a client that is cut off while it is
 * still sending reports a broken connection instead of the sentence (RFC 9112 §9.6).
 */
export async function readToEnd(request: IncomingMessage): Promise<void> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (request.complete || request.destroyed || length > MOST_BYTES) return;
  await new Promise<void>((resolve) => {
    let bytes = 0;
    const timer = setTimeout(resolve, PATIENCE_MILLISECONDS);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) end();
    });
    for (const event of ['end', 'close', 'error']) request.once(event, end);
    request.resume();
  });
}
