import { Readable } from 'node:stream';
import type { Reply } from './request.js';

/** A stored file on its way out; `size` in bytes. */
interface OutgoingFile {
  file: { fileName: string; mediaType: string; size: number };
  bytes: AsyncIterable<Buffer>;
}

/**
 * Sends a stored file as a download that no browser shows or runs: its name in ASCII and in UTF-8 (RFC 6266, RFC 8187),
 * its bytes part by part.
 */
export async function sendFile(reply: Reply, { file, bytes }: OutgoingFile): Promise<void> {
  const { fileName, mediaType, size } = file;
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  await reply
    .header('content-type', mediaType)
    .header('content-length', size)
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'private, no-store')
    .send(Readable.from(bytes));
}
