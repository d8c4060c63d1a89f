const crypto = require('node:crypto');
const { Trouble } = require('../servers/processes.js');

/** Somebody in front of a browser: keeps the cookie of the log-in and says where the forms stand. */
class Visitor {
  #house;
  #cookie;

  constructor(house) {
    this.#house = house;
  }

  /** One request to the house; `path` may be a whole address out of a mail. Redirects are left to the caller. */
  async ask(method, path, { body, type, headers = {} } = {}) {
    return fetch(new URL(path, this.#house.baseUrl), {
      method,
      redirect: 'manual',
      headers: {
        'accept-language': 'en',
        ...(method === 'GET' ? {} : { origin: new URL(this.#house.env.BASE_URL).origin }),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
        ...headers,
      },
      body: body === undefined || type ? body : JSON.stringify(body),
    });
  }

  /** @throws Trouble with the problem's own words unless the answer is a success */
  async #json(method, path, options) {
    const response = await this.ask(method, path, options);
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    throw new Trouble(`${method} ${path} answered ${response.status} ${answer.code ?? ''}: ${answer.detail ?? ''}`);
  }

  get(path) {
    return this.#json('GET', path);
  }

  /** A POST that is carried out once, however often it is sent with the same key. */
  post(path, body, { type, key = crypto.randomUUID() } = {}) {
    return this.#json('POST', path, { body, type, headers: { 'idempotency-key': key } });
  }

  /** An edit of the version that was seen. */
  put(path, body, version) {
    return this.#json('PUT', path, { body, headers: { 'if-match': `"${version}"` } });
  }

  /** A POST that must be refused: its problem document. */
  async postRefused(path, body) {
    const response = await this.ask('POST', path, { body });
    if (response.ok)
      throw new Trouble(`POST ${path} was carried out (${response.status}) and should have been refused.`);
    return response.json();
  }

  /** All rows of a paged list. */
  async all(path) {
    const rows = [];
    for (let after; ;) {
      const query = new URLSearchParams({ limit: '200', ...(after ? { after } : {}) });
      const { items, next } = await this.get(`${path}?${query}`);
      rows.push(...items);
      if (!next) return rows;
      after = next;
    }
  }

  async logIn({ email, password }) {
    const response = await this.ask('POST', '/api/v1/session', { body: { email, password } });
    if (response.status !== 201) throw new Trouble(`The log-in of ${email} answered ${response.status}.`);
    this.#cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';', 1)[0])
      .join('; ');
    return this;
  }
}

module.exports = { Visitor };
