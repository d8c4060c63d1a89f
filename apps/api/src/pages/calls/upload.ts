import { FILE_LIMIT, DomainError } from '@hamshahr/platform';
import { FORM_TOO_LARGE } from '../../http/form-with-file.js';

/** A form that brings one file. */
export interface Upload {
  fields: Readonly<Record<string, string>>;
  file: { name: string; bytes: Buffer };
}

/**
 * Reads a form as a browser sends it with a file (RFC 7578).
 * @throws DomainError invalid for what is none, or without a file; too_large
 */
export async function readUpload(body: unknown, type: string | undefined): Promise<Upload> {
  if (body === FORM_TOO_LARGE) throw tooLarge();
  const form = await parse(body, type);
  const fields = textsOf(form);
  let file: Upload['file'] | null = null;
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' && name === 'file')
      file = { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
  }
  if (file === null || file.bytes.length === 0) throw new DomainError('invalid', 'material.empty', { field: 'file' });
  if (file.bytes.length > FILE_LIMIT) throw tooLarge();
  return { fields, file };
}

/** What else was chosen in a form whose file was refused; nothing where the form was too large to be read. */
export async function readChosen(body: unknown, type: string | undefined): Promise<Upload['fields']> {
  return body === FORM_TOO_LARGE ? {} : parse(body, type).then(textsOf, () => ({}));
}

function textsOf(form: FormData): Record<string, string> {
  const texts = [...form.entries()].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.slice(0, 1000)] as const] : [],
  );
  return Object.fromEntries(texts);
}

const tooLarge = () => new DomainError('too_large', 'material.too_large', { field: 'file', params: { max: 20 } });

async function parse(body: unknown, type: string | undefined): Promise<FormData> {
  try {
    if (!Buffer.isBuffer(body)) throw new TypeError('no form');
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type ?? '' } }).formData();
  } catch {
    throw new DomainError('invalid', 'material.empty', { field: 'file' });
  }
}
