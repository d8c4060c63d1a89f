import type { FastifyRequest } from 'fastify';
import { TAKES_FORM_FILES } from './expected-body.js';

/** Somewhat more than a file may have, for the form around it. */
const MOST_WITH_FILE = 24 * 1024 * 1024;
/** Of the one-click request of a mail service nothing is needed. */
const MOST_OTHERWISE = 16 * 1024;

/** Stands for a form that was not read to its end, so that its page can say so at the field. */
export const FORM_TOO_LARGE: Readonly<Record<string, never>> = Object.freeze({});

type Done = (error: Error | null, body?: unknown) => void;

/**
 * Reads multipart/form-data: the bytes of a form that brings a file, nothing of any other. What is too large is not kept;
 * the rest of it is read after the answer is made (read-to-end.ts).
 */
export function readFormWithFile(request: FastifyRequest, payload: NodeJS.ReadableStream, done: Done): void {
  const takesFile = TAKES_FORM_FILES.test(request.url);
  const most = takesFile ? MOST_WITH_FILE : MOST_OTHERWISE;
  const refuse = () =>
    takesFile ? done(null, FORM_TOO_LARGE) : done(Object.assign(new Error('too large'), { statusCode: 413 }));
  if (Number(request.headers['content-length'] ?? 0) > most) return refuse();
  const chunks: Buffer[] = [];
  let size = 0;
  const onData = (chunk: Buffer) => {
    size += chunk.length;
    if (size <= most) return void chunks.push(chunk);
    end();
    payload.pause();
    refuse();
  };
  const onEnd = () => {
    end();
    done(null, takesFile ? Buffer.concat(chunks) : {});
  };
  const onError = (error: Error) => {
    end();
    done(error);
  };
  const end = () => payload.off('data', onData).off('end', onEnd).off('error', onError);
  payload.on('data', onData).on('end', onEnd).on('error', onError);
}
