const { fork } = require('node:child_process');
const { once } = require('node:events');
const path = require('node:path');

/** The parent's end of the mail sink: what arrived since the last `empty`, and which rules struck. */
class Sink {
  #child;
  #told = 0;
  #waiting = new Map();
  #watchers = new Set();
  arrivals = [];
  struck = [];

  constructor(child, port) {
    this.#child = child;
    this.port = port;
    this.url = `smtp://127.0.0.1:${port}`;
    child.on('message', ({ news = [], told }) => {
      for (const item of news) (item.id ? this.arrivals : this.struck).push(item);
      if (told) this.#waiting.get(told)?.();
      for (const watch of this.#watchers) watch();
    });
  }

  static async start(seed) {
    const child = fork(path.join(__dirname, 'sink-process.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [{ port }] = await once(child, 'message');
    child.send({ seed: String(seed) });
    return new Sink(child, port);
  }

  get count() {
    return this.arrivals.length;
  }

  /**
   * @param rules `{ at: banner|ehlo|auth|mail|rcpt|data|body|dot, to?: pattern, share?: 0…1, times?, after?: bytes of the
   *   body, delay?: ms, reply?: line, act?: drop|keep-drop|silence|slow }`; the first that fits strikes
   */
  async behave(rules) {
    this.#child.send({ rules });
    await this.settle();
  }

  /** Everything that the sink has seen until now has been told. */
  settle() {
    this.#told += 1;
    const told = this.#told;
    return new Promise((done) => {
      this.#waiting.set(told, () => {
        this.#waiting.delete(told);
        done();
      });
      this.#child.send({ tell: told });
    });
  }

  async empty() {
    await this.settle();
    this.arrivals = [];
    this.struck = [];
  }

  /** Resolves as soon as so many messages have arrived, or when `end` does. */
  async reach(count, end = new Promise(() => {})) {
    let watch;
    const reached = new Promise((done) => {
      watch = () => this.count >= count && done();
      this.#watchers.add(watch);
      watch();
    });
    await Promise.race([reached, end]);
    this.#watchers.delete(watch);
  }

  hangUp() {
    this.#child.send({ hangUp: true });
  }

  stop() {
    this.#child.disconnect();
  }
}

module.exports = { Sink };
