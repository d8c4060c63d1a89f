import i18n from 'i18next';
import { once } from '../../api/client.js';
import type { ImportView } from '../../api/generated/index.js';
import { ApiProblem, toProblem } from '../../api/problem.js';
import { renewSession } from '../../session/renewal.js';

export const MAX_MEGABYTES = 20;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Which of the two kinds a file is by its name; its content is judged by the server. */
export function typeOf(file: File): string | null {
  if (/\.xlsx$/i.test(file.name)) return XLSX;
  return /\.(csv|tsv|txt)$/i.test(file.name) || file.type === 'text/csv' ? 'text/csv' : null;
}

/** Sends a file as it is; only XMLHttpRequest tells how much has gone. Logs in again over the page when it must. */
export async function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ImportView> {
  const headers = once();
  try {
    return await post(file, headers, onProgress, signal);
  } catch (error) {
    if (toProblem(error).status !== 401 || !(await renewSession())) throw error;
    return post(file, headers, onProgress, signal);
  }
}

function post(
  file: File,
  headers: Record<string, string>,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ImportView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/contact-imports?fileName=${encodeURIComponent(file.name.slice(-255))}`);
    request.responseType = 'json';
    request.setRequestHeader('content-type', typeOf(file) ?? 'text/csv');
    request.setRequestHeader('accept-language', i18n.resolvedLanguage ?? 'en');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = request.response as unknown;
      if (request.status >= 200 && request.status < 300 && answer) resolve(answer as ImportView);
      else reject(toProblem(answer, new Response(null, { status: request.status || 500 })));
    };
    request.onerror = () => reject(new ApiProblem({ code: 'offline' }));
    request.onabort = () => reject(new ApiProblem({ code: 'stopped' }));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
