/** An answer, read to its end. */
export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed JSON; undefined when the body is none. */
  body: T;
}

export interface Ask {
  body?: unknown;
  /** Content type of a body that is sent as it is (text, Buffer). */
  type?: string;
  headers?: Record<string, string | null>;
  key?: string;
}

/** Somebody in front of a browser: keeps the log-in's cookie and sends the Origin of the pages. */
export class Client {
  cookie: string | null = null;

  constructor(
    readonly baseUrl: string,
    readonly origin: string,
  ) {}

  /** A header given as null is not sent. */
  async ask<T = Record<string, unknown>>(method: string, path: string, ask: Ask = {}): Promise<Answer<T>> {
    const { body, type, key } = ask;
    const headers = new Headers({ 'accept-language': 'en' });
    if (method !== 'GET' && method !== 'HEAD') headers.set('origin', this.origin);
    if (this.cookie) headers.set('cookie', this.cookie);
    if (body !== undefined) headers.set('content-type', type ?? 'application/json');
    if (key) headers.set('idempotency-key', key);
    for (const [name, value] of Object.entries(ask.headers ?? {})) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    const payload = body === undefined || type ? (body as BodyInit | undefined) : JSON.stringify(body);
    const response = await fetch(new URL(path, this.baseUrl), { method, headers, body: payload, redirect: 'manual' });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse<T>(text) };
  }

  get<T = Record<string, unknown>>(path: string, ask?: Ask): Promise<Answer<T>> {
    return this.ask<T>('GET', path, ask);
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask<T>('POST', path, { ...ask, body });
  }

  put<T = Record<string, unknown>>(path: string, body: unknown, version: number | null): Promise<Answer<T>> {
    return this.ask<T>('PUT', path, { body, headers: { 'if-match': version === null ? null : `"${version}"` } });
  }

  /** A form as a browser sends it. */
  form(path: string, fields: Record<string, string>): Promise<Answer> {
    const type = 'application/x-www-form-urlencoded';
    return this.ask('POST', path, { body: new URLSearchParams(fields).toString(), type });
  }

  /** @throws Error with the answer unless it is a success */
  async must<T>(answer: Promise<Answer<T>>): Promise<T> {
    const { status, body, text } = await answer;
    if (status >= 300) throw new Error(`expected a success, got ${status}: ${text.slice(0, 500)}`);
    return body;
  }

  async logIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/api/v1/session', { email, password });
    if (answer.status !== 201) throw new Error(`log-in of ${email} answered ${answer.status}: ${answer.text}`);
    this.cookie = answer.headers.getSetCookie()[0]!.split(';', 1)[0]!;
    return this;
  }
}

function parse<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined as T;
  }
}
