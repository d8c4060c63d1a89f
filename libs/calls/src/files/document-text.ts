import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { MAX_UNPACKED, readZip, unpack } from '@hamshahr/platform';

/** What a document says, and what it says of itself: its author, its comments, where its links lead. */
export interface DocumentText {
  text: string;
  properties: { name: string; value: string }[];
}

const MAX_HEAP = 512;
const MAX_MS = 20_000;
/** Letters that a document must have to be told from a picture of one. */
const MIN_LETTERS = 20;

/** Whether a kind of file holds text at all. */
export const holdsText = (mediaType: string) => !mediaType.startsWith('image/');

/**
 * Text and metadata of a PDF (ISO 32000), an Office Open XML or an OpenDocument file, with deleted words, comments
 * and earlier versions as far as they are still inside.
 * @param bytes that `readFileKind` took
 * @returns null for what cannot be read: a picture, a scan, something broken, too long or made to harm
 */
export async function readDocumentText(bytes: Buffer, mediaType: string): Promise<DocumentText | null> {
  if (!holdsText(mediaType)) return null;
  const isPdf = mediaType === 'application/pdf';
  const parts = isPdf ? [{ name: '', bytes: copyOf(bytes) }] : await partsOf(bytes).catch(() => null);
  if (!parts) return null;
  const read = await inTurn(() => inWorker({ kind: isPdf ? 'pdf' : 'package', parts }));
  return read && lettersIn(read.text) >= MIN_LETTERS ? read : null;
}

const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

const copyOf = (bytes: Buffer) => new Uint8Array(bytes);

async function partsOf(bytes: Buffer): Promise<{ name: string; bytes: Uint8Array }[]> {
  const parts = [];
  let left = MAX_UNPACKED;
  for (const entry of readZip(bytes)) {
    const content = await unpack(entry, left);
    left -= content.length;
    parts.push({ name: entry.name, bytes: copyOf(content) });
  }
  return parts;
}

let turn: Promise<unknown> = Promise.resolve();

/** One document at a time: together their heaps would be more than the machine has. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}

/** Away from the requests of others, with a heap and a time of its own. */
async function inWorker(workerData: object): Promise<DocumentText | null> {
  const worker = new Worker(path.join(__dirname, `document-text-worker${path.extname(__filename)}`), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP },
    execArgv: ['--disable-warning=ExperimentalWarning', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    env: {},
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DocumentText | null>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve(null));
      worker.once('exit', () => resolve(null));
      timer = setTimeout(() => resolve(null), MAX_MS);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
