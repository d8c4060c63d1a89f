import { DomainError } from '@hamshahr/platform';

/** What a meeting server may say; a list of recordings is the longest. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Asks a meeting server: bounded in time and size, and never led elsewhere by a redirect.
 * @throws DomainError unavailable room.unreachable, whatever keeps the answer away
 */
export async function askServer(url: string, milliseconds: number): Promise<string> {
  try {
    const signal = AbortSignal.timeout(milliseconds);
    const response = await fetch(url, { redirect: 'manual', signal });
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    return await boundedText(response);
  } catch (error) {
    // The address holds a checksum: neither it nor an error that may quote it is passed on.
    const reason = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).name;
    throw new DomainError('unavailable', 'room.unreachable', { params: { reason } });
  }
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('too long');
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}
